import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readCode, shown } from '../../features/certificates/certificate';
import { VerifyForm } from '../../features/certificates/verify-page';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { sayIn } from '../certificate-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, publicDoor } from '../guards';

export const headers = pageHeaders;

/** The form for a code; a whole code leads to what it stands for. */
export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const typed = new URL(request.url).searchParams.get('code');
  const code = typed === null ? null : readCode(typed);
  if (code !== null) return redirect(`/${locale}/verify/${shown(code)}`, { headers: privateHeaders });
  const sentence = typed === null ? null : sayIn(locale)('verify.malformed');
  const page = { locale, typed: typed?.slice(0, 40) ?? '', sentence, title: t('certificates:verify.title'), description: t('certificates:verify.description') };
  return data(page, { status: sentence === null ? 200 : 400, headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Verify() {
  const { locale, typed, sentence } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  return (
    <main id="main" className="wrap page verify-page">
      <header className="page-head">
        <h1>{t('verify.title')}</h1>
        <p className="lead">{t('verify.lead')}</p>
      </header>
      <VerifyForm locale={locale} typed={typed} sentence={sentence} />
    </main>
  );
}
