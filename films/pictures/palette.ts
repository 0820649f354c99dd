/** The colours of films and illustrations: the same family as the site's tokens. */
export const colour = {
  paper: '#FBF6EE',
  white: '#FFFFFF',
  ink: '#14323E',
  inkSoft: '#56707A',
  line: '#E5DACB',
  sand: '#F1E6D3',
  teal: '#1B6B73',
  tealSoft: '#D6E9E6',
  tealMid: '#8FC1BE',
  coral: '#D9583B',
  coralSoft: '#F6D5C9',
  sun: '#F2B544',
  sunSoft: '#FBE7BF',
  plum: '#6B3F69',
  plumSoft: '#E6D6E4',
  leaf: '#5E8C4A',
  leafSoft: '#DCE7D2',
  wood: '#C98F56',
  woodDark: '#A86F3B',
} as const;

export const skin = ['#F3CFB0', '#E0AC80', '#C58753', '#9A6238', '#6B4126'] as const;
export const hairColour = { black: '#231F20', brown: '#5A3825', fair: '#C99A4B', red: '#A4512A', grey: '#A9A7A2', white: '#DEDAD2' } as const;

/** The same colour, darker by a share from 0 to 1. */
export function darker(hex: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
