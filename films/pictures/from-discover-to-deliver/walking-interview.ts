import { pushchair } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { busStop } from '../street';
import { building, ground, skyline, tree } from '../things';

const STREET = 470;

const shutters = Array.from({ length: 8 }, (_, i) => `<rect x="${704 + (i % 4) * 51}" y="${292 + Math.floor(i / 4) * 52}" width="34" height="38" rx="3" fill="${colour.woodDark}"/><path d="M${708 + (i % 4) * 51} ${302 + Math.floor(i / 4) * 52}h26m-26 9h26m-26 9h26" stroke="${colour.wood}" stroke-width="4"/>`).join('');
const hall =
  `<rect x="688" y="276" width="220" height="${STREET - 276}" fill="${colour.sun}"/><path d="M672 280L798 206L924 280Z" fill="${darker(colour.coral, 0.12)}"/><circle cx="798" cy="252" r="15" fill="${colour.white}"/><path d="M798 252v-9M798 252l6 4" stroke="${colour.ink}" stroke-width="3"/>${shutters}` +
  `<rect x="772" y="402" width="52" height="${STREET - 402}" rx="4" fill="${colour.woodDark}"/><path d="M776 414h44m-44 12h44m-44 12h44m-44 12h44" stroke="${colour.wood}" stroke-width="4"/>`;
const shop =
  building({ x: 1004, y: STREET, width: 190, height: 196, fill: colour.plum, columns: 4, rows: 1, groundFloor: 124 }) +
  Array.from({ length: 8 }, (_, i) => `<path d="M${1000 + i * 24.8} 362h24.800v22q-12.400 13 -24.800 0z" fill="${i % 2 ? colour.white : colour.coral}"/>`).join('') +
  `<rect x="1016" y="400" width="56" height="50" rx="4" fill="${colour.sunSoft}"/><path d="M1028 448v-24h32v24zM1034 424v-12h20v12" fill="${colour.white}" stroke="${colour.ink}" stroke-width="4" stroke-linejoin="round"/>`;

const trail = `<path d="M560 540C600 520 620 506 660 506S760 500 796 488C850 520 960 530 1098 490C1130 590 880 588 812 496" fill="none" stroke="${colour.coral}" stroke-width="8" stroke-dasharray="1 17" stroke-linecap="round"/>`;
const stop = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="13" fill="${colour.coral}" stroke="${colour.white}" stroke-width="5"/>`;

const official = person({ ...cast.officer, top: colour.teal }, { x: 332, y: 606, size: 1.34, legs: 'walk', look: 1, left: 'wave', right: 'down' });
const mother = person({ ...cast.amina, top: colour.sun }, { x: 466, y: 608, size: 1.3, legs: 'skirt', look: -1, right: 'push' }) + pushchair({ x: 622, y: 610, size: 1.08 }, true);
const form = `<g transform="rotate(-3 168 326)"><rect x="48" y="268" width="238" height="120" rx="8" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><rect x="48" y="268" width="238" height="20" rx="8" fill="${colour.teal}"/></g>`;
const calendar =
  `<rect x="934" y="142" width="290" height="112" rx="12" fill="${colour.white}" stroke="${colour.coral}" stroke-width="4"/><path d="M934 166v-12q0 -12 12 -12h266q12 0 12 12v12z" fill="${colour.coral}"/><path d="M1000 132v20M1158 132v20" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/>`;

/** Slide: an official walks with a mother past the places of one errand. */
export const walkingInterview: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="#E7F1F0"/>${skyline(STREET, '#D0E3DF')}${ground(STREET, '#E9DFCB')}${tree(540, STREET + 4, 1.2)}${tree(960, STREET + 4, 1)}${tree(1236, STREET + 4, 1.1)}${tree(40, STREET + 6, 1)}${busStop({ x: 636, y: 490, size: 0.92 })}${hall}${shop}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: stop(694, 503), from: 3, enter: rise },
    { svg: stop(798, 490), from: 3, after: 0.35, enter: rise },
    { svg: stop(1098, 492), from: 3, after: 0.65, enter: rise },
    { svg: trail, from: 3, after: 0.15, enter: { ...appear, seconds: 1.4 } },
    { svg: official + mother, from: 2, after: 0.1, enter: travel(-130, 0, 1.8) },
    { svg: form + (await words.label('form', { x: 68, y: 296, width: 208, height: 84, size: [30, 24] })), from: 4, after: 0.1, enter: rise },
    { svg: calendar + (await words.label('day', { x: 946, y: 168, width: 266, height: 80, size: [34, 26], fill: darker(colour.coral, 0.14) })), from: 5, after: 0.2, enter: rise },
    { svg: `<circle cx="812" cy="490" r="32" fill="none" stroke="${colour.coral}" stroke-width="7"/>`, from: 5, after: 0.6, enter: glide(0, 10) },
  ],
});
