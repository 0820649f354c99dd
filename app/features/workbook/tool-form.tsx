import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Tool, ToolField as Field } from '../content/tool';
import { LevelChart } from './level-chart';
import { isEmpty, lastFilledRow, listPaths, missingFields, rowPath, type RepeatField, type ToolValues } from './tool';
import { controlId, ToolField, type FormContext } from './tool-field';
import { fullLabel, labelOf, langOf, rowTitle, Words } from './tool-words';
import { markSeen, type Version } from './version';

/** What a learner has in a tool, as the server last saved it. */
export interface SavedTool {
  values: ToolValues;
  /** the write that brought each saved value */
  writeIds: Readonly<Record<string, string | undefined>>;
  /** versions from other tabs or devices that wait to be chosen or discarded */
  others: Readonly<Record<string, readonly Version[] | undefined>>;
}

export const emptyTool: SavedTool = { values: {}, writeIds: {}, others: {} };

interface ToolFormProps {
  tool: Tool;
  saved: SavedTool;
  /** what was typed into fields that could not be saved; shown instead of what is saved */
  problems?: Readonly<Record<string, string>>;
  /** address of the lesson's page: the form posts to `tool`, `other` and `discard` below it */
  lessonUrl: string;
  learnerId: string;
  locale: Locale;
}

function Row({ field, row, form }: { field: RepeatField; row: number; form: FormContext }) {
  const title = rowTitle(form.text, field.id, row);
  return (
    <fieldset className="workbook-row" data-row={row}>
      <legend>
        <Words piece={title} locale={form.locale} />
      </legend>
      {field.fields.map((sub) => (
        <ToolField key={sub.id} field={sub} path={rowPath(field.id, row, sub.id)} form={form} />
      ))}
    </fieldset>
  );
}

function Rows({ field, form }: { field: RepeatField; form: FormContext }) {
  const { t } = form;
  const shown = Math.max(1, field.min, lastFilledRow(field, form.values));
  const rows = Array.from({ length: field.max }, (_, index) => index + 1);
  const label = labelOf(form.text, field.id);
  const hint = form.text.fields[field.id]?.hint;
  return (
    <div className="workbook-rows" data-repeat={field.id} data-max={field.max}>
      <p className="workbook-rows-label">
        <Words piece={label} locale={form.locale} />
        {field.required && <span className="workbook-required"> ({t('required')})</span>}
      </p>
      {hint && (
        <p className="hint">
          <Words piece={hint} locale={form.locale} />
        </p>
      )}
      {rows.slice(0, shown).map((row) => (
        <Row key={row} field={field} row={row} form={form} />
      ))}
      {shown < field.max && (
        <details className="workbook-more">
          <summary>{t('rows.more')}</summary>
          {rows.slice(shown).map((row) => (
            <Row key={row} field={field} row={row} form={form} />
          ))}
        </details>
      )}
    </div>
  );
}

function Group({ group, form }: { group: { id: string; fields: Field[] }; form: FormContext }) {
  const words = form.text.groups[group.id];
  return (
    <fieldset className="card workbook-group">
      {words && (
        <legend>
          <Words piece={words.title} locale={form.locale} />
        </legend>
      )}
      {words?.intro && (
        <p>
          <Words piece={words.intro} locale={form.locale} />
        </p>
      )}
      {group.fields.map((field) =>
        field.kind === 'repeat' ? <Rows key={field.id} field={field} form={form} /> : <ToolField key={field.id} field={field} path={field.id} form={form} />,
      )}
    </fieldset>
  );
}

function LinkList({ paths, form, ...rest }: { paths: readonly string[]; form: FormContext }) {
  return (
    <ul {...rest}>
      {paths.map((path) => (
        <li key={path}>
          <a href={`#${controlId(path)}`}>{fullLabel(form.text, path)}</a>
        </li>
      ))}
    </ul>
  );
}

function Missing({ form }: { form: FormContext }) {
  const { t } = form;
  const unsaved = Object.fromEntries(Object.keys(form.problems).map((path) => [path, '']));
  const missing = missingFields(form.tool, { ...form.values, ...unsaved });
  const isComplete = missing.length === 0;
  return (
    <section className="workbook-missing" aria-labelledby="workbook-missing" data-missing>
      <div className="stack" data-missing-some hidden={isComplete}>
        <h3 id="workbook-missing">{t('missing.title')}</h3>
        <p>{t('missing.intro')}</p>
        <LinkList paths={missing} form={form} />
      </div>
      <p className="notice good" data-missing-none hidden={!isComplete}>
        {t('missing.none')}
      </p>
    </section>
  );
}

function Problems({ form }: { form: FormContext }) {
  const { t } = form;
  const paths = Object.keys(form.problems);
  if (paths.length === 0) return null;
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>{t('problemsTitle')}</strong>
      </p>
      <p>{t('problemsIntro')}</p>
      <LinkList paths={paths} form={form} />
    </div>
  );
}

// Inside <script> nothing is read as HTML except the end of the element.
function asScript(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

/** What the browser's island has to know of the tool and its words. */
export interface IslandData {
  tool: Pick<Tool, 'id' | 'scales' | 'groups' | 'charts'>;
  seen: Readonly<Record<string, string | undefined>>;
  labels: Record<string, string>;
  scales: Record<string, string[]>;
  strings: Record<'count' | 'email' | 'phone' | 'badMonth' | 'add' | 'remove' | 'added' | 'removed' | 'none', string>;
}

function IslandScript({ tool, writeIds, form }: { tool: Tool; writeIds: SavedTool['writeIds']; form: FormContext }) {
  const { t } = form;
  const raw = { skipInterpolation: true } as const;
  const data: IslandData = {
    tool: { id: tool.id, scales: tool.scales, groups: tool.groups, charts: tool.charts },
    seen: writeIds,
    labels: Object.fromEntries(listPaths(tool).map((path) => [path, fullLabel(form.text, path)])),
    scales: Object.fromEntries(Object.entries(form.text.scales).map(([id, words]) => [id, words.map((word) => word.text)])),
    strings: {
      count: t('count', raw),
      email: t('warning.email'),
      phone: t('warning.phone'),
      badMonth: t('problem.badMonth'),
      add: t('rows.add'),
      remove: t('rows.remove'),
      added: t('rows.added', raw),
      removed: t('rows.removed', raw),
      none: t('chart.none'),
    },
  };
  return <script type="application/json" data-strings dangerouslySetInnerHTML={{ __html: asScript(data) }} />;
}

function marksOf(saved: SavedTool): string {
  const marks = Object.entries(saved.writeIds).flatMap(([path, writeId]) => (writeId ? [[path, markSeen(writeId, saved.values[path] ?? '')]] : []));
  return JSON.stringify(Object.fromEntries(marks));
}

/** A tool of the workbook as a form: works without script, which adds saving while typing, the live picture and rows. */
export function ToolForm({ tool, saved, problems = {}, lessonUrl, learnerId, locale }: ToolFormProps) {
  const { t } = useWords('workbook');
  const text = tool.text[locale];
  const typed = Object.fromEntries(Object.entries(problems).filter(([, value]) => !isEmpty(value)));
  const form: FormContext = { tool, text, values: { ...saved.values, ...typed }, others: saved.others, problems, lessonUrl, locale, t };
  return (
    <form className="workbook" id="tool" method="post" action={`${lessonUrl}/tool`} data-island="tool" data-learner={learnerId}>
      <input type="hidden" name="seen" value={marksOf(saved)} />
      {Object.values(saved.others).some((others) => others?.length) && (
        // The Enter key presses a form's first button: it must save, not choose another version.
        <button className="button visually-hidden">{t('save')}</button>
      )}
      <header className="stack">
        <h2 lang={langOf(text.title, locale)}>{text.title.text}</h2>
        {text.intro && <p lang={langOf(text.intro, locale)} dangerouslySetInnerHTML={{ __html: text.intro.html }} />}
        <p className="hint">{t('saveNote')}</p>
      </header>
      <Problems form={form} />
      {tool.groups.map((group) => (
        <Group key={group.id} group={group} form={form} />
      ))}
      {tool.charts.map((chart) => (
        <LevelChart key={chart.id} tool={tool} chart={chart} values={form.values} locale={locale} />
      ))}
      <Missing form={form} />
      <p className="visually-hidden" role="status" data-said></p>
      <p className="workbook-buttons">
        <button className="button">{t('save')}</button>
      </p>
      <IslandScript tool={tool} writeIds={saved.writeIds} form={form} />
    </form>
  );
}
