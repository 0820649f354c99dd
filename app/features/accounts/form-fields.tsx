import type { InputHTMLAttributes } from 'react';
import { useWords } from '../../ui/use-words';
import type { Faults, RefusedForm } from './accounts';

type Label = 'name' | 'email' | 'password' | 'newPassword' | 'newEmail' | 'code' | 'passkeyName';

export interface FieldProps {
  name: 'name' | 'email' | 'password' | 'code';
  label?: Label;
  form: RefusedForm;
  hint?: string;
  input: Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'required' | 'minLength' | 'maxLength' | 'inputMode' | 'spellCheck' | 'autoCapitalize' | 'defaultValue'>;
}

/** What else describes a field, for `aria-describedby`. */
export function describedBy(name: string, parts: { hint: boolean; fault: boolean }): string | undefined {
  const ids = [parts.hint && `${name}-hint`, parts.fault && `${name}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What is wrong with one field. */
export function FieldFault({ name, faults }: { name: string; faults: Faults }) {
  const { t } = useWords('accounts');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`)}</p> : null;
}

/** One line to be typed: its label, its hint, what was typed before and what was wrong with it. */
export function Field({ name, label = name, form, hint, input }: FieldProps) {
  const { t } = useWords('accounts');
  const isWrong = form.faults[name] !== undefined;
  const typed = input.type === 'password' ? undefined : (form.typed[name] ?? input.defaultValue);
  return (
    <div className="field" data-island={input.type === 'password' ? 'reveal' : undefined}>
      <label htmlFor={name}>{t(`field.${label}`)}</label>
      <input
        {...input}
        id={name}
        name={name}
        defaultValue={typed}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy(name, { hint: hint !== undefined, fault: isWrong })}
      />
      {input.type === 'password' ? <button className="accounts-reveal" type="button" aria-pressed="false" hidden>{t('showPassword')}</button> : null}
      {hint === undefined ? null : <p className="hint" id={`${name}-hint`}>{hint}</p>}
      <FieldFault name={name} faults={form.faults} />
    </div>
  );
}

/** The sentence that a form as a whole was answered with, and links to the fields that are wrong. */
export function FormFault({ form, sentence }: { form: RefusedForm; sentence?: string | null }) {
  const { t } = useWords('accounts');
  const wrong = Object.entries(form.faults);
  if (wrong.length === 0 && !sentence) return null;
  return (
    <div className="notice warn accounts-fault" role="alert">
      <p>{sentence ?? t('faultsTitle')}</p>
      {wrong.length === 0 ? null : (
        <ul>
          {wrong.map(([name, fault]) => (fault ? <li key={name}><a href={`#${name}`}>{t(`fault.${fault}`)}</a></li> : null))}
        </ul>
      )}
    </div>
  );
}

/** Where to go after the form; kept from page to page. */
export function WayBack({ to }: { to: string | null }) {
  return to === null ? null : <input type="hidden" name="to" value={to} />;
}

/** The address of another form, with the way back along. */
export function withWayBack(url: string, to: string | null): string {
  return to === null ? url : `${url}?to=${encodeURIComponent(to)}`;
}
