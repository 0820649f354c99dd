import { masterLocale, type Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import { changeKinds, type ChangeKind } from '../content/revisions/revision';
import { fieldName, maxFieldLength, type PieceFault } from './piece-form';
import type { PieceField } from './piece-page.server';
import { FieldName } from './text-parts';

/** What a form of a piece shows when it comes back. */
export interface PieceFormState {
  words: Readonly<Record<string, string>>;
  kind: ChangeKind | null;
  isCurrent: boolean;
  note: string;
  seen: string;
  faults: Readonly<Record<string, PieceFault>>;
}

const lines = ['say', 'forms'];

/** As many rows as the words fill, within reason. */
function rowsOf(text: string): number {
  return Math.min(18, Math.max(2, Math.ceil(text.length / 70) + text.split('\n').length - 1));
}

/** A sentence beside a field that it is described by. */
function Beside({ id, className, sentence }: { id: string; className: 'hint' | 'error'; sentence: string | null }) {
  return sentence === null ? null : <p className={className} id={id}>{sentence}</p>;
}

function English({ words }: { words: string | null }) {
  const { t } = useWords('editing');
  if (words === null) return null;
  return <div className="editing-english"><p className="hint">{t('piece.english')}</p><p lang={masterLocale}>{words}</p></div>;
}

/** One text of the piece, beside its English where it is a translation. */
export function WordsField({ field, of, form }: { field: PieceField; of: Locale; form: PieceFormState | null }) {
  const { t } = useWords('editing');
  const name = fieldName(field.place);
  const text = form?.words[field.place] ?? field.text;
  const fault = form?.faults[name];
  const hint = lines.some((label) => label === field.label) ? t('form.lines') : null;
  const about = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return (
    <div className={field.english === null ? 'editing-pair is-single' : 'editing-pair'}>
      <English words={field.english} />
      <div className="field">
        <label htmlFor={name}><FieldName label={field.label} within={field.within} /></label>
        <Beside id={`${name}-hint`} className="hint" sentence={hint} />
        <textarea id={name} name={name} lang={of} rows={rowsOf(text)} maxLength={maxFieldLength} defaultValue={text} aria-invalid={fault !== undefined} aria-describedby={about || undefined} />
        <Beside id={`${name}-fault`} className="error" sentence={fault ? t(`fault.${fault}`) : null} />
      </div>
    </div>
  );
}

/** The sentences of the two kinds of change: for English, a translation, or a question that was answered. */
function useKinds(of: Locale, answers: number | null): { legend: string; labels: Record<ChangeKind, string> } {
  const { t } = useWords('editing');
  if (answers !== null && answers > 0) return { legend: t('form.asked', { count: answers }), labels: { form: t('form.typo'), meaning: t('form.newMeaning') } };
  const labels = of === masterLocale ? { form: t('form.form'), meaning: t('form.meaning') } : { form: t('form.formTranslation'), meaning: t('form.meaningTranslation') };
  return { legend: t('form.kind'), labels };
}

/** Whether the change says the same or something else: never chosen beforehand. */
export function KindField({ of, answers, form }: { of: Locale; answers: number | null; form: PieceFormState | null }) {
  const { t } = useWords('editing');
  const { legend, labels } = useKinds(of, answers);
  const fault = form?.faults.kind;
  return (
    <fieldset className="editing-choices" aria-describedby={fault ? 'kind-fault' : undefined}>
      <legend>{legend}</legend>
      {changeKinds.map((kind, index) => (
        <label key={kind}><input type="radio" id={index === 0 ? 'kind' : undefined} name="kind" value={kind} defaultChecked={form?.kind === kind} aria-invalid={fault ? true : undefined} /> <span>{labels[kind]}</span></label>
      ))}
      {fault ? <p className="error" id="kind-fault">{t(`fault.${fault}`)}</p> : null}
    </fieldset>
  );
}

/** Of an outdated translation: whether it says now what the English says. */
export function CurrentField({ form }: { form: PieceFormState | null }) {
  const { t } = useWords('editing');
  return <p className="editing-current"><label><input type="checkbox" name="current" value="on" defaultChecked={form?.isCurrent} /> <span>{t('form.current')}</span></label></p>;
}
