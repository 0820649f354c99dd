import { drawBars } from './bars';
import { drawChain } from './chain';
import { drawChange } from './change';
import type { ChartOf, Picture } from './drawing';
import { drawMap } from './map';
import { drawTimeline } from './timeline';

/** Draws a chart of a tool as its values stand; null while there is nothing to draw. */
export function drawChart(of: ChartOf): Picture | null {
  const { chart } = of;
  switch (chart.kind) {
    case 'bars':
      return drawBars({ ...of, chart });
    case 'map':
      return drawMap({ ...of, chart });
    case 'timeline':
      return drawTimeline({ ...of, chart });
    case 'change':
      return drawChange({ ...of, chart });
    default:
      return drawChain({ ...of, chart });
  }
}
