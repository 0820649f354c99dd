import type { Drawing } from '../picture';
import { answerInFourLines } from './answer-in-four-lines';
import { councilReceivesProposal } from './council-receives-proposal';
import { pathOfAFirstYear } from './path-of-a-first-year';
import { sevenStageTable } from './seven-stage-table';
import { sketchesOnAWall } from './sketches-on-a-wall';
import { threeProblemSentences } from './three-problem-sentences';
import { trialInOneDistrict } from './trial-in-one-district';
import { twoDiamondsOnMap } from './two-diamonds-on-map';
import { walkingInterview } from './walking-interview';

export const fromDiscoverToDeliver: Record<string, Drawing> = {
  'two-diamonds-on-map': { draw: twoDiamondsOnMap, seal: 'fa1c8e04dafd' },
  'walking-interview': { draw: walkingInterview, seal: '861be398377d' },
  'path-of-a-first-year': { draw: pathOfAFirstYear, seal: '8aa261f1ec15' },
  'three-problem-sentences': { draw: threeProblemSentences, seal: 'e36ea8881e15' },
  'sketches-on-a-wall': { draw: sketchesOnAWall, seal: 'b1055621bdd0' },
  'trial-in-one-district': { draw: trialInOneDistrict, seal: '0e057a94d2f1' },
  'council-receives-proposal': { draw: councilReceivesProposal, seal: 'd8fbd4c96d1b' },
  'answer-in-four-lines': { draw: answerInFourLines, seal: 'eb47a52ace8c' },
  'seven-stage-table': { draw: sevenStageTable, seal: 'fc238d189892' },
};
