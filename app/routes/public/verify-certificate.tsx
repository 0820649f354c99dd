import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readCode } from '../../features/certificates/certificate';
import { findEdition, verifyCode } from '../../features/certificates/certificates.server';
import { hoursOf } from '../../features/certificates/edition';
import { VerdictPart, VerifyForm, type ShownVerdict } from '../../features/certificates/verify-page';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { countCode } from '../certificate-doors.server';
import { privateHeaders } from '../form-answers.server';
import { localeOf, publicDoor } from '../guards';

/** The name on a certificate is for whoever has its code: nothing keeps the page or leads to it. */
const ownHeaders = { ...privateHeaders, 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' };

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const retryAfter = loaderHeaders.get('Retry-After');
  return retryAfter === null ? ownHeaders : { ...ownHeaders, 'Retry-After': retryAfter };
};

async function verdictOn(typed: string, locale: Locale): Promise<ShownVerdict> {
  const code = readCode(typed);
  const verdict = code === null ? null : await verifyCode(code);
  if (verdict === null) return { status: 'unknown' };
  if (verdict.status !== 'valid') return { ...verdict, since: verdict.since.toISOString() };
  const edition = await findEdition(verdict.editionId);
  if (!edition) return { status: 'unknown' };
  const { number, name, completedAt, issuedAt } = verdict;
  return {
    status: 'valid', number, name,
    completedAt: completedAt.toISOString(),
    issuedAt: issuedAt.toISOString(),
    course: edition.title[locale],
    hours: hoursOf(edition),
    modules: edition.modules.map(({ title }) => title[locale]),
  };
}

interface Page {
  locale: Locale;
  verdict: ShownVerdict | null;
  sentence: string | null;
  title: string;
}

/** Says to anybody what a code stands for. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const refused = await countCode(context.address, locale);
  const nothing: Page = { locale, verdict: null, sentence: null, title: t('certificates:verify.title') };
  if (refused) return data({ ...nothing, sentence: refused.sentence }, { status: 429, headers: refused.headers });
  const verdict = await verdictOn(params.code ?? '', locale);
  return data<Page>({ ...nothing, verdict, title: t(`certificates:verify.${verdict.status}Title`) }, { status: verdict.status === 'unknown' ? 404 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function VerifyCertificate() {
  const { locale, verdict, sentence } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  const asksAgain = verdict === null || verdict.status === 'unknown';
  return (
    <main id="main" className="wrap page verify-page">
      {verdict === null ? <header className="page-head"><h1>{t('verify.title')}</h1></header> : <VerdictPart verdict={verdict} locale={locale} />}
      {asksAgain ? <VerifyForm locale={locale} sentence={sentence} /> : <p><a href={`/${locale}/verify`}>{t('verify.again')}</a></p>}
    </main>
  );
}
