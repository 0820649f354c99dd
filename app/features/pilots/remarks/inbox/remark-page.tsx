import type { ReactNode } from 'react';
import { localeNames, type Locale } from '../../../../platform/locale';
import { Moment } from '../../../../ui/moment';
import { useWords } from '../../../../ui/use-words';
import { WrittenText } from '../../../../ui/written-text';
import { DifferenceRuns } from '../../../editing/text-parts';
import type { TesterFunction } from '../../tester';
import { History } from '../own-page';
import { FieldFault, FormFaults, wrong, type RemarkFormState } from '../remark-fields';
import { useDeviceName } from '../remark-form';
import { remarkNumber, writeSecond, type Decision, type PlaceKind, type RemarkKind, type Severity } from '../remark';
import type { RemarkDetail } from './inbox.server';

export interface ShownRemark extends RemarkDetail {
  number: string;
  title: string;
  titleLang: Locale;
  url: string;
}

export interface RemarkPageProps {
  locale: Locale;
  remark: ShownRemark;
  done: Decision | null;
  /** which form came back, and how */
  asked: Decision | null;
  state: RemarkFormState;
}

interface PartProps {
  remark: ShownRemark;
  locale: Locale;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function Author({ remark }: { remark: ShownRemark }) {
  const { t } = useWords(['remarks', 'pilots', 'cities']);
  const what = [t(`remarks:voice.${remark.voice}`), remark.cityId && t(`cities:${remark.cityId as 'oulu'}`), remark.testerFunction && t(`pilots:function.${remark.testerFunction as TesterFunction}`)];
  return <><bdi>{remark.author || t('remarks:nameless')}</bdi> ({what.filter(Boolean).join(', ')})</>;
}

function Facts({ remark, locale }: PartProps) {
  const { t } = useWords('remarks');
  const device = useDeviceName();
  return (
    <dl className="remark-sheet">
      <Fact name={t('detail.place')}>{t(`place.${remark.place as PlaceKind}`)} {remark.number} · <span lang={remark.titleLang === locale ? undefined : remark.titleLang}>{remark.title}</span>{remark.secondOfFilm === null ? null : ` · ${t('second', { at: writeSecond(remark.secondOfFilm) })}`} · <a href={remark.url}>{t('spot')}</a></Fact>
      <Fact name={t('inbox.language')}><span lang={remark.locale}>{localeNames[remark.locale]}</span></Fact>
      <Fact name={t('detail.version')}>{remark.presentVersion === null || remark.presentVersion === remark.moduleVersion ? t('version', { version: remark.moduleVersion }) : t('detail.versions', { version: remark.moduleVersion, now: remark.presentVersion })}</Fact>
      <Fact name={t('inbox.kind')}>{t(`kind.${remark.kind as RemarkKind}`)}{remark.severity ? ` · ${t(`severity.${remark.severity as Severity}`)}` : ''}</Fact>
      <Fact name={t('detail.author')}><Author remark={remark} /></Fact>
      <Fact name={t('detail.browser')}>{device(remark.browser)}</Fact>
      <Fact name={t('detail.sent')}><Moment at={remark.createdAt} locale={locale} /></Fact>
    </dl>
  );
}

/** The way from a remark to the texts of its lesson, at the one it is about. */
function EditLink({ remark, locale }: PartProps) {
  const { t } = useWords('editing');
  const [key] = remark.placeId.split('.');
  return <p><a href={`/${locale}/edit/${remark.lessonId ?? remark.moduleId}?language=${remark.locale}#p-${key ?? ''}`}>{t('piece.title')}</a></p>;
}

/** The quoted words as they were, and the text as it is. */
function Quoted({ remark, locale }: PartProps) {
  const { t } = useWords('remarks');
  const { standing, quote } = remark;
  return (
    <section className="card remarks-part" aria-labelledby="quote">
      <h2 id="quote">{t('detail.quote')}</h2>
      {quote === '' ? null : <blockquote className="remark-quote" lang={remark.locale}>{quote}</blockquote>}
      <p className={standing.how === 'exact' || standing.how === 'moved' ? 'notice good' : 'notice warn'}>{standing.elsewhere === '' ? t(`detail.standing.${standing.how}`) : t('detail.standing.elsewhere', { number: standing.elsewhere })}</p>
      {standing.differences.length > 0 ? <div><h3>{t('detail.now')}</h3><p className="remark-quote" lang={remark.locale}><DifferenceRuns parts={standing.differences} /></p></div> : null}
      <EditLink remark={remark} locale={locale} />
      <h2>{t('detail.said')}</h2>
      {remark.words === '' ? null : <WrittenText text={remark.words} lang={remark.wordsLang} />}
      {remark.proposal === '' ? null : <div><h3>{t('form.proposal')}</h3><WrittenText text={remark.proposal} lang={remark.locale} /></div>}
      {remark.merged.length === 0 ? null : <p>{t('detail.merged')} {remark.merged.map((id) => <a key={id} href={`/${locale}/remarks/${id}`}>{`${remarkNumber(id)} `}</a>)}</p>}
      {remark.mergedIntoId === null ? null : <p className="notice">{t('detail.mergedInto')} <a href={`/${locale}/remarks/${remark.mergedIntoId}`}>{remarkNumber(remark.mergedIntoId)}</a></p>}
    </section>
  );
}

function ShortField({ name, label, value, state }: { name: 'version' | 'into'; label: string; value: string; state: RemarkFormState }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} defaultValue={state.typed[name] ?? value} required maxLength={12} autoComplete="off" className="remark-short" inputMode={name === 'version' ? 'numeric' : undefined} {...wrong({ state, name })} />
      <FieldFault state={state} name={name} />
    </div>
  );
}

const noState: RemarkFormState = { typed: {}, faults: {}, sentence: null };

function DecisionForm({ remark, locale, what, state }: PartProps & { what: Decision; state: RemarkFormState }) {
  const { t } = useWords('remarks');
  const name = `words-${what}`;
  const inForm = { ...state, typed: { ...state.typed, [name]: state.typed.words }, faults: state.faults.words ? { ...state.faults, [name]: state.faults.words } : state.faults };
  return (
    <form className="remarks-form" method="post" action={`/${locale}/remarks/${remark.id}/${what}`}>
      {what === 'fix' ? <ShortField name="version" label={t('decide.version')} value={String(remark.presentVersion ?? remark.moduleVersion)} state={state} /> : null}
      {what === 'merge' ? <ShortField name="into" label={t('decide.into')} value="" state={state} /> : null}
      <DecisionWords name={name} what={what} state={inForm} />
      <p><button className="button small">{t(`decide.${what}`)}</button></p>
    </form>
  );
}

function DecisionWords({ name, what, state }: { name: string; what: Decision; state: RemarkFormState }) {
  const { t } = useWords('remarks');
  const isNeeded = what === 'decline' || what === 'reply';
  return (
    <div className="field">
      <label htmlFor={name}>{t(what === 'decline' ? 'decide.reason' : isNeeded ? 'decide.answer' : 'decide.words')}</label>
      <textarea id={name} name="words" rows={3} maxLength={2000} required={isNeeded} dir="auto" defaultValue={state.typed[name]} {...wrong({ state, name })} />
      <FieldFault state={state} name={name} />
    </div>
  );
}

function Decisions({ remark, locale, asked, state }: Omit<RemarkPageProps, 'done'>) {
  const { t } = useWords('remarks');
  return (
    <section className="remarks-page" aria-labelledby="decide">
      <h2 id="decide">{t('decide.title')}</h2>
      <p>{t('decide.lead', { language: new Intl.DisplayNames([locale], { type: 'language' }).of(remark.wordsLang) ?? '' })}</p>
      {remark.possible.map((what) => (
        <details key={what} className="card remarks-part" open={asked === what}>
          <summary>{t(`decide.${what}`)}</summary>
          <DecisionForm remark={remark} locale={locale} what={what} state={asked === what ? state : noState} />
        </details>
      ))}
    </section>
  );
}

/** One remark with all that an editor decides by. */
export function RemarkPage({ locale, remark, done, asked, state }: RemarkPageProps) {
  const { t } = useWords('remarks');
  return (
    <div className="remarks-page">
      <nav className="crumbs"><a href={`/${locale}/remarks${remark.voice === 'learner' ? '?from=learners' : ''}`}>{t('inbox.title')}</a></nav>
      <h1>{t('detail.title', { number: remarkNumber(remark.id) })} <span className={`remark-state is-${remark.state}`}>{t(`state.${remark.state}`, { version: remark.fixedInVersion ?? '' })}</span></h1>
      {done ? <p className="notice good" role="status">{t(`decide.done.${done}`)}</p> : null}
      {remark.isLate ? <p className="notice warn">{t('inbox.late', { count: remark.waitsDays ?? 0 })}</p> : null}
      <FormFaults state={{ ...state, faults: Object.fromEntries(Object.entries(state.faults).map(([name, fault]) => [name === 'words' ? `words-${asked ?? ''}` : name, fault])) }} />
      <Facts remark={remark} locale={locale} />
      <Quoted remark={remark} locale={locale} />
      {remark.events.length === 0 ? null : <section className="remarks-part" aria-labelledby="history"><h2 id="history">{t('detail.history')}</h2><History events={remark.events} locale={locale} /></section>}
      <Decisions remark={remark} locale={locale} asked={asked} state={state} />
    </div>
  );
}
