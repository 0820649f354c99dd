import type { Drawing } from '../picture';
import { calendarRedDate } from './calendar-red-date';
import { charterTimeline } from './charter-timeline';
import { contractAndToolbox } from './contract-and-toolbox';
import { councilChamberOpenSeat } from './council-chamber-open-seat';
import { serviceDeskWithForm } from './service-desk-with-form';
import { staffPhotoWall } from './staff-photo-wall';
import { threeSortingBoxes } from './three-sorting-boxes';
import { townHallFourDoors } from './town-hall-four-doors';

export const fourRolesOfTheCity: Record<string, Drawing> = {
  'town-hall-four-doors': { draw: townHallFourDoors, seal: '4f5442712366' },
  'council-chamber-open-seat': { draw: councilChamberOpenSeat, seal: '9dfcd4156b0b' },
  'service-desk-with-form': { draw: serviceDeskWithForm, seal: '944120678bf7' },
  'staff-photo-wall': { draw: staffPhotoWall, seal: 'dd4f26554d92' },
  'contract-and-toolbox': { draw: contractAndToolbox, seal: '3472ba7a17c4' },
  'charter-timeline': { draw: charterTimeline, seal: '5447eee3a344' },
  'three-sorting-boxes': { draw: threeSortingBoxes, seal: '4d9195ddebf1' },
  'calendar-red-date': { draw: calendarRedDate, seal: '3300dbe02f9a' },
};
