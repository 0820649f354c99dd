import { colour } from '../palette';
import { cast, cyclist, person, wheelchairUser } from '../people';
import { appear, glide, rise, travel, type Draw, type Words } from '../picture';
import { streetHouses } from '../first-street';
import { ground, skyline, tree } from '../things';

const point: readonly [number, number] = [700, 352];

const sheet =
  `<g stroke="${colour.line}" stroke-width="2"><path d="M170 166L400 150V530L170 546Z" fill="#DDEEF0"/><path d="M400 150L640 166V546L400 530Z" fill="#CFE4E7"/>` +
  `<path d="M640 166L880 150V530L640 546Z" fill="#DDEEF0"/><path d="M880 150L1110 166V546L880 530Z" fill="#CFE4E7"/></g>`;

const land =
  'M214 420L238 372L286 366L300 318L352 300L366 252L420 262L452 214L520 226L548 190L612 212L640 186L700 216L760 196L800 232L858 214L902 262L968 250L1012 298L1068 316L1060 370L1010 392L1000 440L944 446L926 492L870 470L836 500L800 452L752 462L738 500L690 506L672 452L620 446L588 484L548 470L560 420L500 412L470 452L420 440L392 482L330 476L300 450L250 462Z';

const islands = 'M226 268L246 238L282 232L300 254L284 284L250 294ZM1006 486L1022 456L1052 450L1072 470L1058 502L1026 512ZM462 502L480 484L514 484L524 504L500 520L472 518Z';

function map(): string {
  const starts: Array<readonly [number, number, number]> = [
    [250, 356, -60], [390, 470, 40], [470, 232, 50], [900, 226, 40], [1030, 330, -40], [930, 440, 30], [620, 490, -30], [330, 280, -30],
  ];
  const paths = starts
    .map(([x, y, bend]) => `<path d="M${x} ${y}Q${(x + point[0]) / 2} ${(y + point[1]) / 2 - bend} ${point[0]} ${point[1]}"/><circle cx="${x}" cy="${y}" r="7" fill="${colour.coral}" stroke="none"/>`)
    .join('');
  const towns = [[560, 420], [800, 300], [840, 410], [520, 330], [640, 260], [1000, 380], [760, 450], [430, 380]]
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="5" fill="${colour.teal}"/>`)
    .join('');
  return (
    `${sheet}<path d="${land}${islands}" fill="${colour.sunSoft}" stroke="#E9C88A" stroke-width="12" stroke-linejoin="round"/><path d="${land}${islands}" fill="${colour.sunSoft}" stroke="${colour.sunSoft}" stroke-width="7" stroke-linejoin="round"/>` +
    `<path d="M452 230Q486 300 440 350T470 440M858 230Q820 290 880 340T850 480" fill="none" stroke="#9CCAD2" stroke-width="6" stroke-linecap="round"/>` +
    `<path d="M400 150V530M640 166V546M880 150V530" stroke="${colour.ink}" stroke-opacity=".08" stroke-width="4"/>${towns}<g fill="none" stroke="${colour.coral}" stroke-width="4" stroke-dasharray="2 11" stroke-linecap="round">${paths}</g>`
  );
}

const pin =
  `<g transform="translate(${point[0]} ${point[1]})"><circle r="46" fill="${colour.sun}" fill-opacity=".32"/><ellipse cy="3" rx="15" ry="6" fill="${colour.ink}" fill-opacity=".25"/>` +
  `<path d="M0 2C-34 -40 -34 -88 0 -90C34 -88 34 -40 0 2Z" fill="${colour.coral}"/><circle cy="-56" r="13" fill="${colour.white}"/></g>`;

async function sign(words: Words, key: string, [x, y, width]: readonly [number, number, number]): Promise<string> {
  const posts = `<path d="M${x + 26} ${y + 40}v34M${x + width - 26} ${y + 40}v34" stroke="${colour.ink}" stroke-width="5"/>`;
  const plate = `<rect x="${x}" y="${y}" width="${width}" height="52" rx="12" fill="${colour.white}" stroke="${colour.ink}" stroke-width="4"/>`;
  return posts + plate + (await words.label(key, { x: x + 10, y, width: width - 20, height: 52, size: [34, 26] }));
}

/** Slide: a map with paths to one point, which becomes a street full of people. */
export const mapToStreet: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>`,
  layers: [
    { svg: map(), from: 0, until: 3 },
    { svg: pin, from: 1, after: 0.5, until: 3, enter: travel(0, -60, 0.5) },
    { svg: skyline(552, colour.sand) + ground(552, '#E8DCC6') + streetHouses + tree(336, 556, 1) + tree(668, 556, 0.9) + tree(984, 556, 1.1), from: 3, enter: { ...appear, seconds: 1.1 } },
    { svg: await words.heading({ align: 'center' }), from: 0 },
    { svg: await sign(words, 'home', [92, 148, 200]), from: 4, after: 0.3, enter: rise },
    { svg: await sign(words, 'school', [392, 236, 210]), from: 4, after: 0.45, enter: rise },
    { svg: await sign(words, 'work', [734, 226, 200]), from: 4, after: 0.65, enter: rise },
    { svg: await sign(words, 'health', [1021, 190, 200]), from: 4, after: 0.85, enter: rise },
    { svg: person(cast.amina, { x: 236, y: 572, size: 0.86, legs: 'skirt', right: 'down' }) + person(cast.child, { x: 300, y: 572, size: 0.56, left: 'up' }), from: 3, after: 0.6, enter: glide(-60) },
    { svg: wheelchairUser(cast.wheels, { x: 566, y: 572, size: 0.84, right: 'wave' }), from: 5, enter: glide(-70) },
    { svg: person(cast.worker, { x: 704, y: 572, size: 0.88, look: -1, left: 'wave' }), from: 5, after: 0.4, enter: glide(50) },
    { svg: person(cast.grandma, { x: 908, y: 572, size: 0.8, legs: 'skirt', left: 'hold' }), from: 5, after: 0.5, enter: glide(0, 20) },
    { svg: cyclist(cast.student, { x: 1110, y: 572, size: 0.82, look: -1 }), from: 5, after: 0.6, enter: glide(110) },
  ],
});
