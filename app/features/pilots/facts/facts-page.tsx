import { dayIn } from '../../../ui/day';
import { langOf } from '../../../ui/lang';
import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { BlockBody } from '../../content/blocks';
import { pilotCities } from '../../content/course';
import { severities } from '../remarks/remark';
import type { PilotCity } from '../tester';
import { cityPage, maxFactWords, type FactAnswer, type FactFault } from './fact';
import type { FactLine } from './facts.server';

/** A form that was not taken: which statement it was about, what was typed, and what is wrong. */
export interface FactsAnswer {
  lesson: string;
  block: string;
  what: FactAnswer;
  typed: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, FactFault>>;
  refused: 'changed' | null;
}

export interface FactsPageProps {
  locale: Locale;
  lines: readonly FactLine[];
  /** of the tester who answers; null for editors, who only look */
  city: PilotCity | null;
  /** what editors look at */
  filter: PilotCity | null;
  done: FactAnswer | null;
  /** names the form, so that sending it twice makes one remark */
  formId: string;
  answer: FactsAnswer | null;
}

function FilterForm({ locale, filter }: Pick<FactsPageProps, 'locale' | 'filter'>) {
  const { t } = useWords(['facts', 'cities']);
  return (
    <form className="pilot-filter" method="get" action={`/${locale}/pilots/facts`}>
      <div className="field">
        <label htmlFor="city">{t('facts:city')}</label>
        <select id="city" name="city" defaultValue={filter ?? ''}>
          <option value="">{t('facts:allCities')}</option>
          {pilotCities.map((city) => <option key={city} value={city}>{t(`cities:${city}`)}</option>)}
        </select>
      </div>
      <p><button className="button quiet">{t('facts:show')}</button></p>
    </form>
  );
}

function Sources({ line, locale }: { line: FactLine; locale: Locale }) {
  const { t } = useWords('facts');
  if (line.sources.length === 0) return <p className="hint">{t('factsheet')}</p>;
  return (
    <div>
      <p className="hint">{t('sources')}</p>
      <ul>
        {line.sources.map(({ code, title, url, lang, publisher, year }) => {
          const name = <cite lang={lang && lang !== locale ? lang : undefined}>{title}</cite>;
          return <li key={code}>{url ? <a href={url} rel="noopener noreferrer">{name}</a> : name} {[publisher, year].filter(Boolean).join(', ')}</li>;
        })}
      </ul>
    </div>
  );
}

function AnswerLine({ answer, locale, isEditor }: { answer: FactLine['answers'][number]; locale: Locale; isEditor: boolean }) {
  const { t } = useWords(['facts', 'pilots']);
  const remark = answer.remarkId === null ? null : t('facts:remark', { number: answer.remarkId });
  return (
    <>
      {t(`facts:state.${answer.answer}`)} · {t('facts:by', { function: t(`pilots:function.${answer.function}`), date: dayIn(answer.saidAt, locale) })}
      {remark ? <> · {isEditor ? <a href={`/${locale}/remarks/${answer.remarkId}`}>{remark}</a> : remark}</> : null}
      {answer.reason ? <blockquote><bdi>{answer.reason}</bdi></blockquote> : null}
    </>
  );
}

function History({ line, locale, isEditor }: { line: FactLine; locale: Locale; isEditor: boolean }) {
  const { t } = useWords('facts');
  const [newest, ...earlier] = line.answers;
  if (!newest) return null;
  return (
    <>
      <div className="pilot-signed"><AnswerLine answer={newest} locale={locale} isEditor={isEditor} /></div>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('history')}</summary>
          <ul className="pilot-signed">{earlier.map((answer) => <li key={answer.number}><AnswerLine answer={answer} locale={locale} isEditor={isEditor} /></li>)}</ul>
        </details>
      )}
    </>
  );
}

interface FormProps {
  locale: Locale;
  line: FactLine;
  formId: string;
  answer: FactsAnswer | null;
}

function Hidden({ line }: Pick<FormProps, 'line'>) {
  return (
    <>
      <input type="hidden" name="lesson" value={line.lessonId} />
      <input type="hidden" name="block" value={line.block.id} />
      <input type="hidden" name="print" value={line.print} />
    </>
  );
}

function Area({ name, label, id, answer, required }: { name: 'proposal' | 'reason'; label: string; id: string; answer: FactsAnswer | null; required: boolean }) {
  const { t } = useWords('facts');
  const fault = answer?.faults[name];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} rows={3} maxLength={maxFactWords} required={required} defaultValue={answer?.typed[name] ?? ''} {...(fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {})} />
      {fault ? <p className="error" id={`${id}-fault`}>{t(`fault.${fault}`)}</p> : null}
    </div>
  );
}

function CorrectForm({ locale, line, formId, answer }: FormProps) {
  const { t } = useWords(['facts', 'remarks']);
  const id = `${line.number || line.block.id}-correct`;
  const fault = answer?.faults.severity;
  return (
    <details open={answer !== null}>
      <summary>{t('facts:correct')}</summary>
      <form className="stack" method="post" action={`/${locale}/pilots/facts/correct`}>
        <Hidden line={line} />
        <input type="hidden" name="form" value={formId} />
        <Area name="proposal" label={t('facts:proposal')} id={`${id}-proposal`} answer={answer} required />
        <Area name="reason" label={t('facts:why')} id={`${id}-reason`} answer={answer} required={false} />
        <fieldset className="pilots-choices" aria-describedby={fault ? `${id}-severity` : undefined}>
          <legend>{t('facts:severity')}</legend>
          {severities.map((severity) => <label key={severity}><input type="radio" name="severity" value={severity} required defaultChecked={answer?.typed.severity === severity} /> {t(`remarks:severity.${severity}`)}</label>)}
          {fault ? <p className="error" id={`${id}-severity`}>{t(`facts:fault.${fault}`)}</p> : null}
        </fieldset>
        <p><button className="button quiet">{t('facts:send')}</button></p>
      </form>
    </details>
  );
}

function Forms(props: FormProps) {
  const { locale, line, answer } = props;
  const { t } = useWords('facts');
  const of = (what: FactAnswer) => (answer?.what === what ? answer : null);
  return (
    <>
      {line.state === 'confirmed' ? null : (
        <form method="post" action={`/${locale}/pilots/facts/confirm`}>
          <Hidden line={line} />
          <button className="button">{t('confirm')}<span className="visually-hidden"> ({line.number || line.block.id})</span></button>
        </form>
      )}
      <CorrectForm {...props} answer={of('corrected')} />
      {line.state === 'withdrawn' ? null : (
        <details open={of('withdrawn') !== null}>
          <summary>{t('withdraw')}</summary>
          <form className="stack" method="post" action={`/${locale}/pilots/facts/withdraw`}>
            <Hidden line={line} />
            <Area name="reason" label={t('reason')} id={`${line.number || line.block.id}-withdraw-reason`} answer={of('withdrawn')} required />
            <p><button className="button quiet">{t('withdrawButton')}</button></p>
          </form>
        </details>
      )}
    </>
  );
}

const marks = { unconfirmed: 'missing', again: 'missing', confirmed: 'ready', corrected: 'after-changes', withdrawn: 'not-ready' } as const;

function FactHead({ line, locale, hasCity }: { line: FactLine; locale: Locale; hasCity: boolean }) {
  const { t } = useWords(['facts', 'cities']);
  const name = line.lessonId === cityPage ? t('facts:page', { city: t(`cities:${line.cityId}`) }) : <>{line.number} <span lang={line.titleLang === locale ? undefined : line.titleLang}>{line.title}</span></>;
  return (
    <>
      <h2>{line.isShown ? <a href={`/${locale}/${line.url}`}>{name}</a> : name}</h2>
      <p><span className={`pilot-mark is-${marks[line.state]}`}>{t(`facts:state.${line.state}`)}</span> {hasCity ? `${t(`cities:${line.cityId}`)}. ` : null}{t(line.isShown ? 'facts:shown' : 'facts:hidden')}</p>
    </>
  );
}

function Fact({ page, line }: { page: FactsPageProps; line: FactLine }) {
  const { t } = useWords('facts');
  const { locale, city } = page;
  const answer = page.answer?.lesson === line.lessonId && page.answer.block === line.block.id ? page.answer : null;
  return (
    <li className="card pilots-part" id={line.number || line.block.id}>
      <FactHead line={line} locale={locale} hasCity={city === null} />
      {answer?.refused ? <p className="notice warn" role="alert">{t(`refused.${answer.refused}`)}</p> : null}
      <div lang={langOf(line.block, locale)}><BlockBody block={line.block} locale={locale} /></div>
      <Sources line={line} locale={locale} />
      <History line={line} locale={locale} isEditor={city === null} />
      {city === null ? null : <Forms locale={locale} line={line} formId={page.formId} answer={answer} />}
    </li>
  );
}

/** What the course says about cities: testers answer for theirs, editors look at all. */
export function FactsPage(page: FactsPageProps) {
  const { locale, lines, city, filter, done } = page;
  const { t } = useWords(['facts', 'pilots', 'cities']);
  return (
    <div className="pilots-page">
      <nav className="crumbs" aria-label={t('pilots:title')}><a href={`/${locale}/pilots`}>{t('pilots:title')}</a></nav>
      <h1>{t('facts:title')}</h1>
      {done ? <p className="notice good" role="status">{t(`facts:done.${done}`)}</p> : null}
      <p className="lead">{city ? t('facts:lead', { city: t(`cities:${city}`) }) : t('facts:editorLead')}</p>
      {city ? null : <FilterForm locale={locale} filter={filter} />}
      {lines.length === 0 ? <p>{t('facts:none')}</p> : <p>{t('facts:count', { confirmed: lines.filter(({ state }) => state === 'confirmed').length, all: lines.length })}</p>}
      <ul className="pilot-tested" role="list">{lines.map((line) => <Fact key={`${line.lessonId} ${line.block.id}`} page={page} line={line} />)}</ul>
    </div>
  );
}
