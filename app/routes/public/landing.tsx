import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '../../ui/use-words';
import { listLessons } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { Trailer } from '../../features/films/trailer';
import { courseData } from '../../features/content/web/course-data';
import { translator } from '../../platform/i18n.server';
import { settings } from '../../platform/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { Slot } from '../../ui/slot';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const t = translator(locale);
  const description = t('landing:description');
  return {
    locale,
    title: t('landing:title'),
    description,
    structured: courseData(course, { title: t('landing:title'), description, locale, appUrl: settings.APP_URL }),
    trailer: course.trailer?.narration[locale] ?? null,
    facts: {
      hours: course.minutes / 60,
      sessions: new Set(listLessons(course).map((lesson) => lesson.session)).size,
      modules: course.modules.length,
      languages: course.locales.length,
    },
    modules: course.modules.map((module) => ({
      id: module.id,
      number: module.number,
      minutes: module.minutes,
      isOpen: module.status === 'published',
      title: module.text[locale].title,
      summary: module.text[locale].summary,
    })),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [...pageMeta(data), { 'script:ld+json': data.structured }] : pageMeta(data));

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Hero({ locale, facts }: Pick<Data, 'locale' | 'facts'>) {
  const { t } = useWords(['landing', 'common']);
  return (
    <section className="hero">
      <div className="wrap hero-grid">
        <div className="hero-words">
          <p className="kicker">{t('kicker')}</p>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <div className="actions">
            <Slot name="continue" />
            <a className="button quiet" href={`/${locale}/course`}>{t('outline')}</a>
          </div>
          <p className="fine">{t('noAccount')}</p>
        </div>
        <img className="hero-picture" src="/images/hero.svg" alt="" width="640" height="520" />
      </div>
      <div className="wrap">
        <dl className="facts">
          {(['hours', 'sessions', 'modules', 'languages'] as const).map((fact) => (
            <div key={fact}>
              <dt>{t(`facts.${fact}`)}</dt>
              <dd>{facts[fact]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

const three = ['one', 'two', 'three'] as const;

function ForWhom() {
  const { t } = useWords(['landing', 'common']);
  return (
    <section className="wrap band for-whom">
      <div>
        <h2>{t('forWhom.title')}</h2>
        <p>{t('forWhom.text')}</p>
      </div>
      <ul className="ticks">
        {three.map((key) => <li key={key}>{t(`forWhom.${key}`)}</li>)}
      </ul>
    </section>
  );
}

function Cards({ of }: { of: 'takeAway' | 'how' }) {
  const { t } = useWords(['landing', 'common']);
  return (
    <section className={`band band-${of}`}>
      <div className="wrap">
        <h2>{t(`${of}.title`)}</h2>
        <ol className="cards" role="list">
          {three.map((key) => (
            <li key={key} className="card">
              <h3>{t(`${of}.${key}.title`)}</h3>
              <p>{t(`${of}.${key}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Modules({ locale, modules }: Pick<Data, 'locale' | 'modules'>) {
  const { t } = useWords(['landing', 'common']);
  return (
    <section className="wrap band">
      <h2>{t('modules.title')}</h2>
      <p>{t('modules.text')}</p>
      <ol className="module-strip" role="list">
        {modules.map((module) => (
          <li key={module.id} className={module.isOpen ? 'is-open' : undefined}>
            <span className="module-number" aria-hidden="true">{module.number}</span>
            <h3 lang={module.title.lang === locale ? undefined : module.title.lang}>
              {module.isOpen ? <a href={`/${locale}/course/${module.id}`}>{module.title.text}</a> : module.title.text}
            </h3>
            <p className="fine">
              {t('common:minutes', { count: module.minutes })}
              {module.isOpen ? null : ` · ${t('common:status.inPreparation')}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export default function Landing() {
  const data = useLoaderData<typeof loader>();
  const { t } = useWords(['landing', 'common']);
  return (
    <main id="main">
      <Hero locale={data.locale} facts={data.facts} />
      <ForWhom />
      {data.trailer ? <Trailer narration={data.trailer} locale={data.locale} /> : null}
      <Cards of="takeAway" />
      <Modules locale={data.locale} modules={data.modules} />
      <Cards of="how" />
      <div className="wrap band">
        <p className="notice">{t('honesty')}</p>
      </div>
    </main>
  );
}
