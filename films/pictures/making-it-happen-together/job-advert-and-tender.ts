import { counter } from '../furniture';
import { badge, roles, type RoleName } from '../four-roles-of-the-city/roles';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw, type Words } from '../picture';
import { ground, skyline } from '../things';
import { apron } from '../worn';

const FLOOR = 560;
const wall = '#F8E6C4';

const columns = [546, 596, 668, 718].map((x) => `<rect x="${x - 9}" y="372" width="18" height="120" fill="${colour.white}"/>`).join('');
const hall = `<rect x="520" y="360" width="224" height="144" fill="${wall}"/><path d="M504 362L632 296L760 362Z" fill="${darker(colour.coral, 0.1)}"/><circle cx="632" cy="338" r="13" fill="${colour.white}"/>${columns}<path d="M610 504V440a22 22 0 0 1 44 0V504Z" fill="${colour.woodDark}"/><rect x="500" y="500" width="264" height="62" fill="${darker(colour.sand, 0.1)}"/><rect x="512" y="500" width="240" height="14" fill="${darker(colour.sand, 0.02)}"/><path d="M632 296V236" stroke="${colour.ink}" stroke-width="6"/><path d="M634 238q18 -8 36 0t34 0v38q-16 8 -34 0t-36 0z" fill="${colour.teal}"/>`;

const board = `<path d="M112 560V236M402 560V236" stroke="${colour.woodDark}" stroke-width="18"/><rect x="86" y="226" width="342" height="256" rx="10" fill="${colour.woodDark}"/><rect x="102" y="242" width="310" height="224" fill="${colour.wood}"/>`;
const notes = `<rect x="112" y="254" width="48" height="62" fill="${colour.tealSoft}"/><rect x="354" y="390" width="48" height="58" fill="${colour.plumSoft}"/>`;
const advert = `<g transform="rotate(-2 256 352)"><rect x="160" y="254" width="200" height="204" rx="5" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><circle cx="260" cy="258" r="9" fill="${colour.coral}"/><path d="M182 356H336M182 384H316M182 412H330" stroke="${colour.inkSoft}" stroke-opacity=".55" stroke-width="8" stroke-linecap="round"/></g>`;
const marked = `<rect x="172" y="368" width="156" height="30" rx="8" fill="${colour.sun}" fill-opacity=".75" transform="rotate(-2 256 352)"/>`;
const readers =
  person({ ...cast.student, top: colour.sun }, { x: 74, y: 610, size: 1.18, look: 1, left: 'hip' }) + person({ ...cast.amina, top: colour.plum, bottom: colour.teal }, { x: 452, y: 606, size: 1.2, legs: 'skirt', look: -1, left: 'point' }) + person({ ...cast.elder, top: colour.teal }, { x: 214, y: 626, size: 1.1, fromBehind: true, left: 'hip' });

const kitchen = `<rect x="820" y="224" width="460" height="336" fill="#F7E3DA"/><path d="M820 300H1280M820 360H1280M820 420H1280M900 224V440M980 224V440M1060 224V440M1140 224V440M1220 224V440" stroke="${colour.white}" stroke-opacity=".7" stroke-width="4"/>`;
const pot = `<g transform="translate(1212 442)"><path d="M-44 -58H44V-12q0 12 -12 12H-32q-12 0 -12 -12Z" fill="${colour.teal}"/><rect x="-52" y="-66" width="104" height="13" rx="6" fill="${darker(colour.teal, 0.25)}"/><path d="M-16 -82q-10 -12 0 -24t0 -24M14 -82q-10 -12 0 -24t0 -24" fill="none" stroke="${colour.white}" stroke-width="6" stroke-linecap="round"/></g>`;
const cook = { x: 1110, y: 540, size: 1.36 };
const woman = person({ ...cast.grandma, top: colour.coral, hairColour: '#231F20', glasses: false }, { ...cook, legs: 'none', look: -1, left: 'reach', right: 'table' }) + apron(cook, colour.white);
const pencil = `<g transform="translate(984 402) rotate(40)"><rect x="-7" y="-64" width="14" height="58" fill="${colour.sun}"/><path d="M-7 -6H7L0 14Z" fill="${colour.ink}"/></g>`;
const tender = `<g transform="rotate(2 930 368)"><rect x="836" y="286" width="176" height="158" rx="5" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><path d="M860 372H976M860 396H988M860 420H940" stroke="${colour.inkSoft}" stroke-opacity=".55" stroke-width="8" stroke-linecap="round"/></g>`;
const thread = `<path d="M362 300Q440 236 540 330" fill="none"/><path d="M834 326Q770 250 722 332" fill="none"/>`;
const links = `<g stroke="${colour.coral}" stroke-width="6" stroke-dasharray="2 13" stroke-linecap="round">${thread}</g>`;

async function rolePlate(words: Words, name: RoleName, x: number): Promise<string> {
  const role = roles.find((one) => one.name === name);
  if (!role) throw new Error(`No role "${name}".`);
  const plate = `<rect x="${x}" y="148" width="330" height="62" rx="31" fill="${colour.white}" stroke="${role.fill}" stroke-width="4"/>${badge(role, [x + 33, 179, 27])}`;
  return plate + (await words.label(name, { x: x + 68, y: 149, width: 244, height: 60, size: [34, 24], fill: darker(role.fill, 0.12) }));
}

/** Slide: a job advert and a tender, both of the same town hall. */
export const jobAdvertAndTender: Draw = async (words) => {
  const title = { height: 54, size: [32, 21] as const, font: 'Fraunces' as const };
  return {
    base: `<rect width="1280" height="720" fill="#EDF3F1"/>${skyline(FLOOR, '#DCE9E5')}${ground(FLOOR)}${hall}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: board + notes, from: 2, enter: rise },
      { svg: kitchen, from: 2, after: 0.3, enter: rise },
      { svg: await rolePlate(words, 'employer', 92), from: 2, after: 0.4, enter: rise },
      { svg: await rolePlate(words, 'buyer', 886), from: 2, after: 0.7, enter: rise },
      { svg: advert + (await words.label('job', { ...title, x: 168, y: 276, width: 184 })), from: 3, enter: rise },
      { svg: links, from: 5, after: 0.7, enter: appear },
      { svg: marked, from: 4, after: 0.5, enter: appear },
      { svg: readers, from: 3, after: 0.5, enter: glide(-40) },
      { svg: woman, from: 5, after: 0.3, enter: glide(50) },
      { svg: counter({ x: 806, y: 440, width: 490, height: 132 }) + pot, from: 2, after: 0.3, enter: rise },
      { svg: tender + (await words.label('tender', { ...title, x: 842, y: 300, width: 166 })), from: 5, after: 0.1, enter: rise },
      { svg: pencil, from: 6, after: 0.2, enter: glide(30, -30) },
    ],
  };
};
