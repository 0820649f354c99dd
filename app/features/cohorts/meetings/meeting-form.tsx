import type { Locale } from '../../../platform/locale';
import { FaultList, inWords } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import { maxMinutes, maxPlace, maxTitle, type MeetingFault, type MeetingFaults, type TypedMeeting } from './meeting';
import { listZones } from '../../../platform/time-zone';

const limits: Partial<Record<MeetingFault, number>> = { 'title-long': maxTitle, 'place-long': maxPlace, 'bad-minutes': maxMinutes };

/** What is wrong with a form of a meeting, with links to its fields. */
export function MeetingFaultBox({ faults }: { faults: MeetingFaults }) {
  const { t } = useWords('meetings');
  return <FaultList title={t('fault.form')} faults={inWords(faults, (fault) => t(`fault.${fault}`, { max: limits[fault] }))} />;
}

interface FormProps {
  values: TypedMeeting;
  faults: MeetingFaults;
  locale: Locale;
}

interface FieldProps extends Omit<FormProps, 'locale'> {
  name: Exclude<keyof TypedMeeting, 'timeZone'>;
  type: 'text' | 'date' | 'time' | 'number';
  hint?: string;
  max?: number;
}

function Fault({ name, faults }: { name: string; faults: MeetingFaults }) {
  const { t } = useWords('meetings');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`, { max: limits[fault] })}</p> : null;
}

function described(name: string, faults: MeetingFaults, hint: boolean): string | undefined {
  return [hint ? `${name}-hint` : '', faults[name] ? `${name}-fault` : ''].filter(Boolean).join(' ') || undefined;
}

function Field({ name, type, hint, max, values, faults }: FieldProps) {
  const { t } = useWords('meetings');
  const bounds = type === 'text' ? { maxLength: max } : type === 'number' ? { min: 5, max } : {};
  return (
    <div className="field">
      <label htmlFor={name}>{t(`field.${name}`)}</label>
      <input id={name} name={name} type={type} required autoComplete="off" defaultValue={values[name]} {...bounds} aria-invalid={faults[name] ? true : undefined} aria-describedby={described(name, faults, hint !== undefined)} />
      {hint === undefined ? null : <p className="hint" id={`${name}-hint`}>{hint}</p>}
      <Fault name={name} faults={faults} />
    </div>
  );
}

/** The fields of a meeting, for adding one and for changing it. */
export function MeetingFields({ values, faults, locale }: FormProps) {
  const { t } = useWords('meetings');
  const shared = { values, faults };
  return (
    <>
      <Field name="title" type="text" max={maxTitle} {...shared} />
      <div className="meeting-row">
        <Field name="day" type="date" {...shared} />
        <Field name="time" type="time" hint={t('field.timeHint')} {...shared} />
        <Field name="minutes" type="number" max={maxMinutes} {...shared} />
      </div>
      <div className="field">
        <label htmlFor="timeZone">{t('field.timeZone')}</label>
        <select id="timeZone" name="timeZone" defaultValue={values.timeZone} autoComplete="off" aria-invalid={faults.timeZone ? true : undefined} aria-describedby={described('timeZone', faults, true)}>
          {listZones(locale).map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </select>
        <p className="hint" id="timeZone-hint">{t('field.timeZoneHint')}</p>
        <Fault name="timeZone" faults={faults} />
      </div>
      <Field name="place" type="text" max={maxPlace} hint={t('field.placeHint')} {...shared} />
    </>
  );
}
