import { councilBench, councillors, type Row } from '../chamber';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, rise, travel, type Draw, type Words } from '../picture';
import { arrow, ground } from '../things';

const FLOOR = 520;
const CENTRE = 900;
const back: Row = { x: CENTRE, y: 440, rx: 310, ry: 124, size: 0.88, foot: 580 };
const front: Row = { x: CENTRE, y: 546, rx: 204, ry: 100, size: 0.96, foot: 612 };

const backRow = councillors(back, [
  [cast.singh, -60], [{ ...cast.mother, top: colour.coral }, -36, 'up'], [cast.clerk, -12, 'up'], [{ ...cast.neighbour, top: colour.leaf }, 12], [{ ...cast.elder, top: colour.ink }, 36, 'up'], [{ ...cast.amina, top: colour.teal }, 60],
]);
const frontRow = councillors(front, [[{ ...cast.father, top: colour.plum }, -56], [{ ...cast.grandma, top: colour.sun }, -20, 'up'], [{ ...cast.student, top: colour.teal }, 20], [cast.painter, 56, 'up']]);

const chamber = `<rect width="1280" height="${FLOOR}" fill="#F3EBF1"/>${[592, 732, 872, 1012, 1152].map((x) => `<rect x="${x}" y="160" width="104" height="${FLOOR - 160}" rx="52" fill="${colour.white}" fill-opacity=".6"/>`).join('')}${ground(FLOOR, '#E7D9E4')}<ellipse cx="${CENTRE}" cy="612" rx="330" ry="56" fill="${darker('#E7D9E4', 0.06)}"/>`;
const desk = `<path d="M${CENTRE - 118} 536H${CENTRE + 118}L${CENTRE + 104} 614H${CENTRE - 104}Z" fill="${darker(colour.wood, 0.1)}"/><rect x="${CENTRE - 134}" y="522" width="268" height="18" rx="8" fill="${colour.woodDark}"/>`;

const givers = person({ ...cast.worker, top: colour.sun }, { x: 104, y: 612, size: 1.2, look: 1, right: 'push' }) + person({ ...cast.trainer, top: colour.coral }, { x: 204, y: 620, size: 1.22, look: 1, right: 'push' }) + person({ ...cast.officer, top: colour.teal }, { x: 314, y: 612, size: 1.15, look: 1, right: 'push' });
const folder = `<path d="M372 446q0 -10 10 -10h66l16 18h108q10 0 10 10v106H372z" fill="${darker(colour.sun, 0.12)}"/><path d="M372 470H592L582 574q-1 10 -10 10H382q-10 0 -10 -10z" fill="${colour.sun}"/>`;

async function answer(words: Words, key: string, [x, fill]: readonly [number, string]): Promise<string> {
  const paper = `<rect x="${x}" y="152" width="222" height="142" rx="6" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><rect x="${x + 20}" y="172" width="60" height="10" rx="5" fill="${fill}"/><path d="M${x + 20} 254h176M${x + 20} 274h120" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/>`;
  return paper + (await words.label(key, { x: x + 14, y: 188, width: 196, height: 50, size: [34, 24], font: 'Fraunces', align: 'left', fill: darker(fill, 0.1) }));
}
const returned = `<path d="M56 276H548L534 336q-2 8 -10 8H78q-8 0 -10 -8z" fill="${colour.plum}"/><path d="M262 310h80" stroke="${colour.white}" stroke-width="9" stroke-linecap="round"/>`;

/** Slide: residents and staff hand a proposal to the council; decision and reasons come back. */
export const councilReceivesProposal: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${chamber}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: backRow + councilBench(back) + frontRow + councilBench(front) + desk, from: 0 },
    { svg: givers, from: 4, after: 0.1, enter: travel(-80, 0, 1.2) },
    { svg: folder + (await words.label('proposal', { x: 384, y: 482, width: 190, height: 62, size: [36, 26], font: 'Fraunces' })), from: 5, after: 0.05, enter: travel(-60, 0, 0.9) },
    { svg: arrow([610, 556, 720, 570], colour.sun), from: 5, after: 0.4, enter: appear },
    { svg: (await answer(words, 'decision', [74, colour.teal])) + (await answer(words, 'reasons', [308, colour.coral])) + returned, from: 6, after: 0.1, enter: travel(110, 30, 1) },
    { svg: arrow([614, 344, 566, 306], colour.plum), from: 6, after: 0.4, enter: rise },
  ],
});
