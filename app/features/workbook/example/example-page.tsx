import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Tool } from '../../content/tool';
import { Words, plainWords } from '../form/tool-words';
import { drawResults } from '../links/summary';
import type { Workbook } from '../links/workbook';
import { ToolReading } from '../outline/outline-page';

interface ToolExampleProps {
  tool: Tool;
  /** the example city's whole workbook */
  workbook: Workbook;
  /** where the blank tool stands */
  toolUrl: string;
  locale: Locale;
}

function Results({ tool, workbook, locale }: Omit<ToolExampleProps, 'toolUrl'>) {
  const { t } = useWords('workbook');
  const results = drawResults({ workbook, tool, words: plainWords(tool, locale, t) });
  if (results === '') return null;
  return (
    <section className="card workbook-summary">
      <h2>{t('results.title')}</h2>
      <dl className="workbook-results" dangerouslySetInnerHTML={{ __html: results }} />
    </section>
  );
}

/** A tool as an example city filled it in, to be read beside the blank one: its fields, pictures and figures. */
export function ToolExample({ tool, workbook, toolUrl, locale }: ToolExampleProps) {
  const { t } = useWords(['workbook', 'course']);
  const title = tool.text[locale].title;
  return (
    <>
      <nav className="crumbs no-print" aria-label={t('course:lesson.breadcrumb')}>
        <a href={toolUrl}><Words piece={title} locale={locale} /></a>
      </nav>
      <header className="page-head">
        <h1>{t('sample.titleOf', { tool: title.text })}</h1>
        <p className="lead">{t('sample.lead')}</p>
        <p className="no-print"><a className="button" href={toolUrl}>{t('sample.back')}</a></p>
      </header>
      <ToolReading tool={tool} workbook={workbook} locale={locale} />
      <Results tool={tool} workbook={workbook} locale={locale} />
    </>
  );
}
