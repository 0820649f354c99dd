import type { Seat } from './furniture';
import { colour, darker } from './palette';
import type { Sized } from './things';

const placed = ({ x, y, size = 1 }: Seat, svg: string) => `<g transform="translate(${x} ${y}) scale(${size})">${svg}</g>`;

/** The front of a bus, as on signs and tickets, its middle at x, y. */
export const busSign = (x: number, y: number, size = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-21" y="-24" width="42" height="42" rx="9" fill="${colour.white}"/><rect x="-15" y="-15" width="30" height="17" rx="3" fill="${colour.teal}"/><circle cx="-11" cy="10" r="4" fill="${colour.teal}"/><circle cx="11" cy="10" r="4" fill="${colour.teal}"/><path d="M-14 18v6M14 18v6" stroke="${colour.white}" stroke-width="8" stroke-linecap="round"/></g>`;

/** The pole of a bus stop with its timetable. */
export function busStop(seat: Seat): string {
  const board = `<rect x="-24" y="-158" width="48" height="64" rx="4" fill="${colour.white}" stroke="${colour.ink}" stroke-width="4"/><path d="M-14 -144h28M-14 -132h28M-14 -120h18M-14 -108h22" stroke="${colour.inkSoft}" stroke-width="5"/>`;
  return placed(seat, `<path d="M0 0V-250" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/><ellipse rx="22" ry="6" fill="${colour.ink}"/>${board}<circle cy="-232" r="44" fill="${seat.fill ?? colour.teal}"/>${busSign(0, -230)}`);
}

/** A bench of boards for two or three. */
export function bench({ x, y, width, height }: Sized): string {
  const leg = (at: number) => `M${at} ${y}V${y - height}`;
  const board = (at: number, fill: string) => `<rect x="${x}" y="${at}" width="${width}" height="15" rx="7" fill="${fill}"/>`;
  return (
    `<path d="${leg(x + 26)}${leg(x + width - 26)}" stroke="${colour.ink}" stroke-width="9" stroke-linecap="round"/>` +
    `${board(y - height - 12, colour.woodDark)}${board(y - height + 12, colour.woodDark)}${board(y - height * 0.48, colour.wood)}`
  );
}

/** A door that stands open, seen from the front: what is behind it, and the leaf on its left side. */
export function openedDoor({ x, y, width, height }: Sized, fill: string, room: string): string {
  const foot = y + height;
  return (
    `<rect x="${x - 12}" y="${y - 12}" width="${width + 24}" height="${height + 12}" rx="8" fill="${darker(fill, 0.1)}"/><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${room}"/>` +
    `<path d="M${x} ${y}L${x - width * 0.34} ${y + 22}V${foot + 36}L${x} ${foot}Z" fill="${darker(fill, 0.22)}"/><circle cx="${x - width * 0.27}" cy="${y + height * 0.56}" r="6" fill="${colour.sun}"/>`
  );
}

/** A question mark, its middle at x, y; 1 is fifty pixels tall. */
export const questionMark = (seat: Seat) => {
  const fill = seat.fill ?? colour.coral;
  return placed(seat, `<path d="M-12 -12q0 -14 13 -14q13 0 13 13q0 9 -8 13q-6 4 -6 11" fill="none" stroke="${fill}" stroke-width="8" stroke-linecap="round"/><circle cy="23" r="5.500" fill="${fill}"/>`);
};
