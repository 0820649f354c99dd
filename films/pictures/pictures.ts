import { audienceToTable } from './audience-to-table';
import { eightCities } from './eight-cities';
import { fiveLevels } from './five-levels';
import { mapToStreet } from './map-to-street';
import type { Draw } from './picture';
import { threeOffices } from './three-offices';
import { twoPaths } from './two-paths';
import { twoSidedCounter } from './two-sided-counter';
import { workbookPage } from './workbook-page';

/** Every picture a film.yaml may name. */
export const pictures: Record<string, Draw | undefined> = {
  'map-to-street': mapToStreet,
  'two-sided-counter': twoSidedCounter,
  'three-offices': threeOffices,
  'audience-to-table': audienceToTable,
  'eight-cities': eightCities,
  'five-levels': fiveLevels,
  'two-paths': twoPaths,
  'workbook-page': workbookPage,
};
