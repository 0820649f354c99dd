import { colour, darker } from './palette';
import type { Sized } from './things';

export interface Seat {
  x: number;
  /** the floor under its legs */
  y: number;
  /** 1 is a hundred and ten pixels tall */
  size?: number;
  fill?: string;
}

const placed = ({ x, y, size = 1 }: Seat, svg: string, mirrored = false) =>
  `<g transform="translate(${x} ${y}) scale(${mirrored ? -size : size} ${size})">${svg}</g>`;
const legs = (path: string) => `<path d="${path}" fill="none" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/>`;

/** An empty chair that faces us. */
export function chair(seat: Seat): string {
  const fill = seat.fill ?? colour.plum;
  const back = `<path d="M-28 -66V-40M28 -66V-40" stroke="${colour.ink}" stroke-width="7"/><rect x="-35" y="-114" width="70" height="56" rx="14" fill="${darker(fill, 0.16)}"/>`;
  return placed(seat, `${legs('M-24 -34V-6M24 -34V-6')}${back}${legs('M-33 -34V0M33 -34V0')}<rect x="-40" y="-48" width="80" height="18" rx="9" fill="${fill}"/>`);
}

/** A chair seen from behind: its back hides the seat. */
export function chairFromBehind(seat: Seat): string {
  const fill = seat.fill ?? colour.plum;
  return placed(seat, `<rect x="-40" y="-52" width="80" height="16" rx="8" fill="${darker(fill, 0.22)}"/>${legs('M-30 -56V0M30 -56V0')}<rect x="-37" y="-114" width="74" height="62" rx="14" fill="${fill}"/>`);
}

/** A chair seen from the side; it faces the right, or the left when mirrored. */
export function chairFromSide(seat: Seat, mirrored = false): string {
  const fill = seat.fill ?? colour.plum;
  const back = `<path d="M-27 -44L-33 -108" stroke="${darker(fill, 0.16)}" stroke-width="14" stroke-linecap="round"/>`;
  return placed(seat, `${legs('M-26 -38L-32 0M26 -38L32 0')}${back}<rect x="-36" y="-50" width="74" height="17" rx="8.500" fill="${fill}"/>`, mirrored);
}

export interface Round {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** The top of a round table, seen a little from above, with the shadow of its edge. */
export function tableTop({ x, y, rx, ry }: Round): string {
  const edge = Math.max(10, ry * 0.16);
  const shine = `<ellipse cx="${x}" cy="${y}" rx="${rx * 0.86}" ry="${ry * 0.8}" fill="none" stroke="${darker(colour.wood, 0.07)}" stroke-width="4"/>`;
  return `<path d="M${x - rx} ${y}v${edge}a${rx} ${ry} 0 0 0 ${2 * rx} 0v${-edge}z" fill="${colour.woodDark}"/><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour.wood}"/>${shine}`;
}

/** A round table on one foot; `high` is the distance from its middle to the floor. */
export function roundTable(round: Round, high: number): string {
  const { x, y, rx } = round;
  const foot = rx * 0.46;
  const shadow = `<ellipse cx="${x}" cy="${y + high}" rx="${rx * 0.8}" ry="${rx * 0.13}" fill="${colour.ink}" fill-opacity=".1"/>`;
  const stand = `<path d="M${x - 15} ${y}H${x + 15}V${y + high - 14}q${foot * 0.7} 2 ${foot} 16H${x - foot}q${foot * 0.3} -14 ${foot - 15} -16Z" fill="${darker(colour.woodDark, 0.16)}"/>`;
  return shadow + stand + tableTop(round);
}

/** A desk or counter of boards, seen from the front. */
export function counter({ x, y, width, height }: Sized): string {
  const boards = Array.from({ length: Math.max(1, Math.round(width / 90) - 1) }, (_, i, all = Math.max(1, Math.round(width / 90) - 1)) => x + (width * (i + 1)) / (all + 1));
  const lines = boards.map((at) => `M${at.toFixed(0)} ${y + 24}V${y + height}`).join('');
  return (
    `<path d="M${x + 18} ${y + 20}H${x + width - 18}L${x + width - 28} ${y + height}H${x + 28}Z" fill="${colour.wood}"/><path d="${lines}" stroke="${colour.woodDark}" stroke-opacity=".6" stroke-width="3"/>` +
    `<rect x="${x}" y="${y}" width="${width}" height="24" rx="8" fill="${colour.woodDark}"/>`
  );
}

/** A plain table seen from the front: a board and two legs. */
export function longTable({ x, y, width, height }: Sized): string {
  const leg = (at: number) => `<path d="M${at} ${y + 12}V${y + height}" stroke="${darker(colour.woodDark, 0.16)}" stroke-width="18" stroke-linecap="round"/>`;
  return `${leg(x + 46)}${leg(x + width - 46)}<rect x="${x}" y="${y}" width="${width}" height="26" rx="9" fill="${colour.woodDark}"/><rect x="${x}" y="${y}" width="${width}" height="13" rx="6.500" fill="${colour.wood}"/>`;
}

/** A plant in a pot. */
export function plant(x: number, y: number, size = 1): string {
  const leaves = `<g fill="${colour.leaf}"><ellipse cx="-14" cy="-74" rx="12" ry="34" transform="rotate(-24 -14 -74)"/><ellipse cx="14" cy="-74" rx="12" ry="34" transform="rotate(24 14 -74)"/><ellipse cy="-86" rx="12" ry="40"/></g>`;
  return `<g transform="translate(${x} ${y}) scale(${size})">${leaves}<path d="M-24 -46H24L18 2H-18Z" fill="${colour.coral}"/></g>`;
}

/** A sheet of paper with lines of writing, its middle at x, y. */
export function sheet({ x, y, width, height }: Sized, { tilt = 0, lines = 3, ink = colour.inkSoft }: { tilt?: number; lines?: number; ink?: string } = {}): string {
  const step = height / (lines + 1);
  const writing = Array.from({ length: lines }, (_, i) => `M${-width * 0.36} ${(-height / 2 + step * (i + 1)).toFixed(1)}H${(width * (i === lines - 1 ? 0.08 : 0.36)).toFixed(1)}`).join('');
  return (
    `<g transform="translate(${x} ${y}) rotate(${tilt})"><rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="5" fill="${colour.white}" stroke="${colour.line}" stroke-width="2"/>` +
    `<path d="${writing}" stroke="${ink}" stroke-opacity=".55" stroke-width="${Math.max(3, step * 0.22).toFixed(1)}" stroke-linecap="round"/></g>`
  );
}

/** A pushchair with a small child in it, rolling to the left, or to the right when mirrored. */
export function pushchair(seat: Seat, mirrored = false): string {
  const fill = seat.fill ?? colour.coral;
  const wheels = [-26, 26].map((x) => `<circle cx="${x}" cy="-13" r="12" fill="${colour.paper}" stroke="${colour.ink}" stroke-width="5"/>`).join('');
  const child = `<circle cx="-6" cy="-74" r="14" fill="#C58753"/><path d="M-20 -76a14 14 0 0 1 28 0q-14 -8 -28 0" fill="#231F20"/>`;
  const body = `<path d="M-44 -66H34q0 40 -38 40t-40 -40Z" fill="${fill}"/><path d="M34 -66A44 44 0 0 0 -4 -108L-2 -66Z" fill="${darker(fill, 0.18)}"/>`;
  return placed(seat, `<path d="M26 -62L66 -104M-26 -13L12 -34M26 -13L-14 -34" fill="none" stroke="${colour.ink}" stroke-width="6" stroke-linecap="round"/>${child}${body}${wheels}`, mirrored);
}

/** A walking stick whose handle is at x, y. */
export const cane = (x: number, y: number, length: number) =>
  `<path d="M${x - 12} ${y + 6}q0 -12 10 -12q10 0 10 12v${length}" fill="none" stroke="${colour.woodDark}" stroke-width="7" stroke-linecap="round"/>`;

interface Wide {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** how much shorter the far edge is on each side */
  inset: number;
}

/** A large table seen a little from above, its front edge towards us. */
export function wideTable({ left, right, top, bottom, inset }: Wide): string {
  const leg = (x: number) => `<path d="M${x} ${bottom}V${bottom + 130}" stroke="${darker(colour.woodDark, 0.16)}" stroke-width="24"/>`;
  return (
    `${leg(left + 50)}${leg(right - 50)}<rect x="${left}" y="${bottom - 4}" width="${right - left}" height="26" rx="7" fill="${colour.woodDark}"/>` +
    `<path d="M${left + inset} ${top}H${right - inset}L${right} ${bottom}H${left}Z" fill="${colour.wood}" stroke="${colour.wood}" stroke-width="6" stroke-linejoin="round"/>`
  );
}
