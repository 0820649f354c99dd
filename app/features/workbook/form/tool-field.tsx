import type { SelectHTMLAttributes } from 'react';
import type { Locale } from '../../../platform/locale';
import { findPersonalData } from '../../../platform/personal-data';
import type { FieldText } from '../../content/tool';
import { controlId, isSelect, problemOf, type FieldProps } from './field-shape';
import { EntriesControl, Offer, Proposals } from '../links/linked-parts';
import { isRequired, shownRows } from '../rows';
import { findRepeat, isEmpty } from '../tool';
import { labelOf, langOf, listOptions, Words } from './tool-words';
import { listChosen } from '../values';
import { fullLabelOf, wordsPath, writeAmount } from '../words';

function wordsOf({ path, form }: FieldProps): FieldText {
  return form.text.fields[wordsPath(path)] ?? { label: labelOf(form.text, path), options: {} };
}

function hasHint(props: FieldProps): boolean {
  const { kind } = props.field;
  return wordsOf(props).hint !== undefined || kind === 'month' || kind === 'number';
}

function describedBy(props: FieldProps): string | undefined {
  const id = controlId(props.path);
  const parts = [hasHint(props) && `${id}-hint`, props.path in props.form.problems && `${id}-error`, `${id}-note`];
  return parts.filter(Boolean).join(' ');
}

function isNeeded({ field, path, form }: FieldProps): boolean {
  const [repeat = '', row] = path.split('.');
  const rows = row === undefined ? null : findRepeat(form.tool, repeat);
  return rows && row !== undefined ? isRequired(rows, field, { values: form.values, row }) : field.required;
}

function Label(props: FieldProps) {
  const { path, form, isAlone = false } = props;
  return (
    <>
      {isAlone ? fullLabelOf(form.words, path) : <Words piece={wordsOf(props).label} locale={form.locale} />}
      {isNeeded(props) && <span className="workbook-required"> ({form.t('required')})</span>}
    </>
  );
}

function formHint({ field, form }: FieldProps): string {
  const { t, locale } = form;
  if (field.kind === 'month') return t('monthHint');
  if (field.kind !== 'number') return '';
  return t(field.unit === 'euro' ? 'amountHint' : 'numberHint', { min: writeAmount(field.min, locale, undefined), max: writeAmount(field.max, locale, undefined) });
}

function Hint(props: FieldProps) {
  const { hint } = wordsOf(props);
  if (!hasHint(props)) return null;
  return (
    <p className="hint" id={`${controlId(props.path)}-hint`}>
      {hint && <Words piece={hint} locale={props.form.locale} />} {formHint(props)}
    </p>
  );
}

function Problem({ field, path, form }: FieldProps) {
  if (!(path in form.problems)) return null;
  return (
    <p className="error" id={`${controlId(path)}-error`}>
      {problemOf(field, form.t, form.locale)}
    </p>
  );
}

// Count and warning: filled by the island while somebody types; the server already warns of what it knows.
function Note({ field, path, form }: FieldProps) {
  const { t } = form;
  const isText = 'maxLength' in field;
  const found = isText ? findPersonalData(form.values[path] ?? '') : null;
  return (
    <div className="workbook-note" id={`${controlId(path)}-note`}>
      {isText && <p className="hint workbook-count" data-count={field.maxLength} hidden></p>}
      <p className="workbook-warning" role="status" data-warning>
        {found && t(`warning.${found}`)}
      </p>
    </div>
  );
}

/** The first row shows how it is meant; below it the same examples would only be in the way. */
function isFirstRow({ path, form }: FieldProps): boolean {
  const [repeat = '', row] = path.split('.');
  const field = row === undefined ? null : findRepeat(form.tool, repeat);
  return !field || row === shownRows(field, form.values)[0];
}

function Example(props: FieldProps) {
  const { aim, t } = props.form;
  const own = aim?.examples[wordsPath(props.path)];
  const example = own ?? wordsOf(props).example;
  if (!example || !isFirstRow(props)) return null;
  return (
    <details className="workbook-example">
      <summary>{t(own ? 'aim.example' : 'example')}</summary>
      <p lang={langOf(example, props.form.locale)}>{example.text}</p>
    </details>
  );
}

/** A value as a person reads it: the words of an answer, the text itself otherwise. */
function readable({ field, path, form }: FieldProps, value: string): string {
  const options = [...listOptions(field, form.text, { tool: form.tool, path, locale: form.locale }).map((option) => ({ id: option.value, name: option.words.text })), ...form.linked.entriesOf(field)];
  const parts = field.kind === 'tags' || field.kind === 'entries' ? listChosen(value) : [value];
  return parts.map((part) => options.find(({ id }) => id === part)?.name ?? part).join(', ');
}

function Others(props: FieldProps) {
  const { path, form } = props;
  const { t } = form;
  return (form.others[path] ?? []).map(({ writeId, value }) => (
    <div className="notice workbook-other" key={writeId}>
      <p>{t(form.team === undefined ? 'other.title' : 'other.titleOfTeam')}</p>
      <blockquote>{readable(props, value)}</blockquote>
      <p className="workbook-buttons">
        <button className="button quiet small" formAction={`${form.lessonUrl}/other`} name="other" value={`${path}~${writeId}`}>
          {t('other.use')}
        </button>
        <button className="button quiet small" formAction={`${form.lessonUrl}/discard`} name="other" value={`${path}~${writeId}`}>
          {t('other.discard')}
        </button>
      </p>
    </div>
  ));
}

function shownNumber(saved: string, locale: Locale): string {
  const amount = Number(saved);
  return isEmpty(saved) || Number.isNaN(amount) ? saved : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(amount);
}

function Control(props: FieldProps) {
  const { field, path, form } = props;
  const saved = form.values[path] ?? '';
  const shared = { id: controlId(path), name: path, 'aria-describedby': describedBy(props), 'aria-invalid': path in form.problems || undefined };
  if (isSelect(field, path)) return <Select {...props} shared={{ ...shared, defaultValue: saved }} />;
  switch (field.kind) {
    case 'longtext':
      return <textarea {...shared} defaultValue={saved} rows={field.maxLength > 200 ? 4 : 3} maxLength={field.maxLength} />;
    case 'month':
      return <input {...shared} defaultValue={saved} type="text" inputMode="text" maxLength={20} size={12} autoComplete="off" data-month />;
    case 'number':
      return <input {...shared} defaultValue={shownNumber(saved, form.locale)} type="text" inputMode="decimal" maxLength={20} size={12} autoComplete="off" data-number />;
    default:
      return <input {...shared} defaultValue={saved} type="text" maxLength={'maxLength' in field ? field.maxLength : undefined} autoComplete="off" />;
  }
}

function Select({ field, path, form, shared }: FieldProps & { shared: SelectHTMLAttributes<HTMLSelectElement> }) {
  return (
    <select {...shared} autoComplete="off">
      <option value="">{form.t('choose')}</option>
      {listOptions(field, form.text, { tool: form.tool, path, locale: form.locale }).map(({ value, words }) => (
        <option key={value} value={value} lang={langOf(words, form.locale)}>
          {words.text}
        </option>
      ))}
    </select>
  );
}

function Choices(props: FieldProps) {
  const { field, path, form } = props;
  const options = listOptions(field, form.text, { tool: form.tool, path, locale: form.locale });
  const chosen = listChosen(form.values[path]);
  const type = field.kind === 'tags' ? 'checkbox' : 'radio';
  return (
    <div className={`workbook-choices workbook-choices-${field.kind}`}>
      {type === 'checkbox' && <input type="hidden" name={path} value="" />}
      {options.map(({ value, words }, index) => {
        const id = index === 0 ? controlId(path) : `${controlId(path)}-${value}`;
        return (
          <label key={value} htmlFor={id} className="workbook-choice">
            <input type={type} id={id} name={path} value={value} defaultChecked={chosen.includes(value)} />
            <span lang={langOf(words, form.locale)}>{words.text}</span>
          </label>
        );
      })}
    </div>
  );
}

/** One field of a tool: label, hint, control, what earlier tools offer, example, and other versions of it if there are any. */
export function ToolField(props: FieldProps) {
  const { field, path, form } = props;
  const rest = (
    <>
      <Problem {...props} />
      <Note {...props} />
      <Offer {...props} />
      <Proposals {...props} />
      <Example {...props} />
      <Others {...props} />
    </>
  );
  const isMany = field.kind === 'tags' || field.kind === 'entries';
  if (!isSelect(field, path) && (isMany || field.kind === 'choice' || field.kind === 'scale')) {
    return (
      <fieldset className={`field workbook-field workbook-field-${field.kind}`} data-field={path} aria-describedby={describedBy(props)}>
        <legend className="label">
          <Label {...props} />
        </legend>
        <Hint {...props} />
        {field.kind === 'entries' ? <EntriesControl field={field} path={path} form={form} /> : <Choices {...props} />}
        {rest}
      </fieldset>
    );
  }
  return (
    <div className={`field workbook-field workbook-field-${field.kind}`} data-field={path}>
      <label htmlFor={controlId(path)}>
        <Label {...props} />
      </label>
      <Hint {...props} />
      <Control {...props} />
      {rest}
    </div>
  );
}
