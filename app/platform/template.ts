/** A hole in a rendered page: which slot, and what it is about. */
export interface Hole {
  slot: string;
  of: string | null;
}

export type TemplatePart = string | Hole;

/** Written where the page's nonce belongs; a hole like any slot. */
export const nonceMark = 'nonce-of-this-page';

/** Written where an error page names its reference; a hole like any slot. */
export const referenceMark = 'reference-of-this-request';

/** Written where the address of the browser's entry script belongs; a hole in a page that is rendered for one request. */
export const entryMark = 'entry-of-this-build';

const slotOfMark: Record<string, string> = { [nonceMark]: 'nonce', [referenceMark]: 'reference', [entryMark]: 'entry' };
const hole = new RegExp(`<!--slot:([a-z-]+)(?: ([\\w.-]+))?-->|${Object.keys(slotOfMark).join('|')}`, 'g');

/** Cuts a rendered page into its fixed parts and its holes, in order. */
export function splitTemplate(html: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of html.matchAll(hole)) {
    parts.push(html.slice(end, match.index), { slot: match[1] ?? slotOfMark[match[0]] ?? '', of: match[2] ?? null });
    end = match.index + match[0].length;
  }
  parts.push(html.slice(end));
  return parts.filter((part) => part !== '');
}
