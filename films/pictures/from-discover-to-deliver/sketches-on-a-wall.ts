import { colour, darker } from '../palette';
import { cast, person, type Looks } from '../people';
import { glide, rise, type Draw, type Layer, type Words } from '../picture';
import { ground } from '../things';

const FLOOR = 548;
const wall = `<rect width="1280" height="${FLOOR}" fill="#F6E4DA"/><rect x="40" y="146" width="1200" height="330" rx="6" fill="${colour.ink}" fill-opacity=".08"/><rect x="36" y="140" width="1208" height="330" rx="6" fill="${colour.white}"/>${[64, 440, 840, 1216].map((x) => `<rect x="${x - 26}" y="130" width="52" height="22" rx="3" fill="${colour.tealMid}"/>`).join('')}${ground(FLOOR, '#E8D6C6')}`;

const drawn = (x: number, svg: string) => `<g transform="translate(${x} 282)" fill="none" stroke-width="8" stroke-linecap="round" stroke-linejoin="round">${svg}</g>`;
const letter = drawn(200, `<rect x="-56" y="-66" width="112" height="132" rx="6" stroke="${colour.teal}"/><circle cx="-26" cy="-30" r="13" stroke="${colour.coral}"/><path d="M2 -30h32" stroke="${colour.ink}"/><path d="M-38 8h24v22h-24z" stroke="${colour.leaf}"/><path d="M2 18h32M-38 48h70" stroke="${colour.ink}"/>`);
const telephone = drawn(420, `<rect x="-48" y="-56" width="66" height="122" rx="12" stroke="${colour.plum}"/><path d="M-22 48h14" stroke="${colour.plum}"/><path d="M2 -46h74v48H36l-20 20V2H2z" fill="${colour.white}" stroke="${colour.coral}"/><path d="M22 -22h34" stroke="${colour.coral}"/>`);
const week = drawn(700, `<rect x="-84" y="-56" width="168" height="116" rx="8" stroke="${colour.leaf}"/><path d="M-84 -24H84M-50 -24V60M-17 -24V60M17 -24V60M50 -24V60" stroke="${colour.leaf}" stroke-width="6"/><path d="M-36 12l6 8 12 -16" stroke="${colour.coral}"/><circle cx="34" cy="16" r="9" stroke="${colour.coral}"/>`);
const signpost = drawn(948, `<path d="M0 -66V92" stroke="${colour.woodDark}" stroke-width="11"/><path d="M-6 -54H70L94 -34L70 -14H-6Z" fill="${colour.sunSoft}" stroke="${colour.ink}"/><path d="M6 4H-68L-90 24L-68 44H6Z" fill="${colour.tealSoft}" stroke="${colour.ink}"/>`);

const groups: ReadonlyArray<readonly [string, number, string]> = [['residents', 222, colour.coral], ['staff', 640, colour.teal], ['partners', 1048, colour.plum]];
async function tag(words: Words, index: number): Promise<Layer> {
  const [key, x, fill] = groups[index] ?? ['residents', 0, colour.coral];
  const plate = `<rect x="${x - 136}" y="154" width="272" height="54" rx="27" fill="${fill}"/>`;
  return { svg: plate + (await words.label(key, { x: x - 122, y: 154, width: 244, height: 54, size: [34, 26], fill: colour.white })), from: 3, after: 0.05 + index * 0.2, enter: rise };
}

const pen = (x: number, y: number, [fill, turn]: readonly [string, number]) => `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-9" y="-44" width="18" height="62" rx="7" fill="${fill}"/><rect x="-9" y="10" width="18" height="14" rx="3" fill="${darker(fill, 0.3)}"/></g>`;
const young: Looks = { skin: 1, hair: 'short', hairColour: '#5A3825', top: colour.sun, bottom: colour.teal };
const hearingAid = `<path d="M121 396q-13 4 -8 18" fill="none" stroke="${colour.coral}" stroke-width="7" stroke-linecap="round"/>`;
const cardigan = `<path d="M620 430V544" stroke="${darker(colour.leaf, 0.3)}" stroke-width="5"/><path d="M604 422L620 452L636 422" fill="${colour.white}"/>`;
const overalls = `<path d="M1018 472h52v78h-52z" fill="${colour.teal}"/><path d="M1024 474L1016 424M1064 474L1072 424" stroke="${colour.teal}" stroke-width="10"/><rect x="1032" y="486" width="24" height="20" rx="4" fill="${darker(colour.teal, 0.18)}"/>`;

const residents =
  person(young, { x: 150, y: 622, size: 1.28, right: 'push', left: 'hip', look: 1 }) + hearingAid +
  person({ ...cast.amina, top: colour.coral, hairColour: colour.plum }, { x: 370, y: 622, size: 1.28, legs: 'skirt', left: 'push', right: 'push', look: 1 }) + pen(260, 504, [colour.teal, 24]);
const staff = person({ ...cast.clerk, top: colour.leaf, broad: false, bottom: colour.ink }, { x: 620, y: 622, size: 1.3, left: 'push', right: 'push', look: -1 }) + cardigan + pen(494, 504, [colour.sun, -20]) + person({ ...cast.officer, top: colour.plum }, { x: 828, y: 622, size: 1.22, left: 'up', right: 'push', look: 1 });
const partners = person({ ...cast.trainer, top: colour.sun, bottom: colour.teal }, { x: 1044, y: 622, size: 1.3, left: 'push', right: 'wave', look: -1 }) + overalls + pen(936, 506, [colour.coral, 20]) + pen(1118, 410, [colour.leaf, 160]);

/** Slide: residents, staff and partners sketch side by side on one wall. */
export const sketchesOnAWall: Draw = async (words) => ({
  base: wall,
  layers: [
    { svg: await words.heading({ height: 64, y: 60 }), from: 0 },
    { svg: letter, from: 1, after: 0.3, enter: rise },
    { svg: telephone, from: 1, after: 0.7, enter: rise },
    { svg: week, from: 2, after: 0.1, enter: rise },
    { svg: signpost, from: 2, after: 0.5, enter: rise },
    await tag(words, 0),
    await tag(words, 1),
    await tag(words, 2),
    { svg: residents, from: 3, after: 0.05, enter: glide(-50) },
    { svg: staff, from: 3, after: 0.25, enter: glide(0, 30) },
    { svg: partners, from: 3, after: 0.45, enter: glide(50) },
  ],
});
