import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import type { RepeatField, SimpleField, Tool, ToolField } from '../../content/tool';
import { drawChart } from '../charts/chart';
import { ChartFigure } from '../charts/chart-figure';
import { plainWords, rowTitle, Words } from '../form/tool-words';
import { drawRemarks, drawResults } from '../links/summary';
import type { Workbook } from '../links/workbook';
import { filledRows } from '../rows';
import { findField, isEmpty, rowPath, type ToolValues } from '../tool';
import { fullLabelOf, writeMonth, type PlainWords } from '../words';
import { chapters, isGroupFilled, listDates, type Chapter } from './outline';
import type { OpenTool } from './outline.server';
import { shownValue } from './shown-value';

interface Context {
  workbook: Workbook;
  tools: Readonly<Record<string, Tool | undefined>>;
  words: Readonly<Record<string, PlainWords>>;
  locale: Locale;
  t: TFunction<'workbook'>;
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
  const of = { tool, values, context: { workbook, tools: { [tool.id]: tool }, words: { [tool.id]: words }, locale, t } };
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

function ToolPart({ part, context }: { part: Chapter['parts'][number]; context: Context }) {
  const tool = context.tools[part.tool];
  const words = context.words[part.tool];
  if (!tool || !words) return null;
  const values = context.workbook.values[tool.id] ?? {};
  const of = { tool, values, context };
  const isWritten = part.groups.some((group) => isGroupFilled(tool, group, values));
  const summary = { workbook: context.workbook, tool, words };
  const results = part.results ? drawResults(summary) : '';
  const remarks = drawRemarks(summary);
  // The table beside such a picture says every row already.
  const drawn = tool.charts.flatMap((chart) => (chart.kind === 'change' && part.charts?.includes(chart.id) ? chart.repeats : []));
  return (
    <>
      {isWritten ? null : <p className="outline-open">{context.t('outline.empty')}</p>}
      {tool.groups.filter(({ id }) => part.groups.includes(id)).map(({ id, fields }) => <GroupPart key={id} of={of} fields={fields.filter((field) => !drawn.includes(field.id))} />)}
      {results ? <dl className="workbook-results" dangerouslySetInnerHTML={{ __html: results }} /> : null}
      {isWritten && tool.charts.filter(({ id }) => part.charts?.includes(id)).map((chart) => <ChartFigure key={chart.id} tool={tool} chart={chart} values={values} words={words} locale={context.locale} />)}
      {remarks && isWritten ? (
        <div className="notice outline-remarks">
          <p>{context.t('remarks.title')}</p>
          <ul dangerouslySetInnerHTML={{ __html: remarks }} />
        </div>
      ) : null}
    </>
  );
}

function Dates({ context, tools }: { context: Context; tools: readonly Tool[] }) {
  const dates = listDates(tools, context.workbook.values);
  const { t, locale } = context;
  if (dates.length === 0) return <p className="outline-open">{t('outline.empty')}</p>;
  return (
    <ol className="outline-dates">
      {dates.map(({ month, toolId, path, name }) => {
        const words = context.words[toolId];
        const tool = context.tools[toolId];
        const field = tool && name ? findField(tool, name) : null;
        const named = tool && field && name ? shown({ tool, values: context.workbook.values[toolId] ?? {}, context }, field, name) : '';
        return (
          <li key={`${toolId} ${path}`}>
            <strong>{writeMonth(month, locale)}</strong> {words ? fullLabelOf(words, path) : path}
            {named && ` (${named})`}
          </li>
        );
      })}
    </ol>
  );
}

/** One page in plain language: vision, promise, priorities and the next dates. */
function OnePage({ context, tools }: { context: Context; tools: readonly Tool[] }) {
  const { t, workbook, locale } = context;
  const priorities = workbook.values['wb-priorities'] ?? {};
  const promise = workbook.values['wb-roadmap']?.promise_final;
  const titles = ['1', '2', '3', '4', '5'].flatMap((row) => priorities[`priorities.${row}.title`] || []);
  const next = listDates(tools, workbook.values).slice(0, 3);
  const part = (heading: string, body: ReactNode, isThere: boolean) => (
    <>
      <h3>{heading}</h3>
      {isThere ? body : <p className="outline-open">{t('outline.empty')}</p>}
    </>
  );
  return (
    <section className="card stack outline-one-page" aria-labelledby="one-page">
      <h2 id="one-page">{t('outline.onePage')}</h2>
      {part(t('outline.vision'), <p>{priorities.vision}</p>, !isEmpty(priorities.vision))}
      {part(t('outline.promise'), <p>{promise}</p>, !isEmpty(promise))}
      {part(t('outline.priorities'), <ul>{titles.map((title) => <li key={title}>{title}</li>)}</ul>, titles.length > 0)}
      {part(t('outline.nextDates'), <ul>{next.map(({ month, toolId, path }) => <li key={toolId + path}>{writeMonth(month, locale)}: {context.words[toolId] ? fullLabelOf(context.words[toolId], path) : path}</li>)}</ul>, next.length > 0)}
    </section>
  );
}

interface OutlineProps {
  tools: readonly OpenTool[];
  values: Readonly<Record<string, ToolValues | undefined>>;
  locale: Locale;
}

/** The draft outline of a city's strategy, put together from all tools; what is open says so. */
export function Outline({ tools, values, locale }: OutlineProps) {
  const { t } = useWords('workbook');
  const all = tools.map(({ tool }) => tool);
  const context: Context = {
    workbook: { tools: Object.fromEntries(all.map((tool) => [tool.id, tool])), values },
    tools: Object.fromEntries(all.map((tool) => [tool.id, tool])),
    words: Object.fromEntries(all.map((tool) => [tool.id, plainWords(tool, locale, t)])),
    locale,
    t,
  };
  const shownChapters = chapters.filter(({ parts }) => parts.some(({ tool }) => context.tools[tool]));
  return (
    <div className="outline stack">
      <OnePage context={context} tools={all} />
      {shownChapters.map((chapter, index) => (
        <section key={chapter.id} className="outline-chapter" aria-labelledby={`chapter-${chapter.id}`}>
          <h2 id={`chapter-${chapter.id}`}>
            {index + 1} {t(`outline.chapter.${chapter.id}`)}
          </h2>
          {chapter.parts.map((part) => <ToolPart key={part.tool} part={part} context={context} />)}
        </section>
      ))}
      <section className="outline-chapter" aria-labelledby="chapter-dates">
        <h2 id="chapter-dates">{t('outline.timeline')}</h2>
        <Dates context={context} tools={all} />
      </section>
    </div>
  );
}
