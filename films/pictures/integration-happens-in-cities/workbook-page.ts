import { writingHand } from '../hands';
import { colour } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { ground } from '../things';

const PAGE = { x: 404, y: 144, width: 800, height: 420 };
const rows = ['design', 'implementation', 'evaluation'] as const;
const rowY = (index: number) => 318 + index * 82;
const colours = [colour.coral, colour.teal, colour.leaf];

const rings = Array.from({ length: 8 }, (_, i) => `<path d="M${PAGE.x - 20} ${180 + i * 48}h44" stroke="${colour.inkSoft}" stroke-width="8" stroke-linecap="round"/><circle cx="${PAGE.x + 24}" cy="${180 + i * 48}" r="8" fill="${colour.line}"/>`).join('');

const book =
  `<rect x="${PAGE.x - 4}" y="${PAGE.y + 8}" width="${PAGE.width + 16}" height="${PAGE.height}" rx="16" fill="${colour.plum}"/>` +
  `<rect x="${PAGE.x}" y="${PAGE.y}" width="${PAGE.width}" height="${PAGE.height}" rx="14" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/>${rings}`;

const circles = (index: number) =>
  Array.from({ length: 6 }, (_, i) => `<circle cx="${806 + i * 66}" cy="${rowY(index) + 22}" r="21" fill="${colour.paper}" stroke="${colours[index] ?? colour.ink}" stroke-width="5"/>`).join('');

const evidence = (index: number) => `<path d="M464 ${rowY(index) + 62}H1158" stroke="${colour.line}" stroke-width="4" stroke-linecap="round" stroke-dasharray="2 10"/>`;

async function row(words: Words, index: number): Promise<Layer> {
  const key = rows[index] ?? 'design';
  const label = { x: 464, y: rowY(index) - 6, width: 300, height: 58, size: [34, 24] as const, align: 'left' as const };
  return { svg: await words.label(key, label), from: 3, after: 0.35 + index * 0.16, enter: rise };
}

const hand = writingHand({ x: 1016, y: 262 });

/** Slide: the empty page of the workbook that waits for the learner's own city. */
export const workbookPage: Draw = async (words) => {
  const tableRows: Layer[] = [];
  for (const index of rows.keys()) tableRows.push(await row(words, index));
  const city = { x: 464, y: 232, width: 520, height: 44, size: [28, 22] as const, weight: 500 as const, align: 'left' as const, fill: colour.inkSoft };
  const cityLine = `<path d="M464 280H1158" stroke="${colour.ink}" stroke-width="5" stroke-linecap="round"/>`;
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${ground(552)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: person(cast.student, { x: 140, y: 570, size: 1.5, look: 1, right: 'hip' }) + person({ ...cast.elder, top: colour.leaf }, { x: 288, y: 570, size: 1.44, look: 1, right: 'reach', left: 'hip' }), from: 1, enter: glide(-60) },
      { svg: book + (await words.label('page', { x: 464, y: 158, width: 520, height: 62, size: [40, 28], font: 'Fraunces', align: 'left' })) + cityLine, from: 2, enter: rise },
      { svg: await words.label('city', city), from: 2, after: 0.5, enter: appear },
      ...tableRows,
      { svg: rows.map((_, i) => circles(i)).join(''), from: 4, after: 0.2, enter: glide(40) },
      { svg: rows.map((_, i) => evidence(i)).join(''), from: 5, after: 0.2, enter: glide(-40) },
      { svg: hand, from: 7, after: 0.35, enter: travel(430, 60, 1.2) },
    ],
  };
};
