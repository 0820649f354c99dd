import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, type Draw, type Layer } from '../picture';
import { ground, skyline } from '../things';
import { lanyard, type Wearer } from '../worn';

const WIDTH = 290;
const SIZE = 0.98;
const steps = [
  { key: 'consulted', fill: colour.plum, top: 500 },
  { key: 'codelivery', fill: colour.teal, top: 456 },
  { key: 'comanagement', fill: colour.leaf, top: 412 },
  { key: 'delegation', fill: colour.coral, top: 368 },
] as const;
const left = (index: number) => 60 + index * WIDTH;

const stepShape = (index: number) => {
  const { fill, top } = steps[index] ?? steps[0];
  const x = left(index);
  return `<path d="M${x} ${top}L${x + 26} ${top - 22}H${x + WIDTH + (index === 3 ? 0 : 26)}L${x + WIDTH} ${top}Z" fill="${fill}" fill-opacity=".55"/><rect x="${x}" y="${top}" width="${WIDTH}" height="${720 - top}" fill="${fill}"/><rect x="${x}" y="${top}" width="${WIDTH}" height="9" fill="${darker(fill, 0.2)}"/>`;
};

const posts = Array.from({ length: 8 }, (_, i) => `M${70 + i * 130} ${466 - i * 19.500}v-64`).join('');
const ramp = `<path d="M-20 514L1000 344H1280V720H-20Z" fill="${darker(colour.sand, 0.08)}"/><path d="${posts}M-20 416L1000 262H1280" fill="none" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="6"/>`;

const steering = (x: number, y: number, radius: number) =>
  `<g transform="translate(${x} ${y})"><circle r="${radius}" fill="none" stroke="${colour.ink}" stroke-width="${radius * 0.26}"/><path d="M0 0L${-radius * 0.9} ${-radius * 0.1}M0 0L${radius * 0.9} ${-radius * 0.1}M0 0V${radius * 0.9}" stroke="${colour.ink}" stroke-width="${radius * 0.2}"/><circle r="${radius * 0.26}" fill="${colour.sun}"/></g>`;
const at = (x: number, y: number): Wearer => ({ x, y, size: SIZE });
const feet = (index: 0 | 1 | 2 | 3) => steps[index].top - 8;
const inHands = (x: number, y: number, radius: number) => steering(x, y - 98 * SIZE, radius);

const pairs = [
  person({ ...cast.elder, top: colour.sun }, { ...at(148, feet(0)), look: 1, right: 'point', left: 'hip' }) + person(cast.clerk, { ...at(268, feet(0)), left: 'hold', right: 'hold', look: -1 }) + lanyard(at(268, feet(0))) + inHands(268, feet(0), 30),
  person({ ...cast.officer, top: colour.plum }, { ...at(436, feet(1)), left: 'hold', right: 'hold', look: 1 }) + lanyard(at(436, feet(1))) + inHands(436, feet(1), 24) + person({ ...cast.amina, top: colour.coral }, { ...at(562, feet(1)), legs: 'skirt', left: 'hold', right: 'hold', look: -1 }) + inHands(562, feet(1), 24),
  wheelchairUser({ ...cast.wheels, top: colour.sun }, { ...at(718, feet(2)), right: 'reach' }) + person({ ...cast.singh, top: colour.teal }, { ...at(876, feet(2)), left: 'reach', right: 'hip', look: -1 }) + lanyard(at(876, feet(2))) + steering(798, feet(2) - 110, 42),
  person({ ...cast.neighbour, top: colour.leaf }, { ...at(1006, feet(3)), look: 1, left: 'down', right: 'down' }) + lanyard(at(1006, feet(3))) + person({ ...cast.student, top: colour.plum }, { ...at(1132, feet(3)), left: 'hold', right: 'hold' }) + inHands(1132, feet(3), 34),
];

const rising = `<path d="M78 262Q420 214 726 152L722 136L782 150L742 196L736 178Q420 240 78 272Z" fill="${colour.sun}"/>`;

/** Slide: four steps on which the partner steers more and more. */
export const fourStepsOfDelivery: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const [index, { key }] of steps.entries()) {
    const label = await words.label(key, { x: left(index) + 14, y: 508, width: WIDTH - 28, height: 67, size: [34, 24], fill: colour.white });
    layers.push({ svg: label, from: index + 3, after: 0.1, enter: appear }, { svg: pairs[index] ?? '', from: index + 3, after: 0.2, enter: glide(-40) });
  }
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${skyline(560, '#F3E9DA')}${ground(560)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: ramp, from: 2, enter: rise },
      ...steps.map((_, index): Layer => ({ svg: stepShape(index), from: 2, after: 0.2 + index * 0.18, enter: rise })),
      ...layers,
      { svg: rising, from: 7, after: 0.1, enter: glide(-60, 10) },
    ],
  };
};
