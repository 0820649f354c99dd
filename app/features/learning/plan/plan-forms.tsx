import type { ReactNode } from 'react';
import type { Locale } from '../../../platform/locale';
import { weekdayIn } from '../../../ui/day';
import { FaultList, inWords } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import { addDays, everyWeekday, maxPauseDays, maxPauses, type Pause, type PlanFault, type PlanFaults, type TypedPause, type TypedPlan } from './plan';

const limits: Partial<Record<PlanFault, number>> = { 'pause-long': maxPauseDays, 'too-many-pauses': maxPauses };
const someMonday = '2027-03-01';

/** What is wrong with a form of a plan, with links to its fields. */
export function PlanFaultBox({ faults }: { faults: PlanFaults }) {
  const { t } = useWords('plan');
  return <FaultList title={t('fault.form')} faults={inWords(faults, (fault) => t(`fault.${fault}`, { max: limits[fault] }))} />;
}

function Fault({ name, faults }: { name: string; faults: PlanFaults }) {
  const { t } = useWords('plan');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`, { max: limits[fault] })}</p> : null;
}

/** What a field is described by: its hint, and its fault where there is one. */
function describe(name: string, faults: PlanFaults, hint: string | undefined) {
  const ids = [hint === undefined ? '' : `${name}-hint`, faults[name] ? `${name}-fault` : ''].filter(Boolean).join(' ');
  return { 'aria-invalid': faults[name] ? true : undefined, 'aria-describedby': ids || undefined };
}

/** A field with its label, its hint and what is wrong with it. */
export function PlanField({ name, label, hint, faults, children }: { name: string; label: string; hint?: string; faults: PlanFaults; children: (given: ReturnType<typeof describe> & { id: string; name: string }) => ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {children({ id: name, name, ...describe(name, faults, hint) })}
      {hint === undefined ? null : <p className="hint" id={`${name}-hint`}>{hint}</p>}
      <Fault name={name} faults={faults} />
    </div>
  );
}

interface DaysFormProps {
  locale: Locale;
  typed: TypedPlan;
  faults: PlanFaults;
  zones: readonly { id: string; label: string }[];
  /** no plan is there yet */
  isFirst: boolean;
}

function Weekdays({ typed, faults, locale }: Pick<DaysFormProps, 'typed' | 'faults' | 'locale'>) {
  const { t } = useWords('plan');
  return (
    <fieldset className="plan-weekdays" id="weekdays" aria-describedby={describe('weekdays', faults, '')['aria-describedby']}>
      <legend className="label">{t('form.weekdays')}</legend>
      <p className="hint" id="weekdays-hint">{t('form.weekdaysHint')}</p>
      <div className="plan-choices">
        {everyWeekday.map((weekday) => (
          <label key={weekday}><input type="checkbox" name="weekdays" value={weekday} defaultChecked={typed.weekdays.includes(String(weekday))} /> <span>{weekdayIn(addDays(someMonday, weekday - 1), locale, 'long')}</span></label>
        ))}
      </div>
      <Fault name="weekdays" faults={faults} />
    </fieldset>
  );
}

/** On which days, when, by whose clocks, and from when on. */
export function DaysForm({ locale, typed, faults, zones, isFirst }: DaysFormProps) {
  const { t } = useWords('plan');
  return (
    <section className="card plan-part" aria-labelledby="days">
      <h2 id="days">{t(isFirst ? 'form.new' : 'form.title')}</h2>
      <form className="stack" method="post" action={`/${locale}/plan`}>
        <Weekdays typed={typed} faults={faults} locale={locale} />
        <div className="plan-row">
          <PlanField name="time" label={t('form.time')} hint={t('form.timeHint')} faults={faults}>
            {(given) => <input {...given} type="time" required autoComplete="off" defaultValue={typed.time} />}
          </PlanField>
          <PlanField name="startsOn" label={t('form.startsOn')} hint={t('form.startsOnHint')} faults={faults}>
            {(given) => <input {...given} type="date" required autoComplete="off" defaultValue={typed.startsOn} />}
          </PlanField>
        </div>
        <PlanField name="timeZone" label={t('form.timeZone')} hint={t('form.timeZoneHint')} faults={faults}>
          {(given) => (
            <select {...given} defaultValue={typed.timeZone} autoComplete="off" data-island={isFirst ? 'zone' : undefined}>
              {zones.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
            </select>
          )}
        </PlanField>
        <p><button className="button">{t(isFirst ? 'form.make' : 'form.save')}</button></p>
      </form>
    </section>
  );
}

interface PausesProps {
  locale: Locale;
  pauses: readonly Pause[];
  typed: TypedPause;
  faults: PlanFaults;
}

/** The pauses of a plan, each to be taken out, and a form for another. */
export function PausesPart({ locale, pauses, typed, faults }: PausesProps) {
  const { t } = useWords('plan');
  return (
    <section className="card plan-part" aria-labelledby="pauses">
      <h2 id="pauses">{t('pauses.title')}</h2>
      <p>{t('pauses.lead')}</p>
      {pauses.length === 0 ? <p className="fine">{t('pauses.none')}</p> : null}
      <ul className="plan-pauses" role="list">
        {pauses.map(({ from, to }) => {
          const span = { from: weekdayIn(from, locale), to: weekdayIn(to, locale) };
          return (
            <li key={from}>
              <span>{t('pauses.item', span)}</span>
              <form method="post" action={`/${locale}/plan/resume`}>
                <input type="hidden" name="from" value={from} />
                <button className="button quiet small" aria-label={t('pauses.removeOf', span)}>{t('pauses.remove')}</button>
              </form>
            </li>
          );
        })}
      </ul>
      <form className="stack" method="post" action={`/${locale}/plan/pause`}>
        <div className="plan-row">
          <PlanField name="from" label={t('pauses.from')} faults={faults}>{(given) => <input {...given} type="date" required autoComplete="off" defaultValue={typed.from} />}</PlanField>
          <PlanField name="to" label={t('pauses.to')} faults={faults}>{(given) => <input {...given} type="date" required autoComplete="off" defaultValue={typed.to} />}</PlanField>
        </div>
        <p><button className="button quiet">{t('pauses.add')}</button></p>
      </form>
    </section>
  );
}

/** Ends the plan. */
export function EndPart({ locale }: { locale: Locale }) {
  const { t } = useWords('plan');
  return (
    <section className="card plan-part" aria-labelledby="end">
      <h2 id="end">{t('end.title')}</h2>
      <p>{t('end.text')}</p>
      <form method="post" action={`/${locale}/plan/end`}><button className="button quiet">{t('end.button')}</button></form>
    </section>
  );
}
