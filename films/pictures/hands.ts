import { colour, skin } from './palette';

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
