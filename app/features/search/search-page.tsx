import type { Locale } from '../../platform/locale';
import { SearchForm } from '../../ui/search-form';
import { useWords } from '../../ui/use-words';
import type { Stretch } from './excerpt';
import type { Group as GroupName } from './findable';
import type { ShownAnswer, ShownGroup, ShownHit } from './shown';

/** A text with the words marked that somebody looked for. */
function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text))}</>;
}

function Hit({ hit }: { hit: ShownHit }) {
  const { t } = useWords('search');
  const [first, ...others] = hit.spots;
  const { href, lang } = hit;
  return (
    <li className="search-hit" data-hit="">
      <h3><a href={href} lang={lang}><Marked stretches={hit.title} /></a></h3>
      <p className="fine">
        {hit.where}
        {lang ?? first?.lang ? <span className="badge">{t('english')}</span> : null}
      </p>
      {first ? <p lang={first.lang}><Marked stretches={first.excerpt} /></p> : null}
      {others.length > 0 ? (
        <ul className="search-others" aria-label={t('elsewhere')}>
          {others.map(({ href, excerpt, lang: own }) => (
            <li key={href}><a href={href} lang={own}><Marked stretches={excerpt} /></a></li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The rest of a group: on a page of its own first, then by a further word. */
function Rest({ shown: { label, count, hits }, href }: { shown: ShownGroup; href: string | null }) {
  const { t } = useWords('search');
  if (count <= hits.length) return null;
  if (href !== null) return <p><a href={href}>{t('further', { group: label })}</a></p>;
  return <p className="fine">{t('more', { count: count - hits.length })}</p>;
}

function Group({ shown, href }: { shown: ShownGroup; href: string | null }) {
  const { group, label, count, hits } = shown;
  return (
    <section className="stack" aria-labelledby={`found-${group}`}>
      <h2 id={`found-${group}`}>{label} <span className="search-count">{count}</span></h2>
      <ol className="search-hits" role="list">
        {hits.map((hit) => <Hit key={hit.href} hit={hit} />)}
      </ol>
      <Rest shown={shown} href={href} />
    </section>
  );
}

function Nothing({ question, locale }: { question: string; locale: Locale }) {
  const { t } = useWords('search');
  return (
    <section className="stack search-nothing" aria-labelledby="nothing">
      <h2 id="nothing">{t('none.title', { question })}</h2>
      <p>{t('none.intro')}</p>
      <ul>
        <li>{t('none.fewer')}</li>
        <li>{t('none.other')}</li>
        <li>{t('none.language')}</li>
      </ul>
      <Ways locale={locale} />
    </section>
  );
}

function Ways({ locale }: { locale: Locale }) {
  const { t } = useWords('search');
  return (
    <p className="actions">
      <a className="button quiet small" href={`/${locale}/glossary`}>{t('none.glossary')}</a>
      <a className="button quiet small" href={`/${locale}/library`}>{t('none.library')}</a>
      <a className="button quiet small" href={`/${locale}/course`}>{t('none.course')}</a>
    </p>
  );
}

function Answers({ answer, locale, typed, group }: Pick<SearchPageProps, 'locale' | 'typed' | 'group'> & { answer: ShownAnswer }) {
  const { t } = useWords('search');
  const everywhere = `/${locale}/search?q=${encodeURIComponent(typed)}`;
  return (
    <>
      {answer.count > 0 ? <p className="fine search-says">{answer.says}</p> : null}
      {answer.count > 0 ? (
        <div className="search-answers" data-island="answers">
          {answer.groups.map((shown) => <Group key={shown.group} shown={shown} href={group === null ? `${everywhere}&in=${shown.group}` : null} />)}
        </div>
      ) : null}
      {group === null ? null : <p className="actions"><a className="button quiet small" href={everywhere}>{t('everywhere')}</a></p>}
    </>
  );
}

export interface SearchPageProps {
  locale: Locale;
  typed: string;
  /** the one group that is shown; null for all */
  group: GroupName | null;
  /** why nothing was looked for; null where something was */
  sentence: string | null;
  answer: ShownAnswer | null;
}

/** The page on which somebody asks and reads the answers. */
export function SearchPage({ locale, typed, group, sentence, answer }: SearchPageProps) {
  const { t } = useWords('search');
  return (
    <main id="main" className="wrap page search-page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {answer ? null : <p className="lead">{t('lead')}</p>}
      </header>
      <SearchForm locale={locale} typed={typed} isWide />
      {sentence === null ? null : <p className="notice warn" role="alert">{sentence}</p>}
      {answer ? <Answers answer={answer} {...{ locale, typed, group }} /> : null}
      {answer?.count === 0 ? <Nothing question={typed} locale={locale} /> : null}
      {answer ? null : <Ways locale={locale} />}
    </main>
  );
}
