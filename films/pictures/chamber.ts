import { colour } from './palette';
import { person, type Arm, type Looks } from './people';

/** One row of a council chamber: a half circle open towards us. */
export interface Row {
  x: number;
  y: number;
  rx: number;
  ry: number;
  size: number;
  /** where its desk stands on the floor */
  foot: number;
}

type Member = readonly [looks: Looks, degrees: number, right?: Arm];

/** The members who sit behind a row, each at an angle from the middle. */
export function councillors({ x: middle, y, rx, ry, size }: Row, members: readonly Member[]): string {
  return members
    .map(([looks, degrees, right = 'table']) => {
      const angle = (degrees * Math.PI) / 180;
      const x = middle + rx * Math.sin(angle);
      const look = degrees < -20 ? 1 : degrees > 20 ? -1 : 0;
      return { foot: y - ry * Math.cos(angle) + 74 * size, x, looks, look, right } as const;
    })
    .sort((one, other) => one.foot - other.foot)
    .map(({ foot, x, looks, look, right }) => person(looks, { x, y: foot, size, legs: 'none', left: 'table', right, look }))
    .join('');
}

/** The curved desk of one row: its front, its top, and the carpet it encloses. */
export function councilBench({ x, y, rx, ry, foot }: Row): string {
  const arc = (down: number) => `A${rx} ${ry} 0 0 1 ${x + rx} ${y + down}`;
  const carpet = `<path d="M${x - rx} ${foot}V${y + 30}${arc(30)}V${foot}Z" fill="#DCC8D8"/>`;
  const front = `<path d="M${x - rx} ${foot}V${y + 30}${arc(30)}V${foot}" fill="none" stroke="${colour.wood}" stroke-width="58"/>`;
  return `${carpet}${front}<path d="M${x - rx} ${y + 6}V${y}${arc(0)}V${y + 6}" fill="none" stroke="${colour.woodDark}" stroke-width="20" stroke-linecap="square"/>`;
}
