import { chairFromSide, longTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, cyclist, person, wheelchairUser } from '../people';
import { appear, glide, type Draw, type Layer } from '../picture';
import { tick } from '../signs';
import { building, ground, tree } from '../things';
import { lanyard } from '../worn';

const FLOOR = 540;
const FORM = { x: 358, y: 158, width: 440 };
const rows = [
  { key: 'workshops', y: 238, ticked: 0.15 },
  { key: 'leaflets', y: 300, ticked: 0.45 },
  { key: 'money', y: 362, ticked: 0.8 },
] as const;
const LAST = 424;

const view = `x="866" y="156" width="350" height="208" rx="10"`;
const window = `<clipPath id="street-window"><rect ${view}/></clipPath>`;
const street = `<g clip-path="url(#street-window)"><rect x="860" y="150" width="370" height="220" fill="#DCECEB"/><rect x="860" y="326" width="370" height="50" fill="#E8DCC6"/>${building({ x: 876, y: 330, width: 110, height: 140, fill: colour.coral, columns: 3, rows: 2, groundFloor: 50 })}${building({ x: 1040, y: 330, width: 130, height: 112, fill: colour.sun, columns: 3, rows: 1, groundFloor: 60 })}${tree(1014, 334, 0.7)}${tree(1196, 334, 0.8)}</g>`;
const walkers = `<g clip-path="url(#street-window)">${person(cast.amina, { x: 906, y: 360, size: 0.62, legs: 'skirt', look: 1 })}${person(cast.child, { x: 946, y: 360, size: 0.44 })}${wheelchairUser(cast.wheels, { x: 1016, y: 360, size: 0.6 })}${person({ ...cast.elder, top: colour.teal }, { x: 1094, y: 360, size: 0.62, legs: 'walk', look: -1 })}${cyclist(cast.student, { x: 1172, y: 360, size: 0.58, look: -1 })}</g>`;
const frame = `<rect ${view} fill="none" stroke="${colour.white}" stroke-width="14"/><path d="M1041 156V364" stroke="${colour.white}" stroke-width="9"/>`;

const clipboard =
  `<rect x="${FORM.x - 18}" y="${FORM.y - 6}" width="${FORM.width + 36}" height="342" rx="16" fill="${colour.woodDark}"/><rect x="${FORM.x}" y="${FORM.y + 14}" width="${FORM.width}" height="318" rx="6" fill="${colour.white}"/>` +
  `<rect x="${FORM.x + FORM.width / 2 - 66}" y="${FORM.y - 18}" width="132" height="32" rx="10" fill="${colour.inkSoft}"/>`;
const box = (y: number, stroke: string = colour.inkSoft) => `<rect x="${FORM.x + 26}" y="${y + 5}" width="44" height="44" rx="8" fill="${colour.paper}" stroke="${stroke}" stroke-width="5"/>`;
const asked = `<rect x="${FORM.x + 10}" y="${LAST - 4}" width="${FORM.width - 20}" height="62" rx="12" fill="${colour.sunSoft}" stroke="${colour.sun}" stroke-width="4"/>${box(LAST, colour.coral)}`;

const official = { x: 214, y: 596, size: 1.5 };
const writer = person({ ...cast.officer, top: colour.plum }, { ...official, legs: 'none', look: 1, left: 'table', right: 'reach' }) + lanyard(official);
const pen = `<path d="M326 402L352 438" stroke="${colour.coral}" stroke-width="9" stroke-linecap="round"/>`;

/** Slide: a form with three ticks and one empty box, and an empty chair before a busy street. */
export const tickedFormEmptyChair: Draw = async (words) => {
  const line = { x: FORM.x + 88, width: FORM.width - 104, height: 54, size: [32, 24] as const, align: 'left' as const };
  const layers: Layer[] = [];
  for (const { key, y, ticked } of rows) {
    layers.push({ svg: box(y) + (await words.label(key, { ...line, y })), from: 1, after: 0.4, enter: appear }, { svg: tick({ x: FORM.x + 50, y: y + 24, size: 1.05 }, colour.leaf), from: 2, after: ticked, enter: { ...appear, seconds: 0.3 } });
  }
  return {
    base: `<rect width="1280" height="${FLOOR}" fill="#F2ECDF"/>${ground(FLOOR)}${window}${street}${frame}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: walkers + frame, from: 6, after: 0.3, enter: glide(-24) },
      { svg: writer, from: 0 },
      { svg: clipboard + (await words.label('report', { x: FORM.x + 24, y: FORM.y + 22, width: FORM.width - 48, height: 50, size: [38, 28], font: 'Fraunces' })), from: 0 },
      ...layers,
      { svg: asked, from: 5, after: 0.3, enter: appear },
      { svg: await words.label('better', { ...line, y: LAST, fill: darker(colour.coral, 0.2) }), from: 6, enter: appear },
      { svg: pen, from: 0 },
      { svg: longTable({ x: 70, y: 484, width: 830, height: 132 }), from: 0 },
      { svg: `<ellipse cx="1020" cy="612" rx="150" ry="22" fill="${colour.sun}" fill-opacity=".45"/>`, from: 7, after: 0.3, enter: appear },
      { svg: chairFromSide({ x: 1020, y: 612, size: 2, fill: colour.coral }, true), from: 0 },
    ],
  };
};
