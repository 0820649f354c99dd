import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { controlId } from '../form/field-shape';
import { langOf, plainWords } from '../form/tool-words';
import { percentOf } from '../outline/outline';
import type { OpenTool } from '../outline/outline.server';
import { stateOf } from '../outline/overview';
import { fullLabelOf } from '../words';
import { drawShares } from './share-pictures';
import { ToolCard, type WorkspaceLine } from './tool-card';
import { nextToDo, shareOfTool, stateOfTool } from './workspace';
import type { FilledWorkbook } from './workspace.server';

interface WorkspaceProps {
  tools: readonly OpenTool[];
  workbook: FilledWorkbook;
  locale: Locale;
}

const titleId = 'workspace-far';

function Far({ lines, locale }: { lines: readonly WorkspaceLine[]; locale: Locale }) {
  const { t } = useWords(['workspace', 'workbook']);
  const required = lines.filter(({ state }) => state.fullness.required > 0);
  const sums = required.reduce((sum, { state: { fullness } }) => ({ filled: sum.filled + fullness.filled, all: sum.all + fullness.required }), { filled: 0, all: 0 });
  const columns = required.map(({ open, state }) => {
    const number = String(lines.findIndex((line) => line.open === open) + 1);
    return { number, share: shareOfTool(state.fullness), words: `${open.tool.text[locale].title.text}: ${t('filled', { filled: state.fullness.filled, required: state.fullness.required })}` };
  });
  return (
    <section className="card stack workspace-far" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('far')}</h2>
      <div dangerouslySetInnerHTML={{ __html: drawShares(columns, titleId) }} />
      <p>
        <strong>{t('workbook:outline.percent', { percent: percentOf(lines.map(({ state }) => state.fullness)) })}</strong>{' '}
        <span className="workspace-sums">{t('sums', { filled: sums.filled, required: sums.all })}</span>
      </p>
    </section>
  );
}

function Next({ lines, locale }: { lines: readonly WorkspaceLine[]; locale: Locale }) {
  const { t } = useWords('workspace');
  const next = nextToDo(lines.map(({ state }) => state));
  const line = lines.find(({ open }) => open.tool.id === next?.toolId);
  if (!next || !line) return <p className="notice good workspace-next">{t('next.none')}</p>;
  const { title } = line.open.tool.text[locale];
  return (
    <section className="card stack workspace-next" aria-labelledby="workspace-next">
      <h2 id="workspace-next">{t('next.title')}</h2>
      <p className="workspace-next-field">
        <span lang={langOf(title, locale)}>{title.text}</span>
        <strong>{fullLabelOf(line.words, next.path)}</strong>
      </p>
      <p className="no-print">
        <a className="button" href={`${line.url}#${controlId(next.path)}`}>
          {t(line.state.fullness.isStarted ? 'next.goOn' : 'next.start')}
        </a>
      </p>
    </section>
  );
}

/** The tools of the workbook side by side: how far each is, what is missing by name, and what to do next. */
export function Workspace({ tools, workbook, locale }: WorkspaceProps) {
  const { t } = useWords(['workspace', 'workbook']);
  const { t: words } = useWords('workbook');
  const all = { tools: Object.fromEntries(tools.map(({ tool }) => [tool.id, tool])), values: workbook.values };
  const lines = tools.map((open): WorkspaceLine => ({ open, state: stateOfTool(all, open.tool), words: plainWords(open.tool, locale, words), url: `/${locale}/${open.path}` }));
  return (
    <div className="workspace">
      <div className="workspace-head">
        <Far lines={lines} locale={locale} />
        <Next lines={lines} locale={locale} />
      </div>
      <section className="stack" aria-labelledby="workspace-tools">
        <h2 id="workspace-tools">{t('tools')}</h2>
        <ol className="workspace-tools">
          {lines.map((line, at) => (
            <ToolCard key={line.open.tool.id} line={line} number={at + 1} workbook={all} trace={workbook.traces[line.open.tool.id]} locale={locale} stateWords={stateOf(words, line.state.fullness)} />
          ))}
        </ol>
      </section>
    </div>
  );
}
