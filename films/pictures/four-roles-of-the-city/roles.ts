import { colour } from '../palette';
import type { Words } from '../picture';

export type RoleName = 'policy' | 'service' | 'employer' | 'buyer';

export interface Role {
  name: RoleName;
  fill: string;
  soft: string;
}

export const roles: readonly Role[] = [
  { name: 'policy', fill: colour.plum, soft: colour.plumSoft },
  { name: 'service', fill: colour.teal, soft: colour.tealSoft },
  { name: 'employer', fill: colour.leaf, soft: colour.leafSoft },
  { name: 'buyer', fill: colour.coral, soft: colour.coralSoft },
];

const shapes: Record<RoleName, string> = {
  policy:
    '<path d="M-3 -2L17 18" stroke-width="7" stroke-linecap="round"/><rect x="-13" y="-9" width="26" height="15" rx="3" transform="translate(-7 -6) rotate(-45)"/><path d="M-20 19H2" stroke-width="7" stroke-linecap="round"/>',
  service: '<circle cy="-14" r="8"/><path d="M-15 6q0 -12 15 -12t15 12z"/><rect x="-22" y="7" width="44" height="13" rx="4"/>',
  employer:
    '<path d="M-7 -22H7V-12H-7Z"/><path d="M-13 -15H13q5 0 5 5V17q0 5 -5 5H-13q-5 0 -5 -5V-10q0 -5 5 -5Z" fill="none" stroke-width="5"/><circle cy="-2" r="6"/><path d="M-10 14q0 -9 10 -9t10 9z"/>',
  buyer:
    '<path d="M-22 -5H22L16 20H-16Z"/><path d="M-13 -6L-4 -22M13 -6L4 -22" fill="none" stroke-width="5" stroke-linecap="round"/>',
};

/** The sign of a role in one colour, 44 pixels across, its middle at x, y. */
export function symbol(name: RoleName, [x, y, size = 1]: readonly [number, number, number?], fill: string): string {
  return `<g transform="translate(${x} ${y}) scale(${size})" fill="${fill}" stroke="${fill}" stroke-width="0">${shapes[name]}</g>`;
}

/** A round badge with the sign of a role. */
export const badge = ({ name, fill }: Role, [x, y, radius]: readonly [number, number, number]) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>${symbol(name, [x, y, radius / 35], colour.white)}`;

/** Room for the heading beside a door sign. */
export const besideSign = { width: 780 } as const;

/** The sign of the door behind which a slide plays, at the top right. */
export async function doorSign(words: Words, name: RoleName): Promise<string> {
  const fill = roles.find((role) => role.name === name)?.fill ?? colour.teal;
  const plate = `<rect x="872" y="68" width="344" height="66" rx="33" fill="${fill}"/><circle cx="905" cy="101" r="27" fill="${colour.white}"/>${symbol(name, [905, 101, 0.84], fill)}`;
  return plate + (await words.label('door', { x: 944, y: 69, width: 252, height: 64, size: [32, 24], fill: colour.white, align: 'left' }));
}
