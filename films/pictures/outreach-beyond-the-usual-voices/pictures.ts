import type { Drawing } from '../picture';
import { bubblesInManyScripts } from './bubbles-in-many-scripts';
import { clockPramBusStop } from './clock-pram-bus-stop';
import { envelopeWithAmount } from './envelope-with-amount';
import { mixedAndSmallCircle } from './mixed-and-small-circle';
import { redLineOnFlipchart } from './red-line-on-flipchart';
import { sameFiveHands } from './same-five-hands';
import { threeLinePlan } from './three-line-plan';
import { trustedPersonAtDoor } from './trusted-person-at-door';

export const outreachBeyondTheUsualVoices: Record<string, Drawing> = {
  'same-five-hands': { draw: sameFiveHands, seal: 'ab6ebe01e49e' },
  'clock-pram-bus-stop': { draw: clockPramBusStop, seal: 'e9bedc7c3941' },
  'bubbles-in-many-scripts': { draw: bubblesInManyScripts, seal: 'c4d59e36d00a' },
  'trusted-person-at-door': { draw: trustedPersonAtDoor, seal: 'e743b55d38b2' },
  'mixed-and-small-circle': { draw: mixedAndSmallCircle, seal: '95d7e27b35c5' },
  'envelope-with-amount': { draw: envelopeWithAmount, seal: '415cf94181d2' },
  'red-line-on-flipchart': { draw: redLineOnFlipchart, seal: '8f45a6b97a3f' },
  'three-line-plan': { draw: threeLinePlan, seal: '4c2133762707' },
};
