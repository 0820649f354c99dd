const key = 'unites.found';

interface Found {
  address: string;
  words: string[];
}

/** Keeps for the next page which words were marked in an answer; the address itself does not tell them. */
export function remember(link: HTMLAnchorElement, hit: HTMLElement): void {
  const words = [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent ?? '');
  try {
    sessionStorage.setItem(key, JSON.stringify({ address: link.pathname + link.hash, words }));
  } catch {
    // Where nothing may be kept, the block is marked and its words are not.
  }
}

function recall(): Found | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept === null ? null : (JSON.parse(kept) as Found);
  } catch {
    return null;
  }
}

function rangesOf(word: string, node: Text): Range[] {
  const text = node.data.toLowerCase();
  const wanted = word.toLowerCase();
  const ranges: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    if (/\p{L}$/u.test(text.slice(0, at)) || /^\p{L}/u.test(text.slice(at + wanted.length))) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    ranges.push(range);
  }
  return ranges;
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ parentElement }) => parentElement?.closest('nav, .visually-hidden') === null);
}

/** The place that was opened: the block, the words of the whole film, or what a page says of itself. */
function placeOf(hash: string): Element | null {
  if (hash === '') return document.querySelector('main header');
  const block = document.getElementById(decodeURIComponent(hash.slice(1)));
  const folded = block?.closest('details');
  if (folded) folded.open = true;
  return folded ?? block;
}

// Newer than the W3C checker, which gives up at it in a style sheet; only a browser that knows highlights comes here.
const look = '::highlight(found) { background: var(--ochre-soft); color: var(--ochre); }';

function show(ranges: readonly Range[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('found', new Highlight(...ranges));
}

/** Marks the words that were found where an answer led to. Nothing is written into the page. */
export function markFound(): void {
  const found = recall();
  if (found?.address !== location.pathname + location.hash || !('highlights' in CSS)) return;
  const place = placeOf(location.hash);
  const ranges = place ? textsIn(place).flatMap((node) => found.words.filter(Boolean).flatMap((word) => rangesOf(word, node))) : [];
  if (ranges.length > 0) show(ranges);
}
