import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, type Draw, type Layer } from '../picture';
import { roundBadge, smallBubble } from '../signs';
import { ground, skyline } from '../things';
import { lanyard } from '../worn';

const BAR = { x: 64, y: 404, width: 1152, height: 104 };
const SLICE = { x: 1056, width: 160 };
const END = BAR.y + BAR.height;

const whole = `<rect x="${BAR.x + 8}" y="${BAR.y + 10}" width="${BAR.width}" height="${BAR.height}" rx="14" fill="${colour.ink}" fill-opacity=".1"/><rect x="${BAR.x}" y="${BAR.y}" width="${BAR.width}" height="${BAR.height}" rx="14" fill="${colour.teal}"/><rect x="${BAR.x}" y="${BAR.y}" width="${BAR.width}" height="12" rx="6" fill="${darker(colour.teal, 0.22)}"/>`;
const stripes = Array.from({ length: 9 }, (_, i) => `M${SLICE.x - 70 + i * 32} ${END}l104 -104`).join('');
const slice = `<clipPath id="slice"><rect x="${SLICE.x}" y="${BAR.y}" width="${SLICE.width}" height="${BAR.height}" rx="14"/></clipPath><g clip-path="url(#slice)"><rect x="${SLICE.x}" y="${BAR.y}" width="${SLICE.width}" height="${BAR.height}" fill="${colour.coral}"/><path d="${stripes}" stroke="${colour.sun}" stroke-width="11"/></g><path d="M${SLICE.x} ${BAR.y - 12}V${END + 12}" stroke="${colour.white}" stroke-width="7"/>`;
const gap = `<rect x="916" y="${BAR.y + 18}" width="114" height="${BAR.height - 36}" rx="10" fill="${colour.paper}" stroke="${colour.white}" stroke-width="5"/><rect x="924" y="${BAR.y + 26}" width="98" height="${BAR.height - 52}" rx="6" fill="none" stroke="${colour.coral}" stroke-width="5" stroke-dasharray="11 9"/>`;
const measure = `<path d="${Array.from({ length: 19 }, (_, i) => `M${BAR.x + 58 + i * 57.500} ${END}v${i % 5 === 4 ? -26 : -15}`).join('')}" stroke="${colour.white}" stroke-opacity=".75" stroke-width="4"/>`;

const speech = `<g transform="translate(-12 -6)"><path d="M-22 -18H12q7 0 7 7V6q0 7 -7 7H-6L-16 24V13h-6q-7 0 -7 -7v-17q0 -7 7 -7Z" fill="${colour.white}"/></g><g transform="translate(16 12)"><path d="M-14 -12H14q6 0 6 6V8q0 6 -6 6v10L2 14H-14q-6 0 -6 -6V-6q0 -6 6 -6Z" fill="${colour.sun}"/></g>`;
const toy = `<path d="M-26 14V-8q26 -20 52 0V14Z" fill="${colour.white}"/><circle cx="-14" cy="20" r="10" fill="${colour.ink}"/><circle cx="14" cy="20" r="10" fill="${colour.ink}"/><path d="M26 0L36 -22" stroke="${colour.white}" stroke-width="6" stroke-linecap="round"/><circle cx="36" cy="-24" r="6" fill="${colour.coral}"/><rect x="-12" y="-8" width="24" height="12" rx="3" fill="${colour.plum}" fill-opacity=".5"/>`;
const ticket = `<g transform="rotate(-12)"><path d="M-34 -20H34V-7a7 7 0 0 0 0 14V20H-34V7a7 7 0 0 0 0 -14Z" fill="${colour.white}"/><rect x="-20" y="-11" width="34" height="18" rx="4" fill="${colour.teal}"/><circle cx="-12" cy="9" r="4" fill="${colour.ink}"/><circle cx="6" cy="9" r="4" fill="${colour.ink}"/></g>`;
const envelope = `<rect x="-32" y="-20" width="64" height="42" rx="5" fill="${colour.white}"/><path d="M-32 -18L0 6L32 -18" fill="none" stroke="${colour.plum}" stroke-width="5" stroke-linejoin="round"/><circle cx="22" cy="20" r="14" fill="${colour.sun}"/><path d="M27 14a8 8 0 1 0 0 12M12 18h10M12 23h9" fill="none" stroke="${colour.ink}" stroke-width="3" stroke-linecap="round"/>`;
const ramp = `<path d="M-36 22L30 -12V22Z" fill="${colour.white}"/><path d="M-32 -4L26 -34M-30 18V-6M-4 6V-18M22 -8V-32" stroke="${colour.white}" stroke-width="5" stroke-linecap="round"/>`;

const costs = [
  { x: 664, y: 304, fill: colour.plum, drawing: speech, after: 0.1 },
  { x: 774, y: 226, fill: colour.leaf, drawing: toy, after: 0.28 },
  { x: 914, y: 196, fill: colour.coral, drawing: ticket, after: 0.46 },
  { x: 1054, y: 214, fill: colour.teal, drawing: envelope, after: 0.6 },
  { x: 1164, y: 290, fill: colour.ink, drawing: ramp, after: 0.75 },
] as const;
const strings = costs.map(({ x, y }) => `M${SLICE.x + 80} ${BAR.y}Q${(x + SLICE.x + 80) / 2 + (x - 1100) * 0.1} ${BAR.y - 30} ${x} ${y + 52}`).join('');

const planner = { x: 312, y: BAR.y + 2, size: 1.02 };
const team =
  person({ ...cast.singh, top: colour.plum }, { x: 148, y: BAR.y + 2, size: 1.04, look: 1, left: 'hip', right: 'down' }) + person({ ...cast.officer, top: colour.sun }, { ...planner, look: 1, right: 'point', left: 'down' }) + lanyard(planner) + wheelchairUser({ ...cast.wheels, top: colour.coral }, { x: 464, y: BAR.y + 2, size: 1, right: 'reach' });

/** Slide: a bar for the whole budget, and participation as a slice of its own. */
export const budgetBarWithSlice: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/><ellipse cx="930" cy="330" rx="420" ry="230" fill="${colour.sunSoft}" fill-opacity=".6"/>${skyline(560, '#F1E7D8')}${ground(560)}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: `<path d="${strings}" fill="none" stroke="${colour.inkSoft}" stroke-width="3.500"/>`, from: 4, after: 0.5, enter: appear },
    { svg: whole + (await words.label('total', { x: BAR.x + 34, y: BAR.y + 22, width: 640, height: 72, size: [46, 32], align: 'left', fill: colour.white, font: 'Fraunces' })), from: 1, enter: rise },
    ...costs.map(({ x, y, fill, drawing, after }): Layer => ({ svg: roundBadge({ x, y, size: 1.06 }, fill, drawing), from: 2, after, enter: rise })),
    { svg: team, from: 3, enter: glide(-40) },
    { svg: slice, from: 4, after: 0.4, enter: appear },
    { svg: (await words.label('participation', { x: 890, y: 526, width: 326, height: 49, size: [38, 28], align: 'right', fill: darker(colour.coral, 0.15) })), from: 4, after: 0.7, enter: rise },
    { svg: measure, from: 5, after: 0.2, enter: appear },
    { svg: smallBubble({ x: 552, y: 204 }, `<path d="M16 -20L-16 20" stroke="${colour.coral}" stroke-width="7" stroke-linecap="round"/><circle cx="-16" cy="-13" r="8" fill="none" stroke="${colour.coral}" stroke-width="6"/><circle cx="16" cy="14" r="8" fill="none" stroke="${colour.coral}" stroke-width="6"/>`), from: 7, after: 0.3, enter: rise },
    { svg: gap, from: 8, after: 0.1, enter: appear },
  ],
});
