import type { Drawing } from '../picture';
import { chairsForDepartments } from './chairs-for-departments';
import { chairsForEmployersAndUnions } from './chairs-for-employers-and-unions';
import { chairsForMigrantLedOrganisations } from './chairs-for-migrant-led-organisations';
import { chairsForNeighbourhood } from './chairs-for-neighbourhood';
import { chairsOutsideTheDoor } from './chairs-outside-the-door';
import { risingBubbles } from './rising-bubbles';
import { scepticsWithATask } from './sceptics-with-a-task';
import { smallRoundTable } from './small-round-table';
import { stakeholderBubbles } from './stakeholder-bubbles';

export const wholeOfSocietyMap: Record<string, Drawing> = {
  'small-round-table': { draw: smallRoundTable, seal: 'f7affdbc5388' },
  'chairs-for-departments': { draw: chairsForDepartments, seal: '3f20c5fb36b4' },
  'chairs-for-neighbourhood': { draw: chairsForNeighbourhood, seal: 'c3f6676b807f' },
  'chairs-for-employers-and-unions': { draw: chairsForEmployersAndUnions, seal: '79a56dc08730' },
  'chairs-for-migrant-led-organisations': { draw: chairsForMigrantLedOrganisations, seal: '95cbaba51ad7' },
  'chairs-outside-the-door': { draw: chairsOutsideTheDoor, seal: '27a32999b9f6' },
  'sceptics-with-a-task': { draw: scepticsWithATask, seal: '2334a534d79d' },
  'stakeholder-bubbles': { draw: stakeholderBubbles, seal: '19e2af27b83a' },
  'rising-bubbles': { draw: risingBubbles, seal: '435741b57dbe' },
};
