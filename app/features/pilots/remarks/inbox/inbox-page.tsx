import { localeNames, locales, type Locale } from '../../../../platform/locale';
import { dayIn } from '../../../../ui/day';
import { useWords } from '../../../../ui/use-words';
import { pilotCities } from '../../../content/course';
import { RemarkPager } from '../remark-pager';
import { lateAfterWorkingDays, remarkKinds, remarkNumber, remarkStates, severities, type RemarkKind, type Severity } from '../remark';
import { ages, queryOf, sides, type InboxFilter } from './inbox';
import type { Inbox, InboxLine } from './inbox.server';

/** A line of the inbox with the names of its place. */
export interface ShownLine extends InboxLine {
  number: string;
  title: string;
  titleLang: Locale;
}

export interface InboxPageProps {
  locale: Locale;
  filter: InboxFilter;
  inbox: Omit<Inbox, 'lines'>;
  lines: ShownLine[];
  modules: { id: string; number: number; title: string }[];
}

interface Choice {
  value: string;
  label: string;
}

function FilterSelect({ name, label, any, value, choices }: { name: string; label: string; any: Choice; value: string | null; choices: readonly Choice[] }) {
  return (
    <div className="field">
      <label htmlFor={`by-${name}`}>{label}</label>
      <select id={`by-${name}`} name={name} defaultValue={value ?? any.value} autoComplete="off">
        {[any, ...choices].map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </div>
  );
}

function FilterForm({ locale, filter, modules }: Pick<InboxPageProps, 'locale' | 'filter' | 'modules'>) {
  const { t } = useWords(['remarks', 'cities']);
  const any = { value: '', label: t('remarks:inbox.any') };
  const named = (values: readonly string[], nameOf: (value: string) => string) => values.map((value) => ({ value, label: nameOf(value) }));
  return (
    <form className="remark-filter" method="get" action={`/${locale}/remarks`}>
      {filter.side === 'learners' ? <input type="hidden" name="from" value="learners" /> : null}
      <FilterSelect name="state" label={t('remarks:inbox.state')} any={{ value: 'all', label: t('remarks:inbox.all') }} value={filter.state} choices={named(remarkStates, (value) => t(`remarks:inbox.states.${value as 'open'}`))} />
      <FilterSelect name="module" label={t('remarks:inbox.module')} any={any} value={filter.moduleId} choices={modules.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />
      <FilterSelect name="language" label={t('remarks:inbox.language')} any={any} value={filter.locale} choices={named(locales, (value) => localeNames[value as Locale])} />
      {filter.side === 'learners' ? null : (
        <>
          <FilterSelect name="city" label={t('remarks:inbox.city')} any={any} value={filter.cityId} choices={named(pilotCities, (value) => t(`cities:${value as 'oulu'}`))} />
          <FilterSelect name="severity" label={t('remarks:inbox.severity')} any={any} value={filter.severity} choices={named(severities, (value) => t(`remarks:severity.${value as Severity}`))} />
        </>
      )}
      <FilterSelect name="kind" label={t('remarks:inbox.kind')} any={any} value={filter.kind} choices={named(remarkKinds, (value) => t(`remarks:kind.${value as RemarkKind}`))} />
      <FilterSelect name="age" label={t('remarks:inbox.age')} any={any} value={filter.age} choices={named(ages, (value) => t(`remarks:inbox.ages.${value as 'week'}`, { days: lateAfterWorkingDays }))} />
      <p className="remark-ways"><button className="button small">{t('remarks:inbox.show')}</button> <a href={`/${locale}/remarks${filter.side === 'learners' ? '?from=learners' : ''}`}>{t('remarks:inbox.reset')}</a></p>
    </form>
  );
}

function Sides({ locale, filter, open }: { locale: Locale; filter: InboxFilter; open: Inbox['open'] }) {
  const { t } = useWords('remarks');
  return (
    <nav aria-label={t('inbox.sidesLabel')}>
      <ul className="remark-sides" role="list">
        {sides.map((side) => <li key={side}><a href={`/${locale}/remarks${side === 'learners' ? '?from=learners' : ''}`} aria-current={side === filter.side ? 'true' : undefined}>{t(`inbox.sides.${side}`, { count: open[side] })}</a></li>)}
      </ul>
    </nav>
  );
}

function Facts({ line, locale }: { line: ShownLine; locale: Locale }) {
  const { t } = useWords(['remarks', 'cities']);
  return (
    <p className="remark-facts">
      <span>{t(`remarks:kind.${line.kind as RemarkKind}`)}</span>
      {line.severity ? <strong className={line.severity === 'blocks' ? 'remark-blocks' : undefined}>{t(`remarks:severity.${line.severity as Severity}`)}</strong> : null}
      <span>{line.number} <span lang={line.titleLang === locale ? undefined : line.titleLang}>{line.title}</span></span>
      <span lang={line.locale}>{localeNames[line.locale]}</span>
      {line.cityId ? <span>{t(`cities:${line.cityId as 'oulu'}`)}</span> : null}
      <span>{dayIn(line.createdAt, locale)}</span>
    </p>
  );
}

const shortOf = (words: string) => (words.length > 220 ? `${words.slice(0, 220)}…` : words);

function Line({ line, locale }: { line: ShownLine; locale: Locale }) {
  const { t } = useWords('remarks');
  return (
    <li>
      <article className={line.isLate ? 'card remarks-part is-late' : 'card remarks-part'}>
        <h2><a href={`/${locale}/remarks/${line.id}`}>{remarkNumber(line.id)}</a> <span className={`remark-state is-${line.state}`}>{t(`state.${line.state}`, { version: line.fixedInVersion ?? '' })}</span></h2>
        {line.waitsDays === null || line.waitsDays === 0 ? null : <p className={line.isLate ? 'remark-late' : 'hint'}>{t(line.isLate ? 'inbox.late' : 'inbox.waits', { count: line.waitsDays })}</p>}
        <Facts line={line} locale={locale} />
        {line.quote === '' ? null : <blockquote className="remark-quote" lang={line.locale}>{shortOf(line.quote)}</blockquote>}
        {line.words === '' ? null : <p lang={line.wordsLang} dir="auto" className="remark-said">{shortOf(line.words)}</p>}
      </article>
    </li>
  );
}

/** What readers remarked, for editors: what waits longest first, learners apart. */
export function InboxPage({ locale, filter, inbox, lines, modules }: InboxPageProps) {
  const { t } = useWords('remarks');
  return (
    <div className="remarks-page is-wide">
      <h1>{t('inbox.title')}</h1>
      {inbox.late === 0 ? null : <p className="notice warn">{t('inbox.lateCount', { count: inbox.late, days: lateAfterWorkingDays })} <a href={`/${locale}/remarks?age=late`}>{t('inbox.lateShow')}</a></p>}
      <Sides locale={locale} filter={filter} open={inbox.open} />
      <FilterForm locale={locale} filter={filter} modules={modules} />
      {inbox.total === 0 ? <p className="notice" role="status">{t('inbox.empty')}</p> : <p role="status">{t('inbox.count', { count: inbox.total })}</p>}
      <ol className="remark-list" role="list">{lines.map((line) => <Line key={line.id} line={line} locale={locale} />)}</ol>
      <RemarkPager page={inbox.page} pageCount={inbox.pageCount} urlOf={(page) => `/${locale}/remarks${queryOf(filter, page)}`} />
    </div>
  );
}
