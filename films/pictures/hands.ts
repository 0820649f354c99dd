import { colour, darker, skin } from './palette';

interface Hand {
  /** the tip of the pen, or the edge of what is held */
  x: number;
  y: number;
  skin?: 0 | 1 | 2 | 3 | 4;
  sleeve?: string;
}

/** A hand that comes from the right and writes with a thick pen. */
export function writingHand({ x, y, skin: tone = 3, sleeve = colour.teal }: Hand): string {
  return (
    `<g transform="translate(${x} ${y})"><path d="M2 -4L34 -66L52 -56L20 4Z" fill="${colour.coral}"/><path d="M2 -4L20 4L-6 22Z" fill="${colour.ink}"/><path d="M34 -66L52 -56L60 -72L42 -82Z" fill="${colour.sun}"/>` +
    `<path d="M14 -30q-12 22 4 34q14 10 34 2l70 60h60V-4L86 -44Q60 -62 42 -46z" fill="${skin[tone]}"/><path d="M118 -26L290 24V140L100 44Z" fill="${sleeve}"/><path d="M22 -22l32 10M24 -6l28 4" stroke="${colour.ink}" stroke-opacity=".25" stroke-width="4" stroke-linecap="round"/></g>`
  );
}

/** A hand that comes from the right and holds the edge of a sheet: its thumb lies on top. */
export function holdingHand({ x, y, skin: tone = 3, sleeve = colour.teal }: Hand): string {
  return (
    `<g transform="translate(${x} ${y})"><path d="M96 -44L560 -96V92L104 52Z" fill="${sleeve}"/><path d="M88 -48l34 -4l8 108l-34 -2z" fill="${colour.white}"/>` +
    `<path d="M-4 -22Q30 -54 96 -42V48Q40 58 4 38Z" fill="${skin[tone]}"/><path d="M60 -34Q14 -40 -48 -14q-16 8 -8 22q7 10 24 4L20 -2Q48 6 66 -8Z" fill="${skin[tone]}" stroke="${colour.ink}" stroke-opacity=".18" stroke-width="3"/></g>`
  );
}

interface HandPlace {
  x: number;
  y: number;
  size?: number;
  /** degrees */
  turn?: number;
}

interface HandLooks {
  /** index into the skin tones, light to dark */
  skin: 0 | 1 | 2 | 3 | 4;
  sleeve: string;
}

const placed = ({ x, y, size = 1, turn = 0 }: HandPlace, svg: string) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${svg}</g>`;
const finger = ([x1, y1, x2, y2]: readonly [number, number, number, number], width: number) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke-width="${width}"/>`;

/** A hand that lies flat, seen from above; its middle finger points up until it is turned. */
export function flatHand(place: HandPlace, looks: HandLooks): string {
  const tone = skin[looks.skin];
  const fingers = finger([-39, 20, -46, -72], 25) + finger([-13, 10, -15, -100], 26) + finger([13, 10, 17, -96], 26) + finger([39, 20, 47, -66], 24);
  const sleeve = `<path d="M-50 142H50L70 640H-70Z" fill="${looks.sleeve}"/><rect x="-54" y="132" width="108" height="26" rx="10" fill="${darker(looks.sleeve, 0.18)}"/>`;
  const creases = `<path d="M-26 22V-16M1 14V-26M28 22V-14" fill="none" stroke="${darker(tone, 0.16)}" stroke-width="4"/>`;
  const nails = [[-46, -76], [-15, -104], [17, -100], [47, -70]].map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="7" ry="8" fill="#fff" fill-opacity=".3"/>`).join('');
  const hand = `<g stroke="${tone}" stroke-linecap="round" fill="${tone}">${fingers}${finger([-30, 76, -84, 24], 28)}<rect x="-52" y="-6" width="104" height="108" rx="38" stroke="none"/><rect x="-36" y="60" width="72" height="100" stroke="none"/></g>`;
  return placed(place, `${sleeve}${hand}<g stroke-linecap="round">${creases}</g>${nails}`);
}

/** A hand from the right that holds something at x, y: what lies behind the thing, and the thumb before it. */
export function pinchingHand(place: HandPlace, looks: HandLooks): { behind: string; before: string } {
  const tone = skin[looks.skin];
  const fingers = finger([74, -26, -32, -26], 25) + finger([74, -2, -38, -1], 25) + finger([74, 22, -30, 24], 24);
  const palm = `<rect x="34" y="-42" width="100" height="82" rx="36" stroke="none"/><rect x="96" y="-30" width="80" height="62" stroke="none"/>`;
  const sleeve = `<path d="M160 -44V46L640 66V-64Z" fill="${looks.sleeve}"/><rect x="150" y="-48" width="26" height="98" rx="10" fill="${darker(looks.sleeve, 0.18)}"/>`;
  const hand = `<g stroke="${tone}" stroke-linecap="round" fill="${tone}">${fingers}${palm}</g>`;
  const thumb = `<g stroke-linecap="round"><path d="M78 -16L-18 -20" stroke="${darker(tone, 0.14)}" stroke-width="30"/><path d="M80 -18L-18 -22" stroke="${tone}" stroke-width="26"/></g>`;
  return { behind: placed(place, sleeve + hand), before: placed(place, thumb) };
}
