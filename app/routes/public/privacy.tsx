import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { periods } from '../../features/privacy/periods';
import { translator } from '../../platform/i18n.server';
import { ContactLines, useOperator } from '../../ui/operator';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, title: t('about:privacy.title'), description: t('about:privacy.description') };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

const kept = ['guest', 'account', 'report', 'progress', 'quiz', 'workbook', 'talk', 'cohort', 'looks', 'invitations', 'messages', 'certificate', 'calendar', 'plan', 'files', 'device', 'server'] as const;

export default function Privacy() {
  const { t } = useWords(['about', 'privacy']);
  const { locale } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page prose">
      <h1>{t('about:privacy.title')}</h1>
      <p className="lead">{t('about:privacy.lead')}</p>
      <p>{t('about:privacy.none')}</p>
      <h2 id="data">{t('about:privacy.kept')}</h2>
      {kept.map((key) => (
        <section key={key} className="privacy-part" aria-labelledby={key}>
          <h3 id={key}>{t(`about:privacy.${key}.title`)}</h3>
          <p>{t(`about:privacy.${key}.text`, periods)}</p>
        </section>
      ))}
      <h2>{t('about:privacy.elsewhere.title')}</h2>
      <p>{t('about:privacy.elsewhere.text')}</p>
      <h2>{t('about:privacy.duration.title')}</h2>
      <p>{t('about:privacy.duration.text', periods)}</p>
      <h2>{t('about:privacy.rights.title')}</h2>
      <p>{t('about:privacy.rights.text')}</p>
      <p>{t('about:privacy.rights.self')}</p>
      <p><a className="button quiet" href={`/${locale}/account/data`}>{t('privacy:data.title')}</a></p>
      <p>{t('about:privacy.rights.ask')}</p>
      <h2>{t('about:contact.title')}</h2>
      <ContactLines operator={useOperator()} />
    </main>
  );
}
