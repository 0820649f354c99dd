import { isEmpty, findRepeat, listRows, rowPath } from '../tool';
import { rowHeading, type PlainWords } from '../words';
import { chartTitleId, drawing, drawLabel, escapeMarkup, lineHeight, plainDrawing, wrapWords, type ChartOf, type Picture } from './drawing';

const width = 250;
const edge = 12;
const lineLength = 32;
const trackHeight = 44;
const headHeight = 30;

/** One rating: the number that was chosen, and what it means. */
export interface Rating {
  step: number;
  word: string;
}

/** One row that was rated twice; null where nothing is chosen. */
export interface ChangeRow {
  id: string;
  name: string;
  from: Rating | null;
  to: Rating | null;
}

/** The rows of one repeated field under the title of its group. */
export interface ChangePart {
  repeat: string;
  title: string;
  rows: ChangeRow[];
}

interface Steps {
  from: number;
  steps: number;
  words: readonly string[];
}

type Of = Omit<ChartOf<'change'>, 'caption'>;

function stepsOf({ tool, words, chart }: Of, repeat: string): Steps {
  const field = findRepeat(tool, repeat)?.fields.find(({ id }) => id === chart.from);
  const id = field?.kind === 'scale' ? field.scale : '';
  return { ...(tool.scales[id] ?? { from: 0, steps: 2 }), words: words.scales[id] ?? [] };
}

function ratingOf(value: string | undefined, { from, steps, words }: Steps): Rating | null {
  const step = Number(value);
  const isChosen = !isEmpty(value) && step >= from && step < from + steps;
  return isChosen ? { step, word: words[step - from] ?? '' } : null;
}

/** What a picture of change is about, part by part: every row, rated or not. */
export function readChange(of: Of): ChangePart[] {
  const { chart, tool, values, words } = of;
  return chart.repeats.flatMap((repeat) => {
    const field = findRepeat(tool, repeat);
    const group = tool.groups.find(({ fields }) => fields.some(({ id }) => id === repeat));
    if (!field || !group) return [];
    const steps = stepsOf(of, repeat);
    const at = (row: string, name: string) => ratingOf(values[rowPath(repeat, row, name)], steps);
    const rows = listRows(field).map((row) => ({ id: row, name: rowHeading(words, repeat, row), from: at(row, chart.from), to: at(row, chart.to) }));
    return [{ repeat, title: words.groups[group.id] ?? group.id, rows }];
  });
}

function drawTrack({ from, to }: ChangeRow, top: number, steps: Steps): string {
  const x = (step: number) => Math.round(edge + ((step - steps.from) / (steps.steps - 1)) * (width - 2 * edge));
  const y = top + 14;
  const marks = Array.from({ length: steps.steps }, (_, at) => steps.from + at).map(
    (step) => `<circle class="workbook-change-step" cx="${x(step)}" cy="${y}" r="3"/><text class="workbook-change-number" x="${x(step)}" y="${top + 38}">${step}</text>`,
  );
  const line = from && to && from.step !== to.step ? `<line class="workbook-change-line" x1="${x(from.step)}" x2="${x(to.step)}" y1="${y}" y2="${y}"/>` : '';
  const before = from ? `<circle class="workbook-change-before" cx="${x(from.step)}" cy="${y}" r="9"/>` : '';
  const after = to ? `<circle class="workbook-change-after" cx="${x(to.step)}" cy="${y}" r="5"/>` : '';
  return `<line class="workbook-map-line" x1="${edge}" x2="${width - edge}" y1="${y}" y2="${y}"/>${marks.join('')}${line}${before}${after}`;
}

function drawParts(of: Of, parts: readonly ChangePart[]): { body: string; height: number } {
  let top = 0;
  const body = parts.map(({ repeat, title, rows }) => {
    const steps = stepsOf(of, repeat);
    const head = `<text class="workbook-change-head" y="${top + 16}">${escapeMarkup(title)}</text>`;
    top += headHeight;
    const drawn = rows.map((row) => {
      const lines = wrapWords(row.name, lineLength);
      const track = top + lines.length * lineHeight;
      const part = drawLabel(lines, top) + drawTrack(row, track, steps);
      top = track + trackHeight + 10;
      return part;
    });
    return head + drawn.join('');
  });
  return { body: body.join(''), height: top };
}

function say(rating: Rating | null, words: PlainWords): string {
  return rating ? `${rating.step} – ${rating.word}` : words.strings.none;
}

function drawChangeTable({ caption, words, chart }: ChartOf<'change'>, parts: readonly ChangePart[]): string {
  const heads = headsOf({ words, chart }).map((head) => `<th scope="col">${escapeMarkup(head)}</th>`).join('');
  const cell = (rating: Rating | null) => `<td>${escapeMarkup(say(rating, words))}</td>`;
  const bodies = parts.map(({ title, rows }) => {
    const lines = rows.map(({ name, from, to }) => `<tr><th scope="row">${escapeMarkup(name)}</th>${cell(from)}${cell(to)}</tr>`);
    return `<tbody><tr><th class="workbook-change-part" scope="rowgroup" colspan="3">${escapeMarkup(title)}</th></tr>${lines.join('')}</tbody>`;
  });
  return `<table class="workbook-table"><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads}</tr></thead>${bodies.join('')}</table>`;
}

/** The heads of a table of change: what is rated, before and after. */
export function headsOf({ words, chart }: Pick<Of, 'words' | 'chart'>): [what: string, from: string, to: string] {
  const [repeat = ''] = chart.repeats;
  const label = (name: string) => words.labels[`${repeat}.${name}`] ?? name;
  return [words.labels[repeat] ?? repeat, label(chart.from), label(chart.to)];
}

/** Every row as a line of steps: a ring where it stood before, a dot where it stands after, and the way between them. */
export function drawChange(of: ChartOf<'change'>): Picture | null {
  const parts = readChange(of);
  if (parts.every(({ rows }) => rows.every(({ from, to }) => !from && !to))) return null;
  const [, from, to] = headsOf(of);
  const said = (label: string, rating: Rating | null) => label + of.words.strings.colon + say(rating, of.words);
  const describe = parts.map(({ title, rows }) => `${title}${of.words.strings.colon}${rows.map((row) => `${row.name} (${said(from, row.from)}, ${said(to, row.to)})`).join('; ')}`).join('. ');
  const { body, height } = drawParts(of, parts);
  const key = `<p class="hint workbook-change-key"><span><span aria-hidden="true">◯</span> ${escapeMarkup(from)}</span> <span><span aria-hidden="true">●</span> ${escapeMarkup(to)}</span></p>`;
  const svg = drawing({ width, height, titleId: chartTitleId(of.chart.id), describe, body });
  const rows = parts.flatMap((part) => part.rows.map((row) => [row.name, say(row.from, of.words), say(row.to, of.words)]));
  const ring = { drawn: '<circle class="workbook-change-before" r="9"/>', meaning: from };
  const dot = { drawn: '<circle class="workbook-change-after" r="5"/>', meaning: to };
  const plain = plainDrawing({ width, height, titleId: chartTitleId(of.chart.id), describe, body }, [ring, dot]);
  return { picture: key + svg, table: drawChangeTable(of, parts), plain: { ...plain, describe, key: null, head: headsOf(of), rows } };
}
