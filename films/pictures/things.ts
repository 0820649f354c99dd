import { colour, darker } from './palette';

export interface Facade {
  x: number;
  /** the ground */
  y: number;
  width: number;
  height: number;
  fill: string;
  columns: number;
  rows: number;
  roof?: 'flat' | 'gable' | 'awning';
  /** leave room for a sign above the door */
  groundFloor?: number;
}

function windows({ x, y, width, height, columns, rows, groundFloor = 70 }: Facade): string {
  const stepX = width / columns;
  const stepY = (height - groundFloor - 14) / rows;
  const one = (column: number, row: number) => {
    const left = x + stepX * (column + 0.5) - stepX * 0.25;
    const top = y - height + 16 + stepY * row;
    const lit = (column * 3 + row * 5) % 4 === 1;
    return `<rect x="${left}" y="${top}" width="${stepX * 0.5}" height="${stepY * 0.62}" rx="4" fill="${lit ? colour.sunSoft : colour.white}" fill-opacity="${lit ? 1 : 0.82}"/>`;
  };
  return Array.from({ length: columns * rows }, (_, i) => one(i % columns, Math.floor(i / columns))).join('');
}

function roof({ x, y, width, height, fill, roof: kind = 'flat' }: Facade): string {
  const top = y - height;
  if (kind === 'gable') return `<path d="M${x - 12} ${top + 2}L${x + width / 2} ${top - 58}L${x + width + 12} ${top + 2}Z" fill="${darker(fill, 0.28)}"/>`;
  return `<rect x="${x - 6}" y="${top - 10}" width="${width + 12}" height="14" rx="4" fill="${darker(fill, 0.28)}"/>`;
}

/** A house front with windows and a door. */
export function building(facade: Facade): string {
  const { x, y, width, height, fill } = facade;
  const door = `<rect x="${x + width / 2 - 19}" y="${y - 58}" width="38" height="58" rx="6" fill="${darker(fill, 0.42)}"/><circle cx="${x + width / 2 + 10}" cy="${y - 28}" r="3" fill="${colour.sun}"/>`;
  return `<rect x="${x}" y="${y - height}" width="${width}" height="${height}" fill="${fill}"/>${roof(facade)}${windows(facade)}${door}`;
}

/** A tree with a round crown. */
export function tree(x: number, y: number, size = 1): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><path d="M0 0V-70M0 -38L16 -56" stroke="${colour.woodDark}" stroke-width="9" stroke-linecap="round"/>` +
    `<circle cx="0" cy="-98" r="42" fill="${colour.leaf}"/><circle cx="-26" cy="-78" r="26" fill="${darker(colour.leaf, 0.1)}"/><circle cx="24" cy="-84" r="24" fill="#76a45f"/></g>`
  );
}

/** Houses far away, all in one pale tone. */
export function skyline(y: number, fill: string, width = 1280): string {
  const houses: Array<readonly [number, number]> = [
    [70, 90], [50, 150], [90, 70], [46, 190], [84, 110], [60, 140], [100, 80], [40, 170], [76, 120], [66, 96], [54, 160], [92, 84], [48, 128],
  ];
  let x = -10;
  let path = `M-10 ${y}`;
  for (let i = 0; x < width; i++) {
    const [across, high] = houses[i % houses.length] ?? [60, 100];
    path += i % 4 === 3 ? `V${y - high}l${across / 2} -34l${across / 2} 34` : `V${y - high}h${across}`;
    x += across;
  }
  return `<path d="${path}V${y}Z" fill="${fill}"/>`;
}

/** The floor or street on which a scene stands, down to the picture's lower edge. */
export function ground(y: number, fill: string = colour.sand): string {
  return `<rect x="0" y="${y}" width="1280" height="${720 - y}" fill="${fill}"/><rect x="0" y="${y}" width="1280" height="4" fill="${darker(fill, 0.08)}"/>`;
}

/** A folder with papers in it, its middle at x, y. */
export function folder(x: number, y: number, size = 1): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-40" y="-44" width="72" height="70" rx="4" fill="${colour.white}" stroke="${colour.line}" stroke-width="2" transform="rotate(-5)"/>` +
    `<path d="M-50 -30q0 -7 7 -7h28l9 11h50q7 0 7 7v50q0 7 -7 7h-87q-7 0 -7 -7z" fill="${colour.sun}"/><path d="M-50 -12h101v43q0 7 -7 7h-87q-7 0 -7 -7z" fill="#f6c566"/>` +
    `<rect x="-24" y="4" width="48" height="16" rx="3" fill="${colour.white}"/><path d="M-16 12h32" stroke="${colour.inkSoft}" stroke-width="3" stroke-linecap="round"/></g>`
  );
}

export interface Sized {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A white card with a soft edge, for words. */
export function card({ x, y, width, height }: Sized, stroke: string = colour.line): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(18, height / 2)}" fill="${colour.white}" stroke="${stroke}" stroke-width="3"/>`;
}

/** A speech bubble whose tail points down at `tailX`. */
export function bubble({ x, y, width, height }: Sized, tailX: number, stroke: string = colour.teal): string {
  const bottom = y + height;
  return `<path d="M${x + 24} ${y}H${x + width - 24}q24 0 24 24V${bottom - 24}q0 24 -24 24H${tailX + 18}L${tailX} ${bottom + 30}L${tailX - 14} ${bottom}H${x + 24}q-24 0 -24 -24V${y + 24}q0 -24 24 -24Z" fill="${colour.white}" stroke="${stroke}" stroke-width="4" stroke-linejoin="round"/>`;
}

/** An arrow from one point to another, drawn with a round brush. */
export function arrow([x1, y1, x2, y2]: readonly [number, number, number, number], stroke: string, bend = 0): string {
  const angle = Math.atan2(y2 - y1 + bend, x2 - x1);
  const wing = (turn: number) => `L${(x2 - 22 * Math.cos(angle + turn)).toFixed(1)} ${(y2 - 22 * Math.sin(angle + turn)).toFixed(1)}`;
  const line = `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - bend} ${x2} ${y2}`;
  return `<path d="${line}M${x2} ${y2}${wing(0.5)}M${x2} ${y2}${wing(-0.5)}" fill="none" stroke="${stroke}" stroke-width="9" stroke-linecap="round"/>`;
}

/** Twelve dots in a circle. */
export function starRing(x: number, y: number, radius: number): string {
  const dots = Array.from({ length: 12 }, (_, i) => {
    const angle = (i * Math.PI) / 6;
    return `<circle cx="${(x + radius * Math.sin(angle)).toFixed(1)}" cy="${(y - radius * Math.cos(angle)).toFixed(1)}" r="${(radius * 0.15).toFixed(1)}"/>`;
  });
  return `<g fill="${colour.sun}">${dots.join('')}</g>`;
}
