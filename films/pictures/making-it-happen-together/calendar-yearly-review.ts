import { chairFromBehind } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, glide, rise, type Draw, type Layer } from '../picture';
import { questionMark, tick } from '../signs';
import { ground } from '../things';

const FLOOR = 500;
const CALENDAR = { x: 64, y: 150, width: 430, height: 300 };
const BOARD = { x: 716, y: 150, width: 500, height: 286 };
const red = '#C7402A';

function month(index: number): string {
  const x = CALENDAR.x + 22 + (index % 4) * 100;
  const y = CALENDAR.y + 82 + Math.floor(index / 4) * 70;
  const days = Array.from({ length: 12 }, (_, i) => `<rect x="${x + 6 + (i % 4) * 20}" y="${y + 12 + Math.floor(i / 4) * 16}" width="14" height="11" rx="3" fill="${colour.line}"/>`).join('');
  return `<rect x="${x}" y="${y}" width="86" height="62" rx="8" fill="#F7F2E8"/><rect x="${x}" y="${y}" width="86" height="8" rx="4" fill="${[colour.teal, colour.leaf, colour.sun, colour.coral][index % 4] ?? colour.teal}"/>${days}`;
}

const calendar =
  `<rect x="${CALENDAR.x + 8}" y="${CALENDAR.y + 10}" width="${CALENDAR.width}" height="${CALENDAR.height}" rx="16" fill="${colour.ink}" fill-opacity=".1"/><rect x="${CALENDAR.x}" y="${CALENDAR.y}" width="${CALENDAR.width}" height="${CALENDAR.height}" rx="16" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/>` +
  `<path d="M${CALENDAR.x} ${CALENDAR.y + 70}V${CALENDAR.y + 16}q0 -16 16 -16H${CALENDAR.x + CALENDAR.width - 16}q16 0 16 16V${CALENDAR.y + 70}Z" fill="${colour.teal}"/>${Array.from({ length: 12 }, (_, i) => month(i)).join('')}`;
const ring = `<rect x="328" y="348" width="14" height="11" rx="3" fill="${red}"/><path d="M306 356C302 320 362 316 366 350S312 392 306 352" fill="none" stroke="${red}" stroke-width="8" stroke-linecap="round"/>`;

const columns = [
  { key: 'done', fill: colour.leaf, cards: 3, after: 0.05 },
  { key: 'late', fill: colour.sun, cards: 2, after: 0.35 },
  { key: 'change', fill: colour.coral, cards: 2, after: 0.65 },
] as const;
const column = (index: number) => BOARD.x + 16 + index * 158;
const board = `<rect x="${BOARD.x}" y="${BOARD.y}" width="${BOARD.width}" height="${BOARD.height}" rx="12" fill="${colour.woodDark}"/><rect x="${BOARD.x + 10}" y="${BOARD.y + 10}" width="${BOARD.width - 20}" height="${BOARD.height - 20}" rx="6" fill="${colour.paper}"/>`;

const marks = [
  (x: number, y: number) => tick({ x, y, size: 0.62 }, colour.white),
  (x: number, y: number) => `<path d="M${x} ${y - 11}V${y}l8 6" fill="none" stroke="${colour.ink}" stroke-width="5" stroke-linecap="round"/>`,
  (x: number, y: number) => `<path d="M${x - 10} ${y + 8}l16 -18" stroke="${colour.white}" stroke-width="7" stroke-linecap="round"/>`,
];
const cardAt = (index: number, row: number) => {
  const x = column(index);
  const y = BOARD.y + 82 + row * 64;
  const fill = columns[index]?.fill ?? colour.leaf;
  return `<rect x="${x}" y="${y}" width="150" height="54" rx="8" fill="${colour.white}" stroke="${fill}" stroke-width="4"/><circle cx="${x + 30}" cy="${y + 27}" r="18" fill="${fill}"/>${marks[index]?.(x + 30, y + 27) ?? ''}<path d="M${x + 60} ${y + 20}h70M${x + 60} ${y + 36}h46" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="6" stroke-linecap="round"/>`;
};
const star = `<path d="M791 224l9 17 19 3 -14 14 3 19 -17 -9 -17 9 3 -19 -14 -14 19 -3z" fill="${colour.sun}" stroke="${darker(colour.sun, 0.25)}" stroke-width="3" stroke-linejoin="round" transform="translate(54 16)"/>`;

const listener = (looks: Looks, [x, y, size]: readonly [number, number, number]) => person(looks, { x, y: y + 20 * size, size, legs: 'none', fromBehind: true }) + chairFromBehind({ x, y, size: size * 1.05, fill: colour.plum });
const halfCircle =
  listener({ ...cast.elder, top: colour.leaf }, [196, 566, 0.9]) + listener({ ...cast.student, top: colour.sun }, [1086, 566, 0.9]) + listener({ ...cast.amina, top: colour.coral }, [324, 608, 0.98]) + listener({ ...cast.clerk, top: colour.teal }, [958, 608, 0.98]) +
  listener({ ...cast.grandma, top: colour.plum }, [468, 634, 1.02]) + listener({ ...cast.singh, top: colour.inkSoft }, [814, 634, 1.02]) + listener({ ...cast.neighbour, top: colour.leaf }, [640, 642, 1.04]) + wheelchairUser({ ...cast.wheels, top: colour.coral }, { x: 1198, y: 600, size: 1, look: -1, right: 'hold' });

const interpreter = person({ ...cast.father, beard: false, top: colour.ink, bottom: colour.inkSoft }, { x: 606, y: 528, size: 1.22, left: 'hold', right: 'wave' }) + `<path d="M652 302q12 6 14 18M664 290q18 8 22 28" fill="none" stroke="${colour.coral}" stroke-width="5" stroke-linecap="round" transform="translate(24 6)"/>`;

/** Slide: one day a year, everybody looks at what is done, late and to change. */
export const calendarYearlyReview: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const [index, { key, fill, cards, after }] of columns.entries()) {
    const label = await words.label(key, { x: column(index), y: BOARD.y + 16, width: 150, height: 60, size: [32, 22], fill: darker(fill, fill === colour.sun ? 0.5 : 0.22) });
    layers.push({ svg: label + Array.from({ length: cards }, (_, row) => cardAt(index, row)).join(''), from: 3, after, enter: rise });
  }
  return {
    base: `<rect width="1280" height="${FLOOR}" fill="#EEF3EE"/><rect y="${FLOOR - 18}" width="1280" height="18" fill="${colour.white}"/>${ground(FLOOR)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: calendar + (await words.label('review', { x: CALENDAR.x + 20, y: CALENDAR.y + 6, width: CALENDAR.width - 40, height: 60, size: [40, 28], font: 'Fraunces', fill: colour.white })), from: 0 },
      { svg: ring, from: 1, after: 0.5, enter: appear },
      { svg: board, from: 2, enter: rise },
      ...layers,
      { svg: star, from: 5, after: 0.1, enter: rise },
      { svg: questionMark({ x: 1120, y: 388, size: 0.6 }, colour.coral), from: 3, after: 0.9, enter: appear },
      { svg: interpreter, from: 2, after: 0.4, enter: glide(0, 20) },
      { svg: halfCircle, from: 2, after: 0.2, enter: glide(0, 40) },
    ],
  };
};
