import { colour, darker, skin } from './palette';

/** Where the person stands who wears it: the same place and size as the person's. */
export interface Wearer {
  x: number;
  y: number;
  size?: number;
}

const on = ({ x, y, size = 1 }: Wearer, svg: string) => `<g transform="translate(${x} ${y}) scale(${size})">${svg}</g>`;

/** A badge on a ribbon: somebody who works for the city. */
export const lanyard = (wearer: Wearer) =>
  on(wearer, `<path d="M-13 -151L0 -112L13 -151" fill="none" stroke="${colour.coral}" stroke-width="5" stroke-linejoin="round"/><rect x="-11" y="-114" width="22" height="26" rx="4" fill="${colour.white}"/><circle cy="-106" r="4" fill="${colour.inkSoft}"/><path d="M-5 -96h10" stroke="${colour.inkSoft}" stroke-width="3" stroke-linecap="round"/>`);

/** A cloth with a baby in it before the chest. */
export function sling(wearer: Wearer, fill: string): string {
  const tone = skin[3];
  const baby = `<circle cx="3" cy="-120" r="15" fill="${tone}"/><path d="M-13 -120a16 16 0 0 1 32 0q-16 -11 -32 0" fill="#231F20"/>`;
  return on(wearer, `<path d="M-26 -148L24 -92" stroke="${darker(fill, 0.18)}" stroke-width="13" stroke-linecap="round"/>${baby}<path d="M-25 -112Q2 -100 29 -116Q32 -74 2 -74T-25 -112Z" fill="${fill}"/>`);
}

/** An apron with a bib. */
export const apron = (wearer: Wearer, fill: string) =>
  on(wearer, `<path d="M-15 -150L-13 -126M15 -150L13 -126" stroke="${darker(fill, 0.1)}" stroke-width="6"/><path d="M-17 -130H17V-104H27L25 -60H-25L-27 -104H-17Z" fill="${fill}"/><path d="M-11 -92H11" stroke="${darker(fill, 0.16)}" stroke-width="4" stroke-linecap="round"/>`);

/** A hearing aid behind the ear on the right, or on the left with side -1. */
export const hearingAid = (wearer: Wearer, side: 1 | -1) =>
  on(wearer, `<path d="M${side * 21} -188q${side * 11} 3 ${side * 5} 17" fill="none" stroke="${colour.coral}" stroke-width="6.500" stroke-linecap="round"/><circle cx="${side * 23}" cy="-168" r="4" fill="${colour.coral}"/>`);
