import { loopBackToStreet } from '../evaluating-with-participants/loop-back-to-street';
import { threeSortingBoxes } from '../four-roles-of-the-city/three-sorting-boxes';
import { twoDiamondsOnMap } from '../from-discover-to-deliver/two-diamonds-on-map';
import { audienceToTable } from '../integration-happens-in-cities/audience-to-table';
import { strategyInDrawer } from '../making-it-happen-together/strategy-in-drawer';
import { clockPramBusStop } from '../outreach-beyond-the-usual-voices/clock-pram-bus-stop';
import type { Drawing } from '../picture';
import { stakeholderBubbles } from '../whole-of-society-map/stakeholder-bubbles';
import { retold } from './retold';
import { titleOverTable } from './title-over-table';

/** One picture of each module's film, told in three or four sentences. */
export const trailer: Record<string, Drawing> = {
  'title-over-table': { draw: titleOverTable, seal: '5662ae209036' },
  'trailer-audience-to-table': { draw: retold(audienceToTable, { 1: [1], 2: [2], 3: [3] }), seal: '70b625b1c388' },
  'trailer-sorting-boxes': { draw: retold(threeSortingBoxes, { 2: [1], 3: [2, 0, 0.2], 4: [2, 0.1, 0.3], 5: [2, 0.4, 0.3], 6: [2, 0.7, 0.3] }), seal: 'f6a42cc78d4c' },
  'trailer-stakeholder-bubbles': { draw: retold(stakeholderBubbles, { 1: [1], 3: [2, 0, 0.3], 4: [2, 0.3, 0.3], 5: [2, 0.6, 0.3], 6: [3, 0, 0.4], 7: [3, 0.3, 0.5], 8: [3, 0.6, 0.4] }), seal: '8178cdeb0e27' },
  'trailer-clock-pram-bus-stop': { draw: retold(clockPramBusStop, { 1: [1], 2: [1, 0.5], 3: [1, 0.3], 5: [2] }), seal: '66c0d5f7c09c' },
  'trailer-two-diamonds': { draw: retold(twoDiamondsOnMap, { 3: [1, 0, 0.5], 4: [2], 5: [2, 0.1, 0.8], 6: [2, 0.5, 0.5], 7: [3] }), seal: 'b60d3a283ee7' },
  'trailer-strategy-in-drawer': { draw: retold(strategyInDrawer, { 2: [1, 0, 0.5], 3: [1, 0.6, 0.4], 5: [2], 7: [3] }), seal: '2df7ee7c4e47' },
  'trailer-loop-back-to-street': { draw: retold(loopBackToStreet, { 1: [1], 2: [2], 3: [2, 0.4, 0.8], 6: [3], 7: [4] }), seal: '4e14762af260' },
};
