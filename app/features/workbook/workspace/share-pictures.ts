import { escapeMarkup } from '../charts/drawing';

const column = { width: 44, gap: 16, height: 104 };

/** One column of the picture: the number under it, how much of it is filled (0 to 1), and what is said of it in words. */
export interface ShareColumn {
  number: string;
  share: number;
  words: string;
}

function drawColumn({ number, share }: ShareColumn, at: number): string {
  const x = at * (column.width + column.gap);
  const filled = Math.round(column.height * share);
  const bar = `<rect class="workspace-column-filled" x="${x}" y="${column.height - filled}" width="${column.width}" height="${filled}" rx="6"/>`;
  const done = share === 1 ? `<path class="workspace-column-tick" d="M${x + 13} ${column.height / 2}l7 8 12-16"/>` : '';
  const frame = `<rect class="workspace-column-frame" x="${x + 1}" y="1" width="${column.width - 2}" height="${column.height - 2}" rx="6"/>`;
  return `<g>${filled > 0 ? bar : ''}${frame}${done}<text x="${x + column.width / 2}" y="${column.height + 24}" text-anchor="middle">${escapeMarkup(number)}</text></g>`;
}

/** The filled share of every tool side by side, described by what is said of each; `titleId` is the id of its heading. */
export function drawShares(columns: readonly ShareColumn[], titleId: string): string {
  const width = columns.length * (column.width + column.gap) - column.gap;
  const describe = columns.map(({ number, words }) => `${number}. ${words}`).join('; ');
  return `<svg class="workspace-shares" viewBox="0 0 ${Math.max(width, 1)} ${column.height + 32}" role="img" aria-labelledby="${titleId} ${titleId}-desc"><desc id="${titleId}-desc">${escapeMarkup(describe)}</desc>${columns.map(drawColumn).join('')}</svg>`;
}

const ring = { radius: 20, size: 52 };

/** A ring that is filled as far as its tool is; what it shows stands in words beside it. */
export function drawRing(share: number): string {
  const middle = ring.size / 2;
  const length = 2 * Math.PI * ring.radius;
  const circle = (name: string, more = '') => `<circle class="${name}" cx="${middle}" cy="${middle}" r="${ring.radius}"${more}/>`;
  const arc = share > 0 ? circle('workspace-ring-filled', ` stroke-dasharray="${(length * share).toFixed(1)} ${length.toFixed(1)}" transform="rotate(-90 ${middle} ${middle})"`) : '';
  const tick = share === 1 ? `<path class="workspace-ring-tick" d="M${middle - 8} ${middle}l6 7 10-13"/>` : '';
  return `<svg class="workspace-ring" viewBox="0 0 ${ring.size} ${ring.size}" aria-hidden="true">${circle('workspace-ring-ground')}${arc}${tick}</svg>`;
}
