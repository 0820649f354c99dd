import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import type { Tool, ToolField as Field } from '../../content/tool';
import { ChartFigure } from '../charts/chart-figure';
import { hasExample } from '../example/example';
import { controlId, type FormContext, type ToolAim } from './field-shape';
import { Linked, noLinks, type LinkedTools, type Use } from '../links/linked';
import { drawRemarks, drawResults } from '../links/summary';
import type { Workbook } from '../links/workbook';
import { missingFields } from '../rows';
import { isEmpty, type ToolDefinition, type ToolValues } from '../tool';
import { ToolField } from './tool-field';
import { Rows } from './tool-rows';
import { langOf, plainWords, Words } from './tool-words';
import { markSeen, type Version } from '../version';
import { fullLabelOf, type PlainWords } from '../words';

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
  /** the learner's other tools, as far as this one uses them or is used by them */
  links?: LinkedTools;
  /** what the tool says to somebody with the learner's aim */
  aim?: ToolAim | undefined;
  /** the name of the city team that shares the tool, if one does */
  team?: string | undefined;
  /** what was typed into fields that could not be saved; shown instead of what is saved */
  problems?: Readonly<Record<string, string>>;
  /** address of the lesson's page: the form posts to `tool`, `other`, `discard`, `entry` and `take` below it */
  lessonUrl: string;
  learnerId: string;
  locale: Locale;
}

function Group({ group, form }: { group: { id: string; fields: Field[] }; form: FormContext }) {
  const words = form.text.groups[group.id];
  return (
    <fieldset className="card workbook-group" id={`group-${group.id}`}>
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
          <a href={`#${controlId(path)}`}>{fullLabelOf(form.words, path)}</a>
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

/** Numbers the platform works out, and remarks that it makes: neither ever keeps anybody from finishing. */
function Summary({ form }: { form: FormContext }) {
  const { t, tool, words, linked } = form;
  if (tool.results.length + tool.notes.length === 0) return null;
  const workbook = { ...linked.workbook, values: { ...linked.workbook.values, [tool.id]: form.values } };
  const results = drawResults({ workbook, tool, words });
  const remarks = drawRemarks({ workbook, tool, words });
  return (
    <section className="workbook-summary stack" aria-label={t('results.title')} data-summary>
      <div className="card" data-results-box hidden={results === ''}>
        <h3>{t('results.title')}</h3>
        <dl className="workbook-results" data-results dangerouslySetInnerHTML={{ __html: results }} />
      </div>
      <div className="notice workbook-remarks" data-remarks-box hidden={remarks === ''}>
        <h3>{t('remarks.title')}</h3>
        <p>{t('remarks.intro')}</p>
        <ul data-remarks dangerouslySetInnerHTML={{ __html: remarks }} />
      </div>
    </section>
  );
}

/** What the aim of the learner's city asks of this tool: a remark, never a block. */
function AimPrompt({ form: { aim, locale, t } }: { form: FormContext }) {
  if (!aim) return null;
  return (
    <div className="notice">
      <p>
        <strong>{t('aim.title')}</strong> (<Words piece={aim.title} locale={locale} />)
      </p>
      <p>
        <Words piece={aim.prompt} locale={locale} />
      </p>
    </div>
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

/** What the browser's island has to know of the tool, its words and the tools it is linked to. */
export interface IslandData {
  tool: ToolDefinition;
  seen: Readonly<Record<string, string | undefined>>;
  words: PlainWords;
  /** other tools that results and remarks use */
  workbook: Workbook;
  /** where entries of this tool are chosen elsewhere, by entry */
  uses: Readonly<Record<string, Use[]>>;
}

function definitionOf({ text: _words, ...definition }: Tool): ToolDefinition {
  return definition;
}

function IslandScript({ writeIds, form }: { writeIds: SavedTool['writeIds']; form: FormContext }) {
  const { tool, linked, words } = form;
  const data: IslandData = { tool: definitionOf(tool), seen: writeIds, words, workbook: linked.workbook, uses: linked.uses() };
  return <script type="application/json" data-strings dangerouslySetInnerHTML={{ __html: asScript(data) }} />;
}

function marksOf(saved: SavedTool): string {
  const marks = Object.entries(saved.writeIds).flatMap(([path, writeId]) => (writeId ? [[path, markSeen(writeId, saved.values[path] ?? '')]] : []));
  return JSON.stringify(Object.fromEntries(marks));
}

/** A tool of the workbook as a form: works without script, which adds saving while typing, the live picture and rows. */
export function ToolForm({ tool, saved, links = noLinks, problems = {}, aim, team, lessonUrl, learnerId, locale }: ToolFormProps) {
  const { t } = useWords('workbook');
  const text = tool.text[locale];
  const typed = Object.fromEntries(Object.entries(problems).filter(([, value]) => !isEmpty(value)));
  const form: FormContext = {
    ...{ tool, text, problems, aim, team, lessonUrl, locale, t },
    values: { ...saved.values, ...typed },
    others: saved.others,
    linked: new Linked(links, tool.id),
    words: plainWords(tool, locale, t),
  };
  return (
    <form className="workbook" id="tool" method="post" action={`${lessonUrl}/tool`} data-island="tool" data-learner={learnerId}>
      <input type="hidden" name="seen" value={marksOf(saved)} />
      {/* The Enter key presses a form's first button: it must save, not choose another version or add an entry. */}
      <button className="button visually-hidden" tabIndex={-1} aria-hidden="true">
        {t('save')}
      </button>
      <header className="stack">
        <h2 lang={langOf(text.title, locale)}>{text.title.text}</h2>
        {text.intro && <p lang={langOf(text.intro, locale)} dangerouslySetInnerHTML={{ __html: text.intro.html }} />}
        {team === undefined ? <p className="hint">{t('saveNote')}</p> : <p className="notice">{t('saveNoteOfTeam', { team })}</p>}
        <p className="workbook-links no-print">
          {hasExample(tool, locale) && <a href={`/${locale}/workbook/${tool.id}/example`}>{t('sample.link')}</a>}
          <a href={`/${locale}/workbook`}>{t('toAll')}</a>
          <a href={`/${locale}/workbook/${tool.id}/history`}>{t('toHistory')}</a>
        </p>
        <AimPrompt form={form} />
      </header>
      <Problems form={form} />
      {tool.groups.map((group) => (
        <Group key={group.id} group={group} form={form} />
      ))}
      <Summary form={form} />
      {tool.charts.map((chart) => (
        <ChartFigure key={chart.id} tool={tool} chart={chart} values={form.values} words={form.words} locale={locale} />
      ))}
      {missingFields(tool, {}).length > 0 && <Missing form={form} />}
      <p className="visually-hidden" role="status" data-said></p>
      <p className="workbook-buttons">
        <button className="button">{t('save')}</button>
      </p>
      <IslandScript writeIds={saved.writeIds} form={form} />
    </form>
  );
}
