import type { Translate } from '../../../platform/strings';
import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import type { RepeatField, SimpleField, Tool, ToolField } from '../../content/tool';
import { drawChart } from '../charts/chart';
import { ChartFigure } from '../charts/chart-figure';
import { plainWords, rowTitle, Words } from '../form/tool-words';
import type { Workbook } from '../links/workbook';
import { filledRows } from '../rows';
import { isEmpty, rowPath, type ToolValues } from '../tool';
import { isGroupFilled } from './outline';
import { shownValue } from './shown-value';

interface Context {
  workbook: Workbook;
  locale: Locale;
  t: Translate<'workbook'>;
}

interface Of {
  tool: Tool;
  values: ToolValues;
  context: Context;
}

function shown({ tool, values, context }: Of, field: SimpleField, path: string): string {
  return shownValue(field, { path, value: values[path] ?? '' }, { tool, workbook: context.workbook, locale: context.locale, t: context.t });
}

function Fields({ of, fields, pathOf }: { of: Of; fields: readonly SimpleField[]; pathOf: (id: string) => string }) {
  const filled = fields.filter(({ id }) => !isEmpty(of.values[pathOf(id)]));
  const { text } = { text: of.tool.text[of.context.locale] };
  if (filled.length === 0) return null;
  return (
    <dl className="outline-fields">
      {filled.map((field) => {
        const path = pathOf(field.id);
        const label = text.fields[path.replace(/\.[^.]+\./, '.')]?.label;
        return (
          <div key={field.id}>
            <dt>{label ? <Words piece={label} locale={of.context.locale} /> : field.id}</dt>
            <dd>{shown(of, field, path)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Repeat({ of, field }: { of: Of; field: RepeatField }) {
  const rows = filledRows(field, of.values);
  const label = of.tool.text[of.context.locale].fields[field.id]?.label;
  const [only] = field.fields;
  if (rows.length === 0) return null;
  const heading = label && <h3><Words piece={label} locale={of.context.locale} /></h3>;
  if (field.fields.length === 1 && only) {
    return (
      <>
        {heading}
        <ul>{rows.map((row) => <li key={row}>{shown(of, only, rowPath(field.id, row, only.id))}</li>)}</ul>
      </>
    );
  }
  return (
    <>
      {heading}
      {rows.map((row) => (
        <div className="outline-row" key={row}>
          <h4><Words piece={rowTitle(of.tool.text[of.context.locale], field.id, row)} locale={of.context.locale} /></h4>
          <Fields of={of} fields={field.fields} pathOf={(id) => rowPath(field.id, row, id)} />
        </div>
      ))}
    </>
  );
}

function GroupPart({ of, fields }: { of: Of; fields: readonly ToolField[] }) {
  return fields.map((field) =>
    field.kind === 'repeat' ? <Repeat key={field.id} of={of} field={field} /> : <Fields key={field.id} of={of} fields={[field]} pathOf={(id) => id} />,
  );
}

/** All that was written into one tool, to be read: its groups and pictures; for whoever its learner shows it to. */
export function ToolReading({ tool, workbook, locale }: { tool: Tool; workbook: Workbook; locale: Locale }) {
  const { t } = useWords('workbook');
  const words = plainWords(tool, locale, t);
  const values = workbook.values[tool.id] ?? {};
  const of = { tool, values, context: { workbook, locale, t } };
  return (
    <div className="outline stack">
      {tool.groups.filter(({ id }) => isGroupFilled(tool, id, values)).map(({ id, fields }) => {
        const title = tool.text[locale].groups[id]?.title;
        return (
          <section key={id} className="outline-chapter">
            {title ? <h2><Words piece={title} locale={locale} /></h2> : null}
            <GroupPart of={of} fields={fields} />
          </section>
        );
      })}
      {tool.charts.filter((chart) => drawChart({ chart, tool, values, words, caption: '' }) !== null).map((chart) => <ChartFigure key={chart.id} tool={tool} chart={chart} values={values} words={words} locale={locale} />)}
    </div>
  );
}
