import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { translator } from '../../platform/i18n.server';
import { dayIn } from '../../ui/day';
import { ContactLines, useOperator } from '../../ui/operator';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

/** Whoever changes what the statement says looks through all of it, and writes the day here. */
const statementDay = '2026-11-26';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, title: t('about:access.title'), description: t('about:access.description') };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

const limits = ['films', 'voice', 'language', 'posts', 'elsewhere'] as const;

/** The statement, part by part as the annex of Implementing Decision (EU) 2018/1523 has them. */
export default function Accessibility() {
  const { locale } = useLoaderData<typeof loader>();
  const { t } = useWords('about');
  return (
    <main id="main" className="wrap page prose">
      <h1>{t('access.title')}</h1>
      <p className="lead">{t('access.lead')}</p>
      <h2>{t('access.commitment.title')}</h2>
      <p>{t('access.commitment.text')}</p>
      <p>{t('access.commitment.works')}</p>
      <h2>{t('access.status.title')}</h2>
      <p>{t('access.status.text')}</p>
      <h2>{t('access.limits.title')}</h2>
      <p>{t('access.limits.lead')}</p>
      <ul>
        {limits.map((key) => <li key={key}>{t(`access.limits.${key}`)}</li>)}
      </ul>
      <h2>{t('access.preparation.title')}</h2>
      <p>{t('access.preparation.text', { date: dayIn(statementDay, locale) })}</p>
      <p>{t('access.preparation.missing')}</p>
      <h2>{t('access.feedback.title')}</h2>
      <p>{t('access.feedback.text')}</p>
      <ContactLines operator={useOperator()} />
      <h2>{t('access.enforcement.title')}</h2>
      <p>{t('access.enforcement.text')}</p>
    </main>
  );
}
