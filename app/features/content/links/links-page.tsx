import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { Link, LinkFault, LinkStateName, LinkUse } from './link';

/** A link as it comes out of a page's data, where moments are texts. */
interface ShownLink extends Link {
  id: string;
  record: { status: number | null; fault: LinkFault | null; movedTo: string | null; checkedAt: string | Date; failingSince: string | Date | null } | null;
}

interface LinksPageProps {
  locale: Locale;
  isOn: boolean;
  groups: { state: LinkStateName; lines: ShownLink[] }[];
  done: 'asked' | 'off' | null;
}

function Uses({ uses, locale }: { uses: LinkUse[]; locale: Locale }) {
  const { t } = useWords('links');
  return (
    <ul>
      {uses.map((use) => (
        <li key={`${use.in} ${use.name}`}>
          {use.in === 'library' ? <a href={`/${locale}/library#${use.name}`}>{t('use.library', { name: use.name })}</a> : t('use.source', { name: use.name })} <cite lang={use.lang}>{use.title}</cite>
        </li>
      ))}
    </ul>
  );
}

/** What came of the last check, in a sentence or three. */
function Answer({ record, locale }: Pick<ShownLink, 'record'> & { locale: Locale }) {
  const { t } = useWords('links');
  if (!record) return <p>{t('state.never')}</p>;
  const { status, fault, movedTo, checkedAt, failingSince } = record;
  return (
    <>
      <p>
        {fault ? t(`fault.${fault}`) : t('status', { status: status ?? '' })} {t('checked', { date: dayIn(checkedAt, locale) })}
        {failingSince ? ` ${t('since', { date: dayIn(failingSince, locale) })}` : null}
      </p>
      {movedTo ? <p>{t('movedTo')} <a className="link-address" href={movedTo} rel="noopener noreferrer">{movedTo}</a></p> : null}
    </>
  );
}

function Line({ line, locale, isOn }: { line: ShownLink; locale: Locale; isOn: boolean }) {
  const { t } = useWords('links');
  return (
    <li className="card link-card" id={line.id} tabIndex={-1}>
      <p><a className="link-address" href={line.url} rel="noopener noreferrer">{line.url}</a></p>
      <Uses uses={line.uses} locale={locale} />
      <Answer record={line.record} locale={locale} />
      {isOn ? (
        <form method="post" action={`/${locale}/links/check`}>
          <input type="hidden" name="url" value={line.url} />
          <button className="button quiet small">{t('check')}<span className="visually-hidden"> {line.url}</span></button>
        </form>
      ) : null}
    </li>
  );
}

/** What editors look after: links that fail first. */
export function LinksPage({ locale, isOn, groups, done }: LinksPageProps) {
  const { t } = useWords('links');
  return (
    <div className="links-page">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {done === 'asked' ? <p className="notice good" role="status">{t('asked')}</p> : null}
      {isOn ? null : <p className="notice warn" role={done === 'off' ? 'alert' : undefined}>{t('off')}</p>}
      {groups.map(({ state, lines }) => (
        <section key={state} className="links-page" aria-labelledby={`state-${state}`}>
          <h2 id={`state-${state}`}>{t(`state.${state}`)} ({lines.length})</h2>
          <ul className="link-list" role="list">
            {lines.map((line) => <Line key={line.id} line={line} locale={locale} isOn={isOn} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}
