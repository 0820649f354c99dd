import { localeNames, locales, type Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import type { CohortDetails } from './cohort';
import { dayText } from './dashboard/figures';
import { FieldFault } from './fault-box';
import { isoDay } from './plan';
import { maxPace, weeksOf, type SettingsFaults } from './settings';

/** What the fields show: what is kept, or what was typed and refused. */
export type SettingsValues = Pick<CohortDetails, 'name' | 'startsOn' | 'endsOn' | 'locales' | 'sessionsPerWeek' | 'pauseWeeks'>;

export const newCohort: SettingsValues = { name: '', startsOn: null, endsOn: null, locales: [], sessionsPerWeek: 2, pauseWeeks: [] };

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  type: 'text' | 'date' | 'number' | 'email';
  value: string;
  faults: SettingsFaults;
  limits?: { min?: number; max?: number; maxLength?: number; required?: boolean };
}

/** One line to be typed, its label, hint and fault. */
export function SettingsField({ name, label, hint, type, value, faults, limits = {} }: FieldProps) {
  const described = [hint === undefined ? null : `${name}-hint`, faults[name] ? `${name}-fault` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type={type} defaultValue={value} autoComplete="off" {...limits} aria-invalid={faults[name] ? true : undefined} aria-describedby={described || undefined} />
      {hint === undefined ? null : <p className="hint" id={`${name}-hint`}>{hint}</p>}
      <FieldFault name={name} faults={faults} />
    </div>
  );
}

function Choices({ name, legend, hint, choices }: { name: string; legend: string; hint: string; choices: readonly { value: string; label: string; lang?: Locale; isOn: boolean }[] }) {
  return (
    <fieldset className="cohorts-choices" aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <p className="hint" id={`${name}-hint`}>{hint}</p>
      {choices.map(({ value, label, lang, isOn }) => <label key={value}><input type="checkbox" name={name} value={value} defaultChecked={isOn} /> <span lang={lang}>{label}</span></label>)}
    </fieldset>
  );
}

/** The fields of a cohort's settings, for making one and for changing it. */
export function SettingsFields({ values, faults, locale }: { values: SettingsValues; faults: SettingsFaults; locale: Locale }) {
  const { t } = useWords('cohorts');
  const dayOf = (at: Date | null) => (at ? isoDay(at) : '');
  const weeks = weeksOf(values);
  return (
    <>
      <SettingsField name="name" label={t('settings.name')} type="text" value={values.name} faults={faults} limits={{ maxLength: 80, required: true }} />
      <SettingsField name="startsOn" label={t('settings.startsOn')} type="date" value={dayOf(values.startsOn)} faults={faults} />
      <SettingsField name="endsOn" label={t('settings.endsOn')} type="date" value={dayOf(values.endsOn)} faults={faults} />
      <SettingsField name="sessionsPerWeek" label={t('settings.pace')} hint={t('settings.paceHint')} type="number" value={String(values.sessionsPerWeek)} faults={faults} limits={{ min: 1, max: maxPace, required: true }} />
      <Choices name="locales" legend={t('settings.languages')} hint={t('settings.languagesHint')} choices={locales.map((code) => ({ value: code, label: localeNames[code], lang: code, isOn: values.locales.includes(code) }))} />
      {weeks.length === 0 ? <p className="hint">{t('settings.pausesLater')}</p> : <Choices name="pauseWeeks" legend={t('settings.pauses')} hint={t('settings.pausesHint')} choices={weeks.map((monday) => ({ value: monday, label: dayText(new Date(monday), locale), isOn: values.pauseWeeks.includes(monday) }))} />}
    </>
  );
}
