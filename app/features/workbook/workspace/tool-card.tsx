import type { Locale } from '../../../platform/locale';
import { Moment } from '../../../ui/moment';
import { useWords } from '../../../ui/use-words';
import { controlId } from '../form/field-shape';
import { langOf } from '../form/tool-words';
import { drawRemarks } from '../links/summary';
import type { Workbook } from '../links/workbook';
import type { OpenTool } from '../outline/outline.server';
import { fullLabelOf, type PlainWords } from '../words';
import { drawRing } from './share-pictures';
import { shareOfTool, type ToolState } from './workspace';
import type { ToolTrace } from './workspace.server';

/** A tool of the workspace with its words, where it is filled in and how it stands. */
export interface WorkspaceLine {
  open: OpenTool;
  state: ToolState;
  words: PlainWords;
  url: string;
}

interface ToolCardProps {
  line: WorkspaceLine;
  number: number;
  workbook: Workbook;
  trace: ToolTrace | undefined;
  /** how full it is, in words */
  stateWords: string;
  locale: Locale;
}

function FieldLinks({ line, paths }: { line: WorkspaceLine; paths: readonly string[] }) {
  return (
    <ul className="workspace-fields">
      {paths.map((path) => (
        <li key={path}>
          <a href={`${line.url}#${controlId(path)}`}>{fullLabelOf(line.words, path)}</a>
        </li>
      ))}
    </ul>
  );
}

/** Fields that two people or two devices wrote at the same time: both texts wait on the tool's page. */
function Waiting({ line, paths }: { line: WorkspaceLine; paths: readonly string[] }) {
  const { t } = useWords('workspace');
  if (paths.length === 0) return null;
  return (
    <div className="notice warn">
      <p>{t('waiting', { count: paths.length })}</p>
      <FieldLinks line={line} paths={paths} />
    </div>
  );
}

function Remarks({ line: { open, state, words }, workbook }: { line: WorkspaceLine; workbook: Workbook }) {
  const { t } = useWords('workbook');
  if (!state.hasRemarks || !state.fullness.isStarted) return null;
  return (
    <details className="workspace-remarks">
      <summary>{t('remarks.title')}</summary>
      <ul dangerouslySetInnerHTML={{ __html: drawRemarks({ workbook, tool: open.tool, words }) }} />
    </details>
  );
}

/** How full a tool is; one that was begun says it in figures alone. */
function Fill({ fullness: { filled, required, isStarted }, stateWords }: { fullness: ToolState['fullness']; stateWords: string }) {
  const { t } = useWords('workspace');
  const isOpen = isStarted && filled < required;
  const parts = [isOpen ? null : <strong key="state">{stateWords}</strong>, required > 0 ? t('filled', { filled, required }) : null].filter(Boolean);
  return (
    <p className="workspace-state">
      {parts[0]}
      {parts.length > 1 ? <> · {parts[1]}</> : null}
    </p>
  );
}

const fewMissing = 3;

function Missing({ line }: { line: WorkspaceLine }) {
  const { t } = useWords('workspace');
  const { missing, fullness } = line.state;
  if (missing.length === 0) return null;
  return (
    <details className="workspace-missing" open={fullness.isStarted && missing.length <= fewMissing}>
      <summary>{t(fullness.isStarted ? 'missing' : 'needed', { count: missing.length })}</summary>
      <FieldLinks line={line} paths={missing} />
    </details>
  );
}

/** One tool of the workspace: its picture, when it was last changed, what is missing by name, and the way to each field. */
export function ToolCard({ line, number, workbook, trace, stateWords, locale }: ToolCardProps) {
  const { t } = useWords(['workspace', 'history']);
  const { open, state, url } = line;
  const { title } = open.tool.text[locale];
  return (
    <li className="card workspace-tool" data-tool={open.tool.id}>
      {state.fullness.required > 0 ? <div className="workspace-tool-ring" dangerouslySetInnerHTML={{ __html: drawRing(shareOfTool(state.fullness)) }} /> : null}
      <div className="workspace-tool-head">
        <p className="kicker">{open.number === null ? t('own', { number }) : t('lesson', { number, lesson: open.number })}</p>
        <h3 lang={langOf(title, locale)}>
          <a href={`${url}#tool`}>{title.text}</a>
        </h3>
        <Fill fullness={state.fullness} stateWords={stateWords} />
        {trace ? (
          <p className="fine">
            {t('changed')} <Moment at={trace.savedAt} locale={locale} />
          </p>
        ) : null}
      </div>
      <div className="workspace-tool-rest">
        <Waiting line={line} paths={trace?.waiting ?? []} />
        <Missing line={line} />
        <Remarks line={line} workbook={workbook} />
        {trace ? (
          <p className="workspace-tool-links no-print">
            <a href={`/${locale}/workbook/${open.tool.id}/history`}>
              {t('history:link')} <span className="visually-hidden">{title.text}</span>
            </a>
          </p>
        ) : null}
      </div>
    </li>
  );
}
