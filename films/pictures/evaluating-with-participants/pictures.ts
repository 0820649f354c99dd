import type { Drawing } from '../picture';
import { fourGauges } from './four-gauges';
import { handCoversAName } from './hand-covers-a-name';
import { loopBackToStreet } from './loop-back-to-street';
import { readingAChartTogether } from './reading-a-chart-together';
import { resultsChainWithDoubt } from './results-chain-with-doubt';
import { storyCardsOnTable } from './story-cards-on-table';
import { tickedFormEmptyChair } from './ticked-form-empty-chair';
import { twoEvaluatingCities } from './two-evaluating-cities';

export const evaluatingWithParticipants: Record<string, Drawing> = {
  'ticked-form-empty-chair': { draw: tickedFormEmptyChair, seal: '4929aae1bcbf' },
  'two-evaluating-cities': { draw: twoEvaluatingCities, seal: '84412fd496b8' },
  'reading-a-chart-together': { draw: readingAChartTogether, seal: '1494c60dcdef' },
  'results-chain-with-doubt': { draw: resultsChainWithDoubt, seal: '45ecd78b458e' },
  'four-gauges': { draw: fourGauges, seal: 'cf3a1efe4ff6' },
  'story-cards-on-table': { draw: storyCardsOnTable, seal: '6d66ec23cd3e' },
  'hand-covers-a-name': { draw: handCoversAName, seal: '60c517d12e1b' },
  'loop-back-to-street': { draw: loopBackToStreet, seal: '888a44fab9ab' },
};
