import type { ReactNode } from 'react';
import { FaultList, inWords } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import { maxWords, type RemarkFaults } from './remark';

/** What a form shows when it comes back: what was typed, what is wrong with it, and a sentence about the whole. */
export interface RemarkFormState {
  typed: Readonly<Record<string, string | undefined>>;
  faults: RemarkFaults;
  sentence: string | null;
}

export const emptyRemarkForm: RemarkFormState = { typed: {}, faults: {}, sentence: null };

interface StateProps {
  state: RemarkFormState;
  name: string;
}

/** What is wrong with a field, beside it. */
export function FieldFault({ state, name }: StateProps) {
  const { t } = useWords('remarks');
  const fault = state.faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`, { max: maxWords })}</p> : null;
}

/** What makes a control known as wrong to those who cannot see it. */
export function wrong({ state, name }: StateProps, hintId?: string) {
  const isWrong = name in state.faults;
  return { 'aria-invalid': isWrong ? true : undefined, 'aria-describedby': [hintId, isWrong && `${name}-fault`].filter(Boolean).join(' ') || undefined };
}

/** What is wrong with a form as a whole, above it, with the ways to its fields. */
export function FormFaults({ state }: { state: RemarkFormState }) {
  const { t } = useWords('remarks');
  if (state.sentence !== null && Object.keys(state.faults).length === 0) return <p className="notice warn" role="alert">{state.sentence}</p>;
  return <FaultList title={state.sentence ?? t('fault.title')} faults={inWords(state.faults, (fault) => t(`fault.${fault}`, { max: maxWords }))} />;
}

interface WordsFieldProps extends StateProps {
  label: string;
  hint?: ReactNode;
  rows?: number;
  isRequired?: boolean;
  value?: string | undefined;
}

/** A field for words of several lines. */
export function WordsField({ state, name, label, hint, rows = 3, isRequired = false, value }: WordsFieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint ? <p className="hint" id={`${name}-hint`}>{hint}</p> : null}
      <textarea id={name} name={name} rows={rows} maxLength={maxWords} required={isRequired} dir="auto" defaultValue={state.typed[name] ?? value} {...wrong({ state, name }, hint ? `${name}-hint` : undefined)} />
      <FieldFault state={state} name={name} />
    </div>
  );
}
