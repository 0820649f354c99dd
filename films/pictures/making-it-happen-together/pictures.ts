import type { Drawing } from '../picture';
import { budgetBarWithSlice } from './budget-bar-with-slice';
import { calendarYearlyReview } from './calendar-yearly-review';
import { fourStepsOfDelivery } from './four-steps-of-delivery';
import { houseWithManyKeys } from './house-with-many-keys';
import { jobAdvertAndTender } from './job-advert-and-tender';
import { plannedReceptionHouse } from './planned-reception-house';
import { sharedMeetingSpace } from './shared-meeting-space';
import { strategyInDrawer } from './strategy-in-drawer';

export const makingItHappenTogether: Record<string, Drawing> = {
  'strategy-in-drawer': { draw: strategyInDrawer, seal: '8e89f3d9bc16' },
  'four-steps-of-delivery': { draw: fourStepsOfDelivery, seal: '6b21dbf88281' },
  'shared-meeting-space': { draw: sharedMeetingSpace, seal: '59ed358f44fb' },
  'house-with-many-keys': { draw: houseWithManyKeys, seal: 'b88a89eebfa0' },
  'planned-reception-house': { draw: plannedReceptionHouse, seal: '7bd2d5f8c0cf' },
  'job-advert-and-tender': { draw: jobAdvertAndTender, seal: 'b212dceb5195' },
  'budget-bar-with-slice': { draw: budgetBarWithSlice, seal: 'b97a8325efa6' },
  'calendar-yearly-review': { draw: calendarYearlyReview, seal: '966302567caf' },
};
