import { pushchair } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { bench, busStop, questionMark } from '../street';
import { building, card, ground, skyline } from '../things';

const FLOOR = 548;

const sky = `<rect width="1280" height="720" fill="#EADCEA"/><rect y="230" width="1280" height="400" fill="#F3DCD8"/><rect y="350" width="1280" height="300" fill="#FAE3CB"/><circle cx="890" cy="372" r="74" fill="#FBEFC9"/>`;

const hall =
  building({ x: 514, y: FLOOR, width: 292, height: 196, fill: '#8C6C92', columns: 5, rows: 2, roof: 'gable', groundFloor: 84 }) +
  `<rect x="640" y="260" width="40" height="48" fill="#8C6C92"/><path d="M632 262L660 228L688 262Z" fill="#65496B"/><circle cx="660" cy="322" r="15" fill="${colour.sunSoft}"/>`;
const lit = Array.from({ length: 10 }, (_, i) => `<rect x="${528.6 + (i % 5) * 58.4}" y="${368 + Math.floor(i / 5) * 49}" width="29" height="30" rx="4" fill="${colour.sun}"/>`).join('');

const clock =
  `<path d="M222 566V420" stroke="${colour.ink}" stroke-width="20" stroke-linecap="round"/><path d="M182 572h80" stroke="${colour.ink}" stroke-width="16" stroke-linecap="round"/><circle cx="222" cy="338" r="98" fill="${colour.ink}"/><circle cx="222" cy="338" r="84" fill="${colour.white}"/>` +
  `<path d="M222 264v12M222 400v12M148 338h12M284 338h12" stroke="${colour.inkSoft}" stroke-width="7" stroke-linecap="round"/><path d="M222 338V280" stroke="${colour.coral}" stroke-width="9" stroke-linecap="round"/><path d="M222 338V382" stroke="${colour.ink}" stroke-width="13" stroke-linecap="round"/><circle cx="222" cy="338" r="9" fill="${colour.ink}"/>`;

const cleaner =
  '<g transform="translate(-34 0)">' +
  person({ ...cast.mother, top: colour.teal, bottom: colour.ink }, { x: 1018, y: 592, size: 1.22, look: 1, left: 'down', right: 'hold' }) +
  `<path d="M984 424h68l8 110q-42 12 -84 0z" fill="${colour.coral}"/><path d="M996 424L1004 408M1040 424L1032 408" stroke="${colour.coral}" stroke-width="11"/><rect x="994" y="470" width="48" height="32" rx="7" fill="${darker(colour.coral, 0.16)}"/>` +
  `<path d="M958 504q18 -30 36 0" fill="none" stroke="${colour.ink}" stroke-width="5"/><path d="M950 508H1000L994 576H956Z" fill="${colour.sun}"/><rect x="946" y="502" width="58" height="12" rx="5" fill="${darker(colour.sun, 0.14)}"/>` +
  '</g>';

const family =
  person(cast.child, { x: 508, y: 594, size: 0.68, look: 1, right: 'up' }) +
  person({ ...cast.father, top: colour.leaf }, { x: 596, y: 592, size: 1.22, legs: 'walk', look: 1, left: 'down', right: 'push' }) +
  pushchair({ x: 756, y: 594, size: 1.1 }, true);

async function sign(words: Words, key: string, [x, fill, after]: readonly [number, string, number]): Promise<Layer> {
  const plate = card({ x: x - 146, y: 150, width: 292, height: 64 }, fill);
  return { svg: plate + (await words.label(key, { x: x - 134, y: 150, width: 268, height: 64, size: [36, 28], fill: darker(fill, 0.1) })), from: 5, after, enter: rise };
}

const asked = `<circle cx="356" cy="452" r="38" fill="${colour.white}"/>${questionMark({ x: 355, y: 452, size: 0.9, fill: colour.teal })}<circle cx="866" cy="452" r="38" fill="${colour.white}"/>${questionMark({ x: 865, y: 452, size: 0.9, fill: colour.teal })}`;

/** Slide: a clock, a father with a pram and a cleaner at a bus stop, and the lit town hall behind. */
export const clockPramBusStop: Draw = async (words) => ({
  base: `${sky}${skyline(FLOOR, '#DCC3D6')}${hall}${ground(FLOOR, '#E2CFC4')}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: lit, from: 0 },
    { svg: clock, from: 1, after: 0.1, enter: appear },
    { svg: busStop({ x: 1122, y: 580, size: 1.14 }), from: 0 },
    { svg: bench({ x: 1140, y: 574, width: 132, height: 76 }), from: 0 },
    { svg: cleaner, from: 2, after: 0.1, enter: glide(-60) },
    { svg: family, from: 3, after: 0.1, enter: travel(-110, 0, 1.2) },
    { svg: `<circle cx="1122" cy="315.500" r="56" fill="none" stroke="${colour.coral}" stroke-width="9"/>`, from: 4, after: 0.3, enter: appear },
    await sign(words, 'time', [222, colour.plum, 0.35]),
    await sign(words, 'childcare', [640, colour.leaf, 0.48]),
    await sign(words, 'transport', [1058, colour.teal, 0.62]),
    { svg: asked, from: 6, after: 0.2, enter: rise },
  ],
});
