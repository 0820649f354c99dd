import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import type { Tool } from '../../content/tool';
import type { ToolValues } from '../tool';
import { langOf } from '../form/tool-words';
import type { PlainWords } from '../words';
import { drawChart } from './chart';
import { chartTitleId } from './drawing';

interface ChartFigureProps {
  tool: Tool;
  chart: Tool['charts'][number];
  values: ToolValues;
  words: PlainWords;
  locale: Locale;
}

/** A chart of a tool with its table beside it; while there is nothing to draw, a sentence says what will appear. */
export function ChartFigure({ tool, chart, values, words, locale }: ChartFigureProps) {
  const { t } = useWords('workbook');
  const text = tool.text[locale];
  const title = text.charts[chart.id]?.title ?? text.title;
  const caption = text.charts[chart.id]?.caption?.text ?? title.text;
  const drawn = drawChart({ chart, tool, values, words, caption });
  return (
    <figure className={`card workbook-figure workbook-figure-${chart.kind}`} data-chart={chart.id} data-caption={caption}>
      <h3 id={chartTitleId(chart.id)} lang={langOf(title, locale)}>
        {title.text}
      </h3>
      <p className="hint" data-chart-empty hidden={drawn !== null}>
        {t('chart.empty')}
      </p>
      <div className="workbook-chart-pair" data-chart-pair hidden={drawn === null}>
        <div data-chart-picture dangerouslySetInnerHTML={{ __html: drawn?.picture ?? '' }} />
        <div className="workbook-chart-table" data-chart-table dangerouslySetInnerHTML={{ __html: drawn?.table ?? '' }} />
      </div>
    </figure>
  );
}
