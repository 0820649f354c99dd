import { useWords } from '../../ui/use-words';
import { newId } from '../../platform/ids';
import { localeNames, locales, type Locale } from '../../platform/locale';
import type { PersonalData } from '../../platform/personal-data';
import type { Cohort } from '../cohorts/cohort';
import { allLearners, maxAuthorLength, maxPostLength, type Faults } from './post';

/** What a form shows when it comes back: what was typed, what is wrong with it, and what it may be too much of. */
export interface FormState {
  typed: Readonly<Record<string, string | undefined>>;
  faults: Faults;
  sentence: string | null;
  warning: PersonalData | null;
}

export const emptyState: FormState = { typed: {}, faults: {}, sentence: null, warning: null };

interface FieldProps {
  state: FormState;
  name: string;
}

function FieldFault({ state, name }: FieldProps) {
  const { t } = useWords('discussions');
  const fault = state.faults[name];
  return fault ? <p className="error" id={`post-${name}-fault`}>{t(`fault.${fault}` as 'fault.text-missing', { max: name === 'name' ? maxAuthorLength : maxPostLength })}</p> : null;
}

function describe(name: string, state: FormState, hint: boolean): string | undefined {
  return [hint && `post-${name}-hint`, state.faults[name] && `post-${name}-fault`].filter(Boolean).join(' ') || undefined;
}

/** The sentence that a form was answered with, and links to the fields that are wrong. */
export function FormSentence({ state }: { state: FormState }) {
  const { t } = useWords('discussions');
  const wrong = Object.keys(state.faults);
  if (wrong.length === 0 && !state.sentence) return null;
  return (
    <div className="notice warn" role="alert">
      <p>{state.sentence ?? t('faultsTitle')}</p>
      {wrong.length === 0 ? null : <ul>{wrong.map((name) => <li key={name}><a href={`#post-${name}`}>{t(`field.${name}` as 'field.text')}</a></li>)}</ul>}
    </div>
  );
}

/** The words of a post: with how long they may be, and a warning that never forbids. */
export function TextField({ state, value }: { state: FormState; value?: string }) {
  const { t } = useWords('discussions');
  return (
    <div className="field">
      <label htmlFor="post-text">{t('field.text')}</label>
      <p className="hint" id="post-text-hint">{t('post.textHint', { max: maxPostLength })}</p>
      <textarea id="post-text" name="text" rows={6} maxLength={maxPostLength} required defaultValue={state.typed.text ?? value} dir="auto" aria-describedby={`${describe('text', state, true)} post-warning`} aria-invalid={state.faults.text ? true : undefined} />
      <p className="hint" data-count-place="" hidden />
      <FieldFault state={state} name="text" />
      <p className="talk-warning" id="post-warning" role="status" data-warning="">{state.warning ? t(`warning.${state.warning}`) : ''}</p>
      <input type="hidden" name="sure" defaultValue={state.warning ?? ''} />
    </div>
  );
}

/** The language somebody writes in: the page's own unless they say otherwise. */
export function LangField({ state, value }: { state: FormState; value: Locale }) {
  const { t } = useWords('discussions');
  return (
    <div className="field">
      <label htmlFor="post-lang">{t('field.lang')}</label>
      <select id="post-lang" name="lang" defaultValue={state.typed.lang ?? value} autoComplete="off" aria-describedby={describe('lang', state, false)}>
        {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
      </select>
      <FieldFault state={state} name="lang" />
    </div>
  );
}

/** The name readers see, and what else they see. */
export function NameField({ state, value }: { state: FormState; value: string }) {
  const { t } = useWords('discussions');
  return (
    <div className="field">
      <label htmlFor="post-name">{t('field.name')}</label>
      <p className="hint" id="post-name-hint">{t('post.nameHint')}</p>
      <input id="post-name" name="name" type="text" required maxLength={maxAuthorLength} defaultValue={state.typed.name ?? value} autoComplete="off" aria-describedby={describe('name', state, true)} aria-invalid={state.faults.name ? true : undefined} />
      <FieldFault state={state} name="name" />
    </div>
  );
}

function AudienceField({ state, cohorts }: { state: FormState; cohorts: readonly Cohort[] }) {
  const { t } = useWords('discussions');
  const choices = [...cohorts.map(({ id, name }) => ({ value: id, label: t('audience.cohort', { name }) })), { value: allLearners, label: t('audience.all') }];
  // Who chose an audience that is not offered any more chooses again: nothing is shown to more people by default.
  const chosen = state.typed.audience === undefined ? choices[0] : choices.find(({ value }) => value === state.typed.audience);
  return (
    <fieldset className="field" aria-describedby={describe('audience', state, false)}>
      <legend className="label">{t('field.audience')}</legend>
      {choices.map(({ value, label }, index) => (
        <label className="talk-choice" key={value}>
          <input type="radio" id={index === 0 ? 'post-audience' : undefined} name="audience" value={value} defaultChecked={value === chosen?.value} required />
          <span>{label}</span>
        </label>
      ))}
      <FieldFault state={state} name="audience" />
    </fieldset>
  );
}

/** What the form's island says in the page's language. */
export function useFormWords() {
  const { t } = useWords('discussions');
  return { 'data-email': t('warning.email'), 'data-phone': t('warning.phone'), 'data-count': t('count', { skipInterpolation: true }), 'data-max': maxPostLength };
}

export interface PostFormProps {
  action: string;
  /** the reader's cohorts, for a post; null for a reply, which is read by whoever reads the post */
  cohorts: readonly Cohort[] | null;
  name: string;
  state: FormState;
  locale: Locale;
}

/** Writing a post or a reply. Sent twice, it makes one. */
export function PostForm({ action, cohorts, name, state, locale }: PostFormProps) {
  const { t } = useWords('discussions');
  const label = cohorts ? t('post.button') : t('reply.button');
  return (
    <form className="talk-stack" method="post" action={action} data-island="post" {...useFormWords()}>
      <FormSentence state={state} />
      <input type="hidden" name="form" value={state.typed.form ?? newId()} />
      <TextField state={state} />
      {cohorts ? <AudienceField state={state} cohorts={cohorts} /> : null}
      <div className="talk-pair">
        <NameField state={state} value={name} />
        <LangField state={state} value={locale} />
      </div>
      <p><button className="button">{state.warning ? t('post.anyway') : label}</button></p>
    </form>
  );
}
