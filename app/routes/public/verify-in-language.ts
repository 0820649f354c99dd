import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { readCode, shown } from '../../features/certificates/certificate';
import { negotiateLocale } from '../../platform/locale';
import { publicDoor } from '../guards';

/** Where the QR code of a certificate leads: on to its page in the visitor's language. */
export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const code = readCode(params.code ?? '');
  const place = `/${negotiateLocale(request.headers.get('accept-language'))}/verify`;
  const to = params.code === undefined ? place : `${place}/${code === null ? 'unknown' : shown(code)}`;
  return redirect(to, { headers: { Vary: 'Accept-Language', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } });
}

export { NoPage as default } from '../../ui/no-page';
