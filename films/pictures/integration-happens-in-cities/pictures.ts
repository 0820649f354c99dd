import type { Drawing } from '../picture';
import { audienceToTable } from './audience-to-table';
import { eightCities } from './eight-cities';
import { fiveLevels } from './five-levels';
import { mapToStreet } from './map-to-street';
import { threeOffices } from './three-offices';
import { twoPaths } from './two-paths';
import { twoSidedCounter } from './two-sided-counter';
import { workbookPage } from './workbook-page';

export const integrationHappensInCities: Record<string, Drawing> = {
  'map-to-street': { draw: mapToStreet, seal: 'c8fa08fd2edf' },
  'two-sided-counter': { draw: twoSidedCounter, seal: 'f0145f3ed469' },
  'three-offices': { draw: threeOffices, seal: 'f6fa78299be3' },
  'audience-to-table': { draw: audienceToTable, seal: '3b36040ba33e' },
  'eight-cities': { draw: eightCities, seal: '4576d06bc340' },
  'five-levels': { draw: fiveLevels, seal: '7b9e28ac7727' },
  'two-paths': { draw: twoPaths, seal: '3e695e796f55' },
  'workbook-page': { draw: workbookPage, seal: '82a61e7df4df' },
};
