import { colour, darker, hairColour, skin } from './palette';

export type HairStyle = 'short' | 'long' | 'bun' | 'afro' | 'bald' | 'bob' | 'headscarf' | 'turban' | 'curls' | 'plaits';
export type Arm = 'down' | 'wave' | 'reach' | 'hold' | 'hip' | 'table' | 'up' | 'crossed' | 'point' | 'push' | 'low';
export type Legs = 'stand' | 'walk' | 'none' | 'skirt';

export interface Looks {
  /** index into the skin tones, light to dark */
  skin: 0 | 1 | 2 | 3 | 4;
  hair: HairStyle;
  hairColour?: string;
  top: string;
  bottom?: string;
  beard?: boolean;
  broad?: boolean;
  glasses?: boolean;
  /** waits without a smile */
  calm?: boolean;
}

export interface Posture {
  x: number;
  /** the ground under the feet */
  y: number;
  /** 1 is two hundred pixels tall */
  size?: number;
  legs?: Legs;
  left?: Arm;
  right?: Arm;
  /** where the face is turned: -1 left, 0 to us, 1 right */
  look?: -1 | 0 | 1;
  fromBehind?: boolean;
  /** degrees by which the upper body bends, to the right */
  lean?: number;
}

type Point = readonly [number, number];
const arms: Record<Arm, readonly [Point, Point]> = {
  down: [[37, -108], [34, -78]],
  wave: [[50, -122], [56, -162]],
  up: [[38, -160], [30, -196]],
  reach: [[46, -112], [78, -118]],
  hold: [[39, -104], [9, -94]],
  hip: [[50, -110], [27, -84]],
  table: [[40, -100], [24, -78]],
  crossed: [[40, -98], [-15, -106]],
  point: [[48, -126], [84, -152]],
  push: [[46, -106], [80, -92]],
  low: [[44, -106], [60, -70]],
};

function arm(kind: Arm, side: 1 | -1, look: { sleeve: string; hand: string }): string {
  const [elbow, hand] = arms[kind];
  const path = `M${side * 25} -138L${side * elbow[0]} ${elbow[1]}L${side * hand[0]} ${hand[1]}`;
  return (
    `<path d="${path}" fill="none" stroke="${look.sleeve}" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"/>` +
    `<circle cx="${side * hand[0]}" cy="${hand[1]}" r="9" fill="${look.hand}"/>`
  );
}

const shoe = (x: number) => `<rect x="${x - 12}" y="-11" width="25" height="11" rx="5" fill="${colour.ink}"/>`;
const leg = (from: Point, to: Point, fill: string) =>
  `<path d="M${from[0]} ${from[1]}L${to[0]} ${to[1]}" stroke="${fill}" stroke-width="22" stroke-linecap="round"/>`;

function legs(kind: Legs, bottom: string): string {
  if (kind === 'none') return '';
  const [left, right] = kind === 'walk' ? [-30, 27] : [-14, 14];
  const trousers = leg([-12, -80], [left, -16], bottom) + leg([12, -80], [right, -16], bottom) + shoe(left) + shoe(right);
  if (kind !== 'skirt') return trousers;
  return `${shoe(-13)}${shoe(14)}<path d="M-26 -90h52l14 76q-40 9 -80 0z" fill="${bottom}"/>`;
}

const cap = 'M-24 -176C-27 -211 27 -211 24 -176C20 -189 9 -193 -3 -192C-14 -191 -21 -187 -24 -176Z';

function hairBehind(style: HairStyle, fill: string): string {
  const shapes: Partial<Record<HairStyle, string>> = {
    long: '<path d="M-28 -178C-30 -212 30 -212 28 -178L30 -128Q0 -118 -30 -128Z"/>',
    bob: '<path d="M-29 -180C-30 -212 30 -212 29 -180L28 -156Q0 -148 -28 -156Z"/>',
    afro: '<circle cx="0" cy="-186" r="34"/>',
    bun: '<circle cx="0" cy="-210" r="12"/>',
    curls: '<circle cx="-24" cy="-182" r="13"/><circle cx="-17" cy="-199" r="13"/><circle cx="0" cy="-206" r="14"/><circle cx="17" cy="-199" r="13"/><circle cx="24" cy="-182" r="13"/>',
    plaits:
      '<path d="M-29 -180C-30 -212 30 -212 29 -180L27 -160H-27Z"/><path d="M-25 -168Q-36 -146 -31 -120M25 -168Q36 -146 31 -120" stroke-width="11" stroke-linecap="round" fill="none"/>',
    headscarf:
      '<path d="M0 -209C-34 -209 -32 -174 -30 -162C-29 -150 -38 -142 -35 -128Q0 -114 35 -128C38 -142 29 -150 30 -162C32 -174 34 -209 0 -209Z"/>',
  };
  return `<g fill="${fill}"${style === 'plaits' ? ` stroke="${fill}"` : ''}>${shapes[style] ?? ''}</g>`;
}

function hairBefore(style: HairStyle, fill: string, behind: boolean): string {
  if (style === 'headscarf') return '';
  if (style === 'turban') {
    return `<path d="M-27 -180C-34 -218 34 -218 27 -180Q0 -197 -27 -180Z" fill="${fill}"/>`;
  }
  if (behind) return style === 'bald' ? '' : `<ellipse cx="0" cy="-179" rx="24.500" ry="26" fill="${fill}"/>`;
  return style === 'bald' ? '' : `<path d="${cap}" fill="${fill}"/>`;
}

function face(looks: Looks, look: number): string {
  const x = look * 6;
  const beard = looks.beard
    ? `<path d="M-22 -176C-23 -146 23 -146 22 -176Q14 -168 ${x} -168Q-14 -168 -22 -176Z" fill="${looks.hair === 'turban' ? hairColour.black : (looks.hairColour ?? hairColour.black)}"/>`
    : '';
  const dark = looks.skin > 2 ? '#1b0f0a' : colour.ink;
  const glasses = looks.glasses
    ? `<g fill="none" stroke="${colour.ink}" stroke-width="2"><circle cx="${x - 9}" cy="-179" r="7"/><circle cx="${x + 9}" cy="-179" r="7"/></g>`
    : '';
  const mouth = looks.beard ? colour.white : dark;
  return (
    `${beard}<circle cx="${x - 8}" cy="-179" r="2.600" fill="${dark}"/><circle cx="${x + 8}" cy="-179" r="2.600" fill="${dark}"/>` +
    `<path d="M${x - 7} -165q7 ${looks.calm ? 0 : 6} 14 0" fill="none" stroke="${mouth}" stroke-width="2.400" stroke-linecap="round"/>${glasses}`
  );
}

function head(looks: Looks, look: number, behind: boolean): string {
  const tone = skin[looks.skin];
  const fill = looks.hairColour ?? hairColour.black;
  const scarf = looks.hair === 'headscarf';
  const covered = scarf || (behind && looks.hair === 'turban');
  const oval =
    scarf && !behind
      ? `<ellipse cx="${look * 4}" cy="-176" rx="17.500" ry="21" fill="${tone}"/>`
      : `<ellipse cx="0" cy="-177" rx="22.500" ry="25" fill="${covered ? fill : tone}"/>`;
  const neck = scarf ? '' : `<rect x="-8.500" y="-160" width="17" height="20" rx="7" fill="${darker(tone, 0.12)}"/>`;
  return neck + oval + (behind ? '' : face(looks, look)) + hairBefore(looks.hair, fill, behind);
}

/** Shoulders and hips of a broad person; the head stays as it is. */
const built = (looks: Looks, svg: string) => (looks.broad ? `<g transform="scale(1.2 1)">${svg}</g>` : svg);

const torso = 'M-31 -132Q-31 -151 -14 -151H14Q31 -151 31 -132L27 -70H-27Z';

function upperBody(looks: Looks, posture: Posture): string {
  const look = posture.look ?? 0;
  const behind = posture.fromBehind ?? false;
  const sleeve = { sleeve: darker(looks.top, 0.14), hand: skin[looks.skin] };
  const limbs = built(looks, arm(posture.left ?? 'down', -1, sleeve) + arm(posture.right ?? 'down', 1, sleeve));
  const body = built(looks, `<path d="${torso}" fill="${looks.top}" stroke="${looks.top}" stroke-width="4" stroke-linejoin="round"/>`);
  const back = hairBehind(looks.hair, looks.hairColour ?? hairColour.black);
  if (behind) return limbs + body + head(looks, look, true) + back;
  const scarf = looks.hair === 'headscarf';
  return scarf ? body + back + head(looks, look, false) + limbs : back + body + head(looks, look, false) + limbs;
}

const placed = ({ x, y, size = 1 }: Posture, svg: string, mirrored = false) =>
  `<g transform="translate(${x} ${y}) scale(${mirrored ? -size : size} ${size})">${svg}</g>`;

/** A person who stands, walks or, with legs `none`, is seen from the waist up. */
export function person(looks: Looks, posture: Posture): string {
  const upper = upperBody(looks, posture);
  const bent = posture.lean ? `<g transform="rotate(${posture.lean} 0 -76)">${upper}</g>` : upper;
  return placed(posture, built(looks, legs(posture.legs ?? 'stand', looks.bottom ?? colour.ink)) + bent);
}

/** A person in a wheelchair, moving to the right, or to the left when looking there. */
export function wheelchairUser(looks: Looks, posture: Posture): string {
  const bottom = looks.bottom ?? colour.ink;
  const frame =
    `<path d="M-44 -124h-12M-44 -124L-36 -60H40L62 -20H80" fill="none" stroke="${colour.inkSoft}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>` +
    `<rect x="-46" y="-122" width="10" height="56" rx="5" fill="${colour.ink}"/>`;
  const wheels =
    `<circle cx="-10" cy="-42" r="39" fill="${colour.paper}" fill-opacity=".35" stroke="${colour.ink}" stroke-width="6"/>` +
    `<path d="M-10 -78V-6M-46 -42H26M-35 -67L15 -17M-35 -17L15 -67" stroke="${colour.inkSoft}" stroke-width="1.500"/>` +
    `<circle cx="-10" cy="-42" r="6" fill="${colour.ink}"/><circle cx="58" cy="-11" r="9" fill="none" stroke="${colour.ink}" stroke-width="5"/>`;
  const lower = `${leg([-8, -78], [42, -78], bottom)}${leg([42, -78], [60, -32], bottom)}<rect x="52" y="-28" width="32" height="11" rx="5" fill="${colour.ink}"/>`;
  const sitting = `<g transform="translate(-12 -4)">${upperBody(looks, { ...posture, look: 1 })}</g>`;
  return placed(posture, frame + lower + sitting + wheels, posture.look === -1);
}

/** A person who sits on something forty pixels high, seen from the front. */
export function sitter(looks: Looks, posture: Posture): string {
  const bottom = looks.bottom ?? colour.ink;
  const knees = `<g fill="${darker(bottom, 0.12)}"><rect x="-29" y="-62" width="26" height="30" rx="11"/><rect x="3" y="-62" width="26" height="30" rx="11"/></g>`;
  const lower = leg([-16, -46], [-17, -16], bottom) + leg([16, -46], [17, -16], bottom) + shoe(-17) + shoe(17);
  return placed(posture, `${lower}<g transform="translate(0 20)">${upperBody(looks, posture)}</g>${knees}`);
}

/** A person on one knee, turned to the right, or to the left when looking there. */
export function kneeler(looks: Looks, posture: Posture): string {
  const bottom = looks.bottom ?? colour.ink;
  const shin = `<path d="M26 -14L-36 -14" stroke="${darker(bottom, 0.12)}" stroke-width="22" stroke-linecap="round"/><rect x="-58" y="-18" width="14" height="22" rx="5" fill="${colour.ink}"/>`;
  const far = `<path d="M0 -48L46 -54L44 -14" fill="none" stroke="${darker(bottom, 0.2)}" stroke-width="22" stroke-linecap="round" stroke-linejoin="round"/><rect x="34" y="-11" width="28" height="11" rx="5" fill="${colour.ink}"/>`;
  const upper = `<g transform="translate(0 30) rotate(${posture.lean ?? 8} 0 -76)">${upperBody(looks, { ...posture, look: 1 })}</g>`;
  return placed(posture, far + shin + leg([-4, -44], [22, -18], bottom) + upper, posture.look === -1);
}

/** A person on a bicycle, riding to the right, or to the left when looking there. */
export function cyclist(looks: Looks, posture: Posture): string {
  const wheel = (x: number) => `<circle cx="${x}" cy="-34" r="33" fill="none" stroke="${colour.ink}" stroke-width="5"/>`;
  const frame = `<path d="M-56 -34L-26 -84H38L0 -36H-56M-26 -84L0 -36M58 -34L36 -98h14M-36 -88h22" fill="none" stroke="${looks.bottom ?? colour.coral}" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"/>`;
  const limb = `<path d="M-22 -98L18 -78L2 -34" fill="none" stroke="${colour.ink}" stroke-width="20" stroke-linecap="round" stroke-linejoin="round"/><rect x="-8" y="-34" width="30" height="11" rx="5" fill="${colour.ink}"/>`;
  const rider = `<g transform="translate(-22 -22) rotate(14 0 -76)">${upperBody(looks, { ...posture, look: 1, left: 'hold', right: 'reach' })}</g>`;
  return placed(posture, wheel(-56) + wheel(58) + frame + limb + rider, posture.look === -1);
}

/** The cast: the same people meet us again from slide to slide. */
export const cast = {
  amina: { skin: 2, hair: 'headscarf', hairColour: colour.teal, top: colour.sun, bottom: colour.plum },
  child: { skin: 2, hair: 'bob', hairColour: hairColour.black, top: colour.coral, bottom: colour.teal },
  officer: { skin: 0, hair: 'bun', hairColour: hairColour.red, top: colour.teal, bottom: colour.ink, glasses: true },
  elder: { skin: 1, hair: 'short', hairColour: hairColour.white, top: colour.plum, bottom: colour.inkSoft, beard: true },
  student: { skin: 4, hair: 'afro', hairColour: hairColour.black, top: colour.coral, bottom: colour.ink },
  worker: { skin: 3, hair: 'short', hairColour: hairColour.black, top: colour.leaf, bottom: colour.ink, beard: true },
  neighbour: { skin: 0, hair: 'long', hairColour: hairColour.fair, top: colour.plum, bottom: colour.teal },
  wheels: { skin: 1, hair: 'bob', hairColour: hairColour.brown, top: colour.leaf, bottom: colour.ink },
  singh: { skin: 2, hair: 'turban', hairColour: colour.coral, top: colour.ink, bottom: colour.inkSoft, beard: true },
  mother: { skin: 4, hair: 'plaits', hairColour: hairColour.black, top: colour.sun, bottom: colour.teal },
  father: { skin: 1, hair: 'curls', hairColour: hairColour.brown, top: colour.teal, bottom: colour.ink, beard: true },
  clerk: { skin: 3, hair: 'short', hairColour: hairColour.grey, top: colour.teal, bottom: colour.ink, glasses: true, broad: true },
  trainer: { skin: 2, hair: 'curls', hairColour: hairColour.black, top: colour.leaf, bottom: colour.plum },
  painter: { skin: 0, hair: 'bob', hairColour: hairColour.white, top: colour.coral, bottom: colour.inkSoft, broad: true },
  grandma: { skin: 3, hair: 'bun', hairColour: hairColour.grey, top: colour.sun, bottom: colour.coral, glasses: true },
} as const satisfies Record<string, Looks>;
