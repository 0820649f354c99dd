import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { negotiateLocale } from '../../platform/locale';
import { publicDoor } from '../guards';

/** The bare address leads to the reader's best language. */
export function loader({ request }: LoaderFunctionArgs) {
  publicDoor();
  return redirect(`/${negotiateLocale(request.headers.get('accept-language'))}`, { headers: { Vary: 'Accept-Language' } });
}

export { NoPage as default } from '../../ui/no-page';
