import type { RepeatField, SimpleField } from '../../content/tool';
import type { FormContext } from './field-shape';
import { shownRows } from '../rows';
import { listRows, rowPath } from '../tool';
import { ToolField } from './tool-field';
import { labelOf, rowTitle, Words } from './tool-words';

interface RowProps {
  field: RepeatField;
  row: string;
  form: FormContext;
}

function RowFields({ fields, field, row, form }: RowProps & { fields: readonly SimpleField[] }) {
  return fields.map((sub) => <ToolField key={sub.id} field={sub} path={rowPath(field.id, row, sub.id)} form={form} />);
}

const manyFields = 3;
const mostSpare = 3;

/** Fields that a first version can do without stand folded, below those it needs. */
function Row({ field, row, form }: RowProps) {
  const title = rowTitle(form.text, field.id, row);
  const needed = field.fields.filter((sub) => sub.required || sub.requiredWhen);
  const rest = field.fields.filter((sub) => !needed.includes(sub));
  const isFolded = needed.length >= manyFields && rest.length > 1;
  return (
    <fieldset className="workbook-row" data-row={row}>
      <legend>
        <Words piece={title} locale={form.locale} />
      </legend>
      <div className="workbook-row-fields">
        <RowFields fields={isFolded ? needed : field.fields} field={field} row={row} form={form} />
      </div>
      {isFolded && (
        <details className="workbook-row-more">
          <summary>{form.t('rows.optional')}</summary>
          <div className="workbook-row-fields">
            <RowFields fields={rest} field={field} row={row} form={form} />
          </div>
        </details>
      )}
    </fieldset>
  );
}

/** A row of one text is one line: its label is the row's heading. */
function OneLine({ field, row, form }: RowProps) {
  const [only] = field.fields;
  return (
    <div className="workbook-row is-line" data-row={row}>
      {only && <ToolField field={only} path={rowPath(field.id, row, only.id)} form={form} isAlone />}
    </div>
  );
}

/** Blank rows to offer below those that are shown: the next ones, or gaps where the last is taken. */
function spareRows(field: RepeatField, shown: readonly string[]): string[] {
  if (field.rows) return [];
  const last = Math.max(0, ...shown.map(Number));
  const blank = listRows(field).filter((row) => !shown.includes(row));
  const next = blank.filter((row) => Number(row) > last);
  return (next.length > 0 ? next : blank).slice(0, mostSpare);
}

function RowsLabel({ field, form }: { field: RepeatField; form: FormContext }) {
  const { t } = form;
  const hint = form.text.fields[field.id]?.hint;
  const isAll = field.rows !== undefined && field.min === field.max;
  return (
    <>
      <p className="workbook-rows-label">
        <Words piece={labelOf(form.text, field.id)} locale={form.locale} />
        {field.required && <span className="workbook-required"> ({isAll || field.min < 2 ? t('required') : t('rows.needed', { count: field.min })})</span>}
      </p>
      {hint && (
        <p className="hint">
          <Words piece={hint} locale={form.locale} />
        </p>
      )}
    </>
  );
}

/** A repeated field: the rows that are filled or needed, and some blank ones folded; script adds as many as there may be. */
export function Rows({ field, form }: { field: RepeatField; form: FormContext }) {
  const shown = shownRows(field, form.values);
  const spare = spareRows(field, shown);
  const One = field.fields.length === 1 ? OneLine : Row;
  return (
    <div className="workbook-rows" data-repeat={field.id} data-max={field.max}>
      <RowsLabel field={field} form={form} />
      {shown.map((row) => (
        <One key={row} field={field} row={row} form={form} />
      ))}
      {spare.length > 0 && (
        <details className="workbook-more">
          <summary>{form.t('rows.more')}</summary>
          {spare.map((row) => (
            <One key={row} field={field} row={row} form={form} />
          ))}
        </details>
      )}
    </div>
  );
}
