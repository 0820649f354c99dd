import { inks, type Look, type Sheet } from './sheet.server';

/** Bars side by side, each with its figure where there is room; the first and the last say what they are. */
export interface Bars {
  label: string;
  /** what the drawing shows, for those who listen */
  alt: string;
  bars: readonly { name: string; value: number }[];
  height: number;
}

const small: Look = { face: 'text', size: 8.5, colour: inks.soft };

/** Draws bars over the whole width, as a figure. */
export function drawBars(sheet: Sheet, { label, alt, bars, height }: Bars): void {
  sheet.room(height + 60);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = sheet.width / Math.max(1, bars.length);
  const wide = Math.min(step * 0.7, 60);
  const figure = sheet.add('Figure', { alt });
  sheet.line(label, small, { element: null, x: sheet.left, y: sheet.y, width: sheet.width });
  const top = sheet.y + sheet.heightOf(2, small) + 4;
  const hasRoom = sheet.widthOf(String(most), small) + 2 <= step;
  sheet.draw(figure, 'Figure', () => {
    for (const [at, { value }] of bars.entries()) {
      const high = (value / most) * height;
      sheet.doc.rect(sheet.left + at * step + (step - wide) / 2, top + height - high, wide, high).fill(inks.teal);
    }
    sheet.doc.moveTo(sheet.left, top + height).lineTo(sheet.left + sheet.width, top + height).lineWidth(0.75).strokeColor(inks.strongLine).stroke();
  });
  for (const [at, { value }] of bars.entries()) {
    const width = sheet.widthOf(String(value), small);
    const y = top + height * (1 - value / most) - sheet.heightOf(1, small);
    if (hasRoom && value > 0) sheet.line(String(value), small, { element: null, x: sheet.left + (at + 0.5) * step - width / 2, y, width });
  }
  const place = { element: null, x: sheet.left, y: top + height + 3, width: sheet.width };
  sheet.line(bars[0]?.name ?? '', small, place);
  if (bars.length > 1) sheet.line(bars.at(-1)?.name ?? '', small, { ...place, align: 'end' });
  sheet.y = top + height + 24;
}
