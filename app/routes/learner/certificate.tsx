import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OwnCertificatePart, type NameAnswer } from '../../features/certificates/certificate-page';
import { nameForm, readName } from '../../features/certificates/certificate';
import { issueCertificate } from '../../features/certificates/certificates.server';
import { getOwnCertificate } from '../../features/certificates/own-certificate.server';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { undrawable } from '../../platform/pdf/faces.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { countOrRefuse } from '../certificate-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

/** What is missing, or the certificate with its ways out: everybody's own. */
export async function loader({ params, request, context: { actor } }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  const page = {
    locale,
    own: await getOwnCertificate(actor, locale),
    percent: getCourse().passPercent,
    isIssued: new URL(request.url).searchParams.has('issued'),
    title: t('certificates:title'),
    description: t('certificates:description'),
  };
  return data(page, { headers: privateHeaders });
}

/** Issues the certificate under the name that was sent; another name than before replaces it. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const user = requireUser(context, request);
  const locale = localeOf(params);
  await countOrRefuse('certificate-learner', user.learnerId);
  const form = nameForm.safeParse(Object.fromEntries(await readForm(request)));
  const typed = form.success ? form.data.name : '';
  const read = readName(typed, undrawable);
  if ('fault' in read) return data<NameAnswer>({ typed: typed.slice(0, 200), fault: read.fault, letters: read.letters ?? [], refused: null }, { status: 400, headers: privateHeaders });
  const issued = await issueCertificate(user.learnerId, read.name, new Date());
  if ('refused' in issued) return data<NameAnswer>({ typed, fault: null, letters: [], refused: issued.refused }, { status: 409, headers: privateHeaders });
  return redirect(`/${locale}/certificate?issued=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CertificatePage() {
  const { locale, own, percent, isIssued } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useWords('certificates');
  const refused = answer?.refused ?? (own.shows === 'withdrawn' ? own.shows : null);
  return (
    <main id="main" className="wrap page certificate-page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {own.shows === 'issued' ? null : <p className="lead">{t('lead', { percent })}</p>}
      </header>
      {refused ? <p className="notice warn" role="alert">{t(`refused.${refused}`)}</p> : null}
      {isIssued && own.shows === 'issued' && !answer ? <p className="notice good" role="status">{t('held.issued')}</p> : null}
      <OwnCertificatePart own={own} locale={locale} answer={answer} />
    </main>
  );
}
