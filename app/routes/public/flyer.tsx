import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listLessons } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { QrCode } from '../../ui/qr-code';
import { readCode, shownCode } from '../../features/cohorts/cohort';
import { translator } from '../../platform/i18n.server';
import { settings } from '../../platform/settings.server';
import { EuFunding } from '../../ui/eu-funding';
import { useOperator } from '../../ui/operator';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

/** What was printed on a cohort's flyer is only its code: whether one may still join is asked where it leads. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const t = translator(locale);
  const code = readCode(new URL(request.url).searchParams.get('code') ?? '');
  const root = settings.APP_URL.replace(/\/$/, '');
  return {
    locale,
    title: t('site:flyer.title'),
    description: t('site:flyer.description'),
    code: code && shownCode(code),
    address: code ? `${root}/${locale}/join/${shownCode(code)}` : `${root}/${locale}`,
    facts: { hours: course.minutes / 60, modules: course.modules.length, sessions: new Set(listLessons(course).map(({ session }) => session)).size },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Flyer() {
  const { code, address, facts } = useLoaderData<typeof loader>();
  const { t } = useWords(['site', 'landing']);
  return (
    <main id="main" className="wrap page flyer-page">
      <p className="notice no-print">{t('flyer.lead')} {t('flyer.print')}</p>
      <article className="flyer">
        <p className="flyer-brand">UNITES</p>
        <h1>{t('landing:title')}</h1>
        <img className="flyer-picture" src="/images/hero.svg" alt="" width="820" height="480" />
        <div className="flyer-words">
          <h2>{t('flyer.what')}</h2>
          <p>{t('flyer.whatText', facts)}</p>
          <h2>{t('flyer.take')}</h2>
          <ul className="ticks">
            {(['take1', 'take2', 'take3'] as const).map((key) => <li key={key}>{t(`flyer.${key}`)}</li>)}
          </ul>
          <p><strong>{t('flyer.languages')}</strong></p>
        </div>
        <div className="flyer-begin">
          <QrCode address={address} label={t('flyer.code', { address })} />
          <div className="flyer-words">
            <h2>{t('flyer.how')}</h2>
            <p>{t(code ? 'flyer.howTextCohort' : 'flyer.howText')}</p>
            <p className="flyer-address">{address.replace(/^https?:\/\//, '')}</p>
            {code ? <p>{t('flyer.cohort')} <strong className="flyer-code">{code}</strong></p> : null}
          </div>
        </div>
        <EuFunding operator={useOperator()} />
      </article>
    </main>
  );
}
