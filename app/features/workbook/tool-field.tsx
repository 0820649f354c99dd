import type { TFunction } from 'i18next';
import type { Locale } from '../../platform/locale';
import type { FieldText, SimpleField, ToolText } from '../content/tool';
import { findPersonalData, type ToolDefinition } from './tool';
import { labelOf, langOf, listOptions, Words, wordsPath } from './tool-words';
import type { Version } from './version';

/** What all fields of one form share. */
export interface FormContext {
  tool: ToolDefinition;
  text: ToolText;
  values: Readonly<Record<string, string | undefined>>;
  others: Readonly<Record<string, readonly Version[] | undefined>>;
  /** fields whose typed value could not be saved */
  problems: Readonly<Record<string, unknown>>;
  lessonUrl: string;
  locale: Locale;
  /** asked for once per form: the hook costs more than a whole field */
  t: TFunction<'workbook'>;
}

interface FieldProps {
  field: SimpleField;
  path: string;
  form: FormContext;
}

/** The id of a field's first control, to which links and labels lead. */
export function controlId(path: string): string {
  return `f-${path}`;
}

function wordsOf({ path, form }: FieldProps): FieldText {
  return form.text.fields[wordsPath(path)] ?? { label: labelOf(form.text, path), options: {} };
}

function describedBy(props: FieldProps): string | undefined {
  const id = controlId(props.path);
  const hint = wordsOf(props).hint !== undefined || props.field.kind === 'month';
  const parts = [hint && `${id}-hint`, props.path in props.form.problems && `${id}-error`, `${id}-note`];
  return parts.filter(Boolean).join(' ');
}

function Label(props: FieldProps) {
  const { field, form } = props;
  const { t } = form;
  return (
    <>
      <Words piece={wordsOf(props).label} locale={form.locale} />
      {field.required && <span className="workbook-required"> ({t('required')})</span>}
    </>
  );
}

function Hint(props: FieldProps) {
  const { t } = props.form;
  const { hint } = wordsOf(props);
  const isMonth = props.field.kind === 'month';
  if (!hint && !isMonth) return null;
  return (
    <p className="hint" id={`${controlId(props.path)}-hint`}>
      {hint && <Words piece={hint} locale={props.form.locale} />} {isMonth && t('monthHint')}
    </p>
  );
}

function Problem({ field, path, form }: FieldProps) {
  const { t } = form;
  if (!(path in form.problems)) return null;
  const tooLong = 'maxLength' in field && t('problem.tooLong', { max: field.maxLength });
  return (
    <p className="error" id={`${controlId(path)}-error`}>
      {tooLong || (field.kind === 'month' ? t('problem.badMonth') : t('problem.badValue'))}
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

function Example(props: FieldProps) {
  const { t } = props.form;
  const { example } = wordsOf(props);
  if (!example) return null;
  return (
    <details className="workbook-example">
      <summary>{t('example')}</summary>
      <p lang={langOf(example, props.form.locale)}>{example.text}</p>
    </details>
  );
}

/** A value as a person reads it: the words of an answer, the text itself otherwise. */
function readable({ field, path, form }: FieldProps, value: string): string {
  const options = listOptions(field, form.text, { path, locale: form.locale });
  return options.find((option) => option.value === value)?.words.text ?? value;
}

function Others(props: FieldProps) {
  const { path, form } = props;
  const { t } = form;
  return (form.others[path] ?? []).map(({ writeId, value }) => (
    <div className="notice workbook-other" key={writeId}>
      <p>{t('other.title')}</p>
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

function Control(props: FieldProps) {
  const { field, path, form } = props;
  const { t } = form;
  const shared = {
    id: controlId(path),
    name: path,
    defaultValue: form.values[path] ?? '',
    'aria-describedby': describedBy(props),
    'aria-invalid': path in form.problems || undefined,
  };
  switch (field.kind) {
    case 'longtext':
      return <textarea {...shared} rows={4} maxLength={field.maxLength} />;
    case 'list':
      return (
        <select {...shared} autoComplete="off">
          <option value="">{t('choose')}</option>
          {listOptions(field, form.text, { path, locale: form.locale }).map(({ value, words }) => (
            <option key={value} value={value}>
              {words.text}
            </option>
          ))}
        </select>
      );
    case 'month':
      return <input {...shared} type="text" inputMode="text" maxLength={20} size={12} autoComplete="off" data-month />;
    default:
      return <input {...shared} type="text" maxLength={'maxLength' in field ? field.maxLength : undefined} autoComplete="off" />;
  }
}

function Choices(props: FieldProps) {
  const { field, path, form } = props;
  const options = listOptions(field, form.text, { path, locale: form.locale });
  return (
    <div className={`workbook-choices workbook-choices-${field.kind}`}>
      {options.map(({ value, words }, index) => {
        const id = index === 0 ? controlId(path) : `${controlId(path)}-${value}`;
        return (
          <label key={value} htmlFor={id} className="workbook-choice">
            <input type="radio" id={id} name={path} value={value} defaultChecked={form.values[path] === value} />
            <span lang={langOf(words, form.locale)}>{words.text}</span>
          </label>
        );
      })}
    </div>
  );
}

/** One field of a tool: label, hint, control, example, and other versions of it if there are any. */
export function ToolField(props: FieldProps) {
  const { field, path } = props;
  const rest = (
    <>
      <Problem {...props} />
      <Note {...props} />
      <Example {...props} />
      <Others {...props} />
    </>
  );
  if (field.kind === 'choice' || field.kind === 'scale') {
    return (
      <fieldset className="field workbook-field" data-field={path} aria-describedby={describedBy(props)}>
        <legend className="label">
          <Label {...props} />
        </legend>
        <Hint {...props} />
        <Choices {...props} />
        {rest}
      </fieldset>
    );
  }
  return (
    <div className="field workbook-field" data-field={path}>
      <label htmlFor={controlId(path)}>
        <Label {...props} />
      </label>
      <Hint {...props} />
      <Control {...props} />
      {rest}
    </div>
  );
}
