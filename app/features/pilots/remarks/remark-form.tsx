import { newId } from '../../../platform/ids';
import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { deviceOf } from '../../accounts/sign-ins/device';
import { remarkKinds, severitiesOf, writeSecond, type PlaceKind, type Voice } from './remark';
import { FieldFault, FormFaults, WordsField, wrong, type RemarkFormState } from './remark-fields';

/** The spot somebody remarks on, as the form shows it. */
export interface SpotView {
  kind: PlaceKind;
  number: string;
  title: string;
  lang: Locale;
  sentences: string[];
  url: string;
  listUrl: string;
  version: number;
  /** what was selected on the page; empty when nothing was */
  chosen: string;
  second: number | null;
  /** under which name what is typed waits on this device */
  draft: string;
}

export interface RemarkFormProps {
  locale: Locale;
  action: string;
  voice: Voice;
  city: string | null;
  browser: string;
  spot: SpotView;
  state: RemarkFormState;
}

function QuoteChoices({ spot, state }: Pick<RemarkFormProps, 'spot' | 'state'>) {
  const { t } = useWords('remarks');
  const picked = state.typed.quote ?? spot.chosen;
  const isSentence = spot.sentences.includes(picked);
  const others = spot.sentences.length > 1 ? spot.sentences : [];
  return (
    <fieldset className="remark-choices">
      <legend>{t('form.which')}</legend>
      {picked !== '' && !isSentence ? (
        <label><input type="radio" name="quote" value={picked} defaultChecked /> <span><span className="hint">{t('form.chosen')}</span> <q lang={spot.lang}>{picked}</q></span></label>
      ) : null}
      <label><input type="radio" name="quote" value="" defaultChecked={picked === '' || (isSentence && others.length === 0)} /> <span>{others.length === 0 && spot.sentences.length === 1 ? <q lang={spot.lang}>{spot.sentences[0]}</q> : t(`form.whole.${spot.kind}`)}</span></label>
      {others.map((sentence, index) => (
        <label key={index}><input type="radio" name="quote" value={sentence} defaultChecked={sentence === picked} /> <q lang={spot.lang}>{sentence}</q></label>
      ))}
    </fieldset>
  );
}

function RadioField({ name, legend, values, state, first }: { name: 'kind' | 'severity'; legend: string; values: readonly { value: string; label: string }[]; state: RemarkFormState; first: string | undefined }) {
  const chosen = state.typed[name] ?? first;
  return (
    <fieldset className="remark-choices is-row" {...wrong({ state, name })}>
      <legend>{legend}</legend>
      {values.map(({ value, label }, index) => (
        <label key={value}><input type="radio" id={index === 0 ? name : undefined} name={name} value={value} defaultChecked={value === chosen} required /> <span>{label}</span></label>
      ))}
      <FieldFault state={state} name={name} />
    </fieldset>
  );
}

function SecondField({ spot, state }: Pick<RemarkFormProps, 'spot' | 'state'>) {
  const { t } = useWords('remarks');
  const value = state.typed.second ?? (spot.second === null ? '' : writeSecond(spot.second));
  return (
    <div className="field">
      <label htmlFor="second">{t('form.second')}</label>
      <p className="hint" id="second-hint">{t('form.secondHint')}</p>
      <input id="second" name="second" defaultValue={value} maxLength={12} required autoComplete="off" className="remark-short" {...wrong({ state, name: 'second' }, 'second-hint')} />
      <FieldFault state={state} name="second" />
    </div>
  );
}

/** Browser and system by the names of their makers. */
export function useDeviceName(): (kept: string) => string {
  const { t } = useWords('remarks');
  return (kept) => {
    const { browser, system } = deviceOf(kept);
    return browser && system ? t('device', { browser, system }) : browser ?? system ?? t('deviceUnknown');
  };
}

function Recorded({ locale, spot, city, browser }: Pick<RemarkFormProps, 'locale' | 'spot' | 'city' | 'browser'>) {
  const { t } = useWords('remarks');
  const device = useDeviceName();
  const facts = [spot.number, localeNames[locale], t('version', { version: spot.version }), city, device(browser)].filter((fact) => fact !== null && fact !== '');
  return <p className="hint">{t('form.recorded', { facts: facts.join(' · ') })}</p>;
}

/** What somebody has to say about one spot. Sent twice, it makes one remark. */
export function RemarkForm({ locale, action, voice, city, browser, spot, state }: RemarkFormProps) {
  const { t } = useWords('remarks');
  const severities = severitiesOf(voice).map((value) => ({ value, label: t(`severity.${value}`) }));
  return (
    <div className="remarks-page">
      <nav className="crumbs"><a href={spot.url} lang={spot.lang === locale ? undefined : spot.lang}>{spot.title}</a></nav>
      <h1>{t(voice === 'learner' ? 'form.learnerTitle' : 'form.title')}</h1>
      <p className="remark-spot"><span className="kind-badge">{t(`place.${spot.kind}`)}</span> <span>{spot.number}</span> <a href={spot.listUrl}>{t('form.otherSpot')}</a></p>
      <form className="remarks-form" method="post" action={action} data-island="remark-draft" data-draft={spot.draft}>
        <FormFaults state={state} />
        <input type="hidden" name="form" value={state.typed.form ?? newId()} />
        {spot.kind === 'film' ? <SecondField spot={spot} state={state} /> : null}
        {spot.kind === 'film' && spot.chosen === '' ? null : <QuoteChoices spot={spot} state={state} />}
        <RadioField name="kind" legend={t('form.kind')} values={remarkKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} state={state} first={undefined} />
        {severities.length === 0 ? null : <RadioField name="severity" legend={t('form.severity')} values={severities} state={state} first="should" />}
        <WordsField state={state} name="words" label={t('form.words')} />
        <WordsField state={state} name="proposal" label={t('form.proposal')} hint={t('form.proposalHint')} rows={2} />
        <Recorded locale={locale} spot={spot} city={city} browser={browser} />
        <p><button className="button">{t('form.send')}</button></p>
      </form>
    </div>
  );
}
