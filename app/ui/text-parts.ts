/** A piece of a text that somebody wrote: plain words, or the address of a page. */
export type TextPart = { text: string } | { href: string; label: string };

const address = /https?:\/\/[^\s<>"'`{}|\\^]+/giu;
const maxLabelLength = 48;

/** What belongs to the sentence and not to the address that ends it. */
function withoutEnd(found: string): string {
  const bare = found.replace(/[.,;:!?…»”’)\]]+$/u, '');
  // A closing bracket stays where the address opened one.
  const opened = [...bare].filter((sign) => sign === '(').length;
  const closed = [...bare].filter((sign) => sign === ')').length;
  return opened > closed && found[bare.length] === ')' ? `${bare})` : bare;
}

/** The address as its reader should see it: first of all the host it really leads to. */
function linkOf(found: string): TextPart | null {
  if (!URL.canParse(found)) return null;
  const url = new URL(found);
  // A name before the host is there to be mistaken for it.
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  const rest = `${url.pathname}${url.search}${url.hash}`.replace(/\/$/, '');
  const label = `${url.host}${rest}`;
  return { href: url.href, label: label.length > maxLabelLength ? `${label.slice(0, Math.max(url.host.length, maxLabelLength - 1))}…` : label };
}

/** Cuts a text that somebody wrote into plain words and http addresses. Nothing else in it is markup. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const bare = withoutEnd(found);
    const link = linkOf(bare);
    if (!link) continue;
    parts.push({ text: text.slice(end, index) }, link);
    end = index + bare.length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => !('text' in part) || part.text !== '');
}
