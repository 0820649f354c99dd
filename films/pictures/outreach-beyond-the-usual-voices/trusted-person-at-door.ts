import { plant, sheet } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { building, ground, skyline, tree } from '../things';

const STREET = 452;
const wall = '#E9B49C';

const bricks = Array.from({ length: 9 }, (_, i) => `M${i % 2 ? 24 : 306} ${210 + i * 40}h34`).join('');
const flat =
  `<rect x="0" y="148" width="372" height="452" fill="${wall}"/><rect x="0" y="140" width="386" height="16" fill="${darker(wall, 0.24)}"/><path d="${bricks}" stroke="${darker(wall, 0.1)}" stroke-width="10" stroke-linecap="round"/>` +
  `<rect x="72" y="214" width="226" height="376" rx="8" fill="${darker(wall, 0.34)}"/><rect x="88" y="230" width="194" height="360" fill="${colour.sunSoft}"/><path d="M88 540h194v50H88z" fill="#EBCF97"/><rect x="196" y="286" width="58" height="74" rx="4" fill="${colour.white}" stroke="${colour.wood}" stroke-width="6"/><path d="M204 346l16 -26l12 14l10 -12l8 24z" fill="${colour.leaf}"/>` +
  `<path d="M88 230L36 254V622L88 590Z" fill="${colour.teal}"/><circle cx="48" cy="436" r="7" fill="${colour.sun}"/><rect x="60" y="586" width="252" height="18" rx="5" fill="${darker(colour.sand, 0.2)}"/>`;

const path = `<path d="M300 640C500 620 520 540 700 520S1060 520 1280 486V520C1080 566 880 560 740 572S560 640 520 720H280Z" fill="#FBF3E2"/><path d="M480 596Q560 556 700 546T1230 508" fill="none" stroke="${colour.coral}" stroke-width="6" stroke-dasharray="1 16" stroke-linecap="round"/>`;

const school =
  building({ x: 632, y: STREET, width: 156, height: 132, fill: colour.sun, columns: 4, rows: 1, roof: 'gable', groundFloor: 78 }) +
  `<path d="M628 ${STREET + 10}V404M792 ${STREET + 10}V404" stroke="${colour.ink}" stroke-width="12" stroke-linecap="round"/><path d="M646 ${STREET + 8}v-34M664 ${STREET + 8}v-34M682 ${STREET + 8}v-34M738 ${STREET + 8}v-34M756 ${STREET + 8}v-34M774 ${STREET + 8}v-34M634 422h58M728 422h58" stroke="${colour.ink}" stroke-width="6" stroke-linecap="round"/>`;
const course = building({ x: 424, y: STREET, width: 168, height: 172, fill: colour.plum, columns: 4, rows: 2, groundFloor: 76 }) + `<path d="M446 388h46q8 0 8 8v18q0 8 -8 8h-22l-12 12v-12h-12q-8 0 -8 -8v-18q0 -8 8 -8z" fill="${colour.white}"/><path d="M450 400h34M450 410h22" stroke="${colour.plum}" stroke-width="4" stroke-linecap="round"/>`;
const workshop =
  `<path d="M836 ${STREET}V330L884 298V330L932 298V330L980 298V330L1010 310V${STREET}Z" fill="${colour.teal}"/><rect x="862" y="370" width="76" height="${STREET - 370}" rx="4" fill="${darker(colour.teal, 0.4)}"/><path d="M862 386h76M862 402h76M862 418h76" stroke="${colour.teal}" stroke-width="5"/><rect x="956" y="374" width="36" height="30" rx="4" fill="${colour.sunSoft}"/>`;
const pitch =
  `<ellipse cx="1146" cy="${STREET + 4}" rx="124" ry="26" fill="${colour.leaf}"/><path d="M1064 ${STREET - 4}V342H1196V${STREET - 4}" fill="none" stroke="${colour.white}" stroke-width="10" stroke-linejoin="round"/><path d="M1086 342V446M1108 342V446M1130 342V446M1152 342V446M1174 342V446M1064 368H1196M1064 394H1196M1064 420H1196" stroke="${colour.white}" stroke-opacity=".7" stroke-width="3"/><circle cx="1206" cy="${STREET + 2}" r="13" fill="${colour.white}" stroke="${colour.ink}" stroke-width="4"/>`;

const places: ReadonlyArray<readonly [string, number, string, number]> = [
  ['course', 508, colour.plum, 0.05],
  ['school', 710, colour.woodDark, 0.25],
  ['work', 922, colour.teal, 0.42],
  ['sport', 1130, colour.leaf, 0.75],
];

async function sign(words: Words, [key, x, fill, after]: (typeof places)[number]): Promise<Layer> {
  const post = `<path d="M${x} 238V276" stroke="${colour.ink}" stroke-width="6"/>`;
  const plate = `<rect x="${x - 98}" y="166" width="196" height="74" rx="12" fill="${colour.white}" stroke="${fill}" stroke-width="4"/>`;
  return { svg: post + plate + (await words.label(key, { x: x - 92, y: 166, width: 184, height: 74, size: [30, 24], fill: darker(fill, 0.12) })), from: 4, after, enter: rise };
}

const woman = person({ ...cast.amina, top: colour.leaf }, { x: 190, y: 596, size: 1.46, legs: 'skirt', look: 1, left: 'down', right: 'hold' });
const neighbour = person({ ...cast.grandma, top: colour.coral, bottom: colour.ink }, { x: 398, y: 612, size: 1.46, look: -1, left: 'reach', right: 'down' });
const invitation = sheet({ x: 286, y: 424, width: 58, height: 76 }, { tilt: -8, lines: 4 }) + `<rect x="264" y="396" width="44" height="12" rx="3" fill="${colour.coral}" transform="rotate(-8 286 424)"/>`;

const teacher = person({ ...cast.officer, top: colour.plum }, { x: 590, y: 514, size: 0.66, right: 'wave' }) + person(cast.worker, { x: 640, y: 516, size: 0.68, look: -1 });
const others = person({ ...cast.student, top: colour.sun }, { x: 836, y: 512, size: 0.66, right: 'hip' }) + person({ ...cast.trainer, top: colour.coral }, { x: 1040, y: 508, size: 0.66, left: 'wave' }) + person(cast.child, { x: 1090, y: 506, size: 0.48, look: -1 });
const volunteer = person({ ...cast.singh, top: colour.sun }, { x: 760, y: 590, size: 0.9, legs: 'walk', look: -1, left: 'hold' }) + sheet({ x: 744, y: 512, width: 34, height: 42 }, { tilt: 6, lines: 3 });

/** Slide: a neighbour brings an invitation to an open door; a street leads back to the places where people are. */
export const trustedPersonAtDoor: Draw = async (words) => {
  const signs: Layer[] = [];
  for (const place of places) signs.push(await sign(words, place));
  return {
    base: `<rect width="1280" height="720" fill="#E9F2F0"/>${skyline(STREET, '#D5E6E2')}${ground(STREET, '#DCE3CB')}${path}${course}${school}${workshop}${pitch}${tree(608, STREET + 6, 0.8)}${tree(812, STREET + 6, 0.9)}${tree(1030, STREET + 6, 0.84)}${flat}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      ...signs,
      { svg: woman, from: 0 },
      { svg: plant(36, 640, 1.2), from: 0 },
      { svg: neighbour + invitation, from: 1, after: 0.45, enter: travel(150, 0, 1.3) },
      { svg: teacher, from: 2, after: 0.3, enter: appear },
      { svg: others, from: 2, after: 0.6, enter: appear },
      { svg: volunteer, from: 7, after: 0.2, enter: glide(90, -20) },
    ],
  };
};
