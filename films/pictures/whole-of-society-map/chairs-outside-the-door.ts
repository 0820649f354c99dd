import { chair, pushchair, sheet, tableTop } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw, type Words } from '../picture';
import { ground, skyline, tree } from '../things';

const FLOOR = 440;
const PANE = { y: 150, width: 276, height: 290 };
const panes = [
  { key: 'nights', x: 376, sky: '#34466A', far: '#4A5D85', from: 4, after: 0 },
  { key: 'carers', x: 664, sky: '#DCECEB', far: '#BFD9D5', from: 4, after: 0.35 },
  { key: 'new', x: 952, sky: '#FCE9CF', far: '#F3D2A8', from: 4, after: 0.65 },
] as const;
const middle = (index: number) => (panes[index]?.x ?? 0) + PANE.width / 2;

function view({ x, sky, far }: (typeof panes)[number], index: number): string {
  const id = `pane-${index}`;
  const lights = [[56, 102], [104, 150], [204, 92], [238, 160]].map(([dx, dy]) => `<circle cx="${x + (dx ?? 0)}" cy="${PANE.y + (dy ?? 0)}" r="3" fill="${colour.sunSoft}"/>`).join('');
  const extras = [`<path d="M${x + 226} ${PANE.y + 84}a26 26 0 1 0 14 44a32 32 0 0 1 -14 -44" fill="${colour.sunSoft}"/>${lights}`, tree(x + 232, 420, 1.1), `<circle cx="${x + 222}" cy="${PANE.y + 126}" r="30" fill="${colour.sun}"/>`][index] ?? '';
  const hills = `<g transform="translate(${x - index * 130} 0)">${skyline(404, far, 700)}</g>`;
  return `<clipPath id="${id}"><rect x="${x}" y="${PANE.y}" width="${PANE.width}" height="${PANE.height}"/></clipPath><g clip-path="url(#${id})"><rect x="${x}" y="${PANE.y}" width="${PANE.width}" height="${PANE.height}" fill="${sky}"/>${hills}${extras}<rect x="${x}" y="404" width="${PANE.width}" height="40" fill="${darker(far, 0.12)}"/></g>`;
}

const lunchBox = `<g transform="translate(${middle(0) + 46} 372)"><path d="M-10 -16v-8h20v8" fill="none" stroke="${colour.ink}" stroke-width="5"/><rect x="-24" y="-16" width="48" height="32" rx="6" fill="${colour.coral}"/><path d="M-24 -4H24" stroke="${colour.white}" stroke-width="4"/></g>`;
const cityMap = `<g transform="translate(${middle(2)} 330)"><path d="M-44 -20L-15 -28L15 -20L44 -28V20L15 28L-15 20L-44 28Z" fill="${colour.white}" stroke="${colour.ink}" stroke-width="3" stroke-linejoin="round"/><path d="M-15 -28V20M15 -20V28" stroke="${colour.line}" stroke-width="3"/><path d="M-34 10Q-10 -14 4 4T34 -10" fill="none" stroke="${colour.coral}" stroke-width="4" stroke-dasharray="6 5"/></g>`;
const suitcase = `<g transform="translate(${middle(2) - 84} 436)"><path d="M-12 -66v-26h24v26" fill="none" stroke="${colour.ink}" stroke-width="5"/><rect x="-26" y="-68" width="52" height="64" rx="9" fill="${colour.plum}"/><path d="M-26 -36H26" stroke="${darker(colour.plum, 0.3)}" stroke-width="5"/></g>`;

const people = [
  person({ ...cast.worker, hair: 'short', top: colour.sun, bottom: colour.teal }, { x: middle(0), y: 436, size: 0.96, right: 'down', left: 'hip' }) + lunchBox,
  person(cast.father, { x: middle(1) - 44, y: 436, size: 0.96, look: 1, right: 'push' }) + pushchair({ x: middle(1) + 60, y: 438, size: 0.9, fill: colour.sun }, true),
  suitcase + person({ skin: 4, hair: 'short', hairColour: '#231F20', top: colour.leaf, bottom: colour.ink }, { x: middle(2), y: 436, size: 0.96, left: 'hold', right: 'hold' }) + cityMap,
];

const frame = (x: number) => `<rect x="${x}" y="${PANE.y}" width="${PANE.width}" height="${PANE.height}" fill="none" stroke="${colour.white}" stroke-width="12"/>`;

const door =
  `<rect x="52" y="216" width="252" height="366" rx="8" fill="${colour.teal}"/><rect x="70" y="234" width="216" height="348" fill="#F8EFDD"/><rect x="70" y="500" width="216" height="82" fill="${darker(colour.sand, 0.04)}"/>` +
  `<clipPath id="doorway"><rect x="70" y="234" width="216" height="348"/></clipPath><g clip-path="url(#doorway)">${chair({ x: 196, y: 520, size: 1.2, fill: colour.coral })}${tableTop({ x: 110, y: 470, rx: 150, ry: 44 })}${sheet({ x: 150, y: 464, width: 70, height: 34 }, { tilt: -5 })}</g>` +
  `<path d="M286 234L336 214V620L286 582Z" fill="${darker(colour.teal, 0.2)}"/><circle cx="322" cy="420" r="7" fill="${colour.sun}"/>`;

const path = panes.map((_, index) => `M${middle(index) - 78} 446Q${middle(index) - 108} 560 ${middle(index) - 92} 606`).join('');
const dots = `<path d="${path}M${middle(2) - 92} 606H352" fill="none" stroke="${colour.coral}" stroke-width="9" stroke-dasharray="1 20" stroke-linecap="round"/>`;

async function outsideSign(words: Words): Promise<string> {
  const plate = `<rect x="40" y="148" width="284" height="58" rx="12" fill="${colour.white}" stroke="${colour.teal}" stroke-width="4"/>`;
  return plate + (await words.label('outside', { x: 48, y: 148, width: 268, height: 58, size: [32, 24] }));
}

/** Slide: three empty chairs in the corridor, and behind the glass the people they are meant for. */
export const chairsOutsideTheDoor: Draw = async (words) => {
  const named = [];
  for (const [index, pane] of panes.entries()) {
    const label = { x: pane.x + 14, y: PANE.y + 8, width: PANE.width - 28, height: 56, size: [30, 22] as const, fill: index === 0 ? colour.white : colour.ink };
    named.push({ svg: view(pane, index) + (people[index] ?? '') + (await words.label(pane.key, label)) + frame(pane.x), from: pane.from, after: pane.after, enter: appear });
  }
  const empty = panes.map((pane) => `<rect x="${pane.x}" y="${PANE.y}" width="${PANE.width}" height="${PANE.height}" fill="#E3ECEA"/><path d="M${pane.x + 60} ${PANE.y + 250}L${pane.x + 200} ${PANE.y + 30}" stroke="${colour.white}" stroke-width="26" stroke-opacity=".6"/>${frame(pane.x)}`).join('');
  const chairs = panes.map((_, index) => ({ svg: chair({ x: middle(index) + 26, y: 590, size: 1.42, fill: [colour.plum, colour.teal, colour.coral][index] ?? colour.plum }), from: 2, after: 0.1 + index * 0.25, enter: rise }));
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><rect width="1280" height="${FLOOR}" fill="#F3EBDD"/>${ground(FLOOR + 4)}${empty}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: door, from: 1, enter: glide(-30) },
      { svg: await outsideSign(words), from: 2, after: 0.6, enter: rise },
      ...named,
      { svg: dots, from: 7, after: 0.4, enter: appear },
      ...chairs,
    ],
  };
};
