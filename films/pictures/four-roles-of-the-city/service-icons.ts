import { colour } from '../palette';

const strokes = `fill="none" stroke="${colour.white}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"`;

/** What a city's services are about: language, housing, work, health, social care, education. */
const icons: ReadonlyArray<readonly [string, string]> = [
  [colour.plum, `<path d="M-20 -16H20q6 0 6 6V8q0 6 -6 6H-2L-14 24V14H-20q-6 0 -6 -6V-10q0 -6 6 -6Z" fill="${colour.white}"/><path d="M-14 -5H14M-14 4H4" stroke="${colour.plum}" stroke-width="5" stroke-linecap="round"/>`],
  [colour.coral, `<path d="M-22 0L0 -22L22 0" ${strokes}/><path d="M-14 0V18H14V0L0 -13Z" fill="${colour.white}"/>`],
  [colour.ink, `<rect x="-23" y="-10" width="46" height="30" rx="5" fill="${colour.white}"/><path d="M-9 -11V-19H9V-11" ${strokes}/><path d="M-23 4H23" stroke="${colour.ink}" stroke-width="4"/>`],
  [colour.leaf, `<path d="M-7 -22H7V-7H22V7H7V22H-7V7H-22V-7H-7Z" fill="${colour.white}"/>`],
  [colour.teal, `<path d="M0 22C-34 0 -24 -22 -10 -20C-4 -19 0 -13 0 -10C0 -13 4 -19 10 -20C24 -22 34 0 0 22Z" fill="${colour.white}"/>`],
  [colour.woodDark, `<path d="M0 -14Q-12 -20 -25 -15V17Q-12 12 0 18Q12 12 25 17V-15Q12 -20 0 -14Z" fill="${colour.white}"/><path d="M0 -12V16" stroke="${colour.woodDark}" stroke-width="4"/>`],
];

/** The six signs as round plates on a wall, two rows of three. */
export function serviceIcons(x: number, y: number): string {
  const plate = ([fill, shape]: readonly [string, string], index: number) =>
    `<g transform="translate(${x + (index % 3) * 104} ${y + Math.floor(index / 3) * 104})"><circle r="42" fill="${fill}"/>${shape}</g>`;
  return icons.map(plate).join('');
}
