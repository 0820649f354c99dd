import { draftPrefix } from './forgetting.client';

/** What somebody pointed at: the spot as the form's address names it, and the words that were selected there. */
interface Pointed {
  place: string;
  quote: string;
  second?: number;
  box: DOMRect;
}

const longestQuote = 1000;

/** A field of a row is named with the row's number; a remark is about the field in every row. */
function fieldOf(name: string): string {
  const parts = name.split('.');
  return parts.length === 3 ? `${parts[0] ?? ''}.${parts[2] ?? ''}` : name;
}

function questionOf(question: HTMLElement, element: Element): string {
  const id = question.dataset.question ?? '';
  const option = element.closest('.quiz-option')?.querySelector('input')?.value ?? element.closest<HTMLElement>('[data-item]')?.dataset.item;
  return option === undefined ? `question:${id}` : `option:${id}.${option}`;
}

/** The spot in which an element stands; null outside of all. */
function placeOf(element: Element): string | null {
  const question = element.closest<HTMLElement>('[data-question]');
  if (question) return questionOf(question, element);
  if (element.closest('.film')) return 'film:';
  const block = element.closest('[data-block]');
  if (block) return `block:${block.id}`;
  const control = element.closest('.field')?.querySelector<HTMLInputElement>('[id^="f-"][name]');
  return control ? `field:${fieldOf(control.name)}` : null;
}

function secondAt(element: Element): number | undefined {
  const film = element.closest('.film') ?? document.querySelector('.film');
  const start = element.closest<HTMLElement>('.film-line')?.dataset.start;
  const at = start === undefined ? film?.querySelector('video')?.currentTime : Number(start);
  return film && at !== undefined ? Math.floor(at) : undefined;
}

/** The words of a selection as the course has them: without the numbers of sources and what only screen readers say. */
function wordsOf(range: Range): string {
  const part = range.cloneContents();
  for (const extra of part.querySelectorAll('.cite, .visually-hidden')) extra.remove();
  return (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, longestQuote);
}

function pointAt(element: Element, quote: string, box: DOMRect): Pointed | null {
  const place = placeOf(element);
  if (place === null) return null;
  const second = place === 'film:' ? secondAt(element) : undefined;
  return { place, quote, box, ...(second === undefined ? {} : { second }) };
}

function selected(): Pointed | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = range.startContainer.parentElement;
  return element && pointAt(element, wordsOf(range), range.getBoundingClientRect());
}

function hrefOf(base: string, { place, quote, second }: Omit<Pointed, 'box'>): string {
  const more = new URLSearchParams({ place, ...(quote === '' ? {} : { quote }), ...(second === undefined ? {} : { second: String(second) }) });
  return `${base}&${more}`;
}

function linkTo(way: HTMLElement, look: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = look;
  link.textContent = way.dataset.label ?? '';
  link.dataset.noPrefetch = '';
  return link;
}

/** One button that comes below what was selected or tapped, and goes when nothing is. */
function follow(way: HTMLElement, base: string): void {
  const button = linkTo(way, 'button small remark-float no-print');
  button.hidden = true;
  document.body.append(button);
  const show = (pointed: Pointed | null) => {
    button.hidden = pointed === null;
    if (!pointed) return;
    button.href = hrefOf(base, pointed);
    const widest = document.documentElement.clientWidth - button.offsetWidth - 8;
    button.style.insetInlineStart = `${Math.max(8, Math.min(pointed.box.left, widest))}px`;
    button.style.insetBlockStart = `${Math.min(pointed.box.bottom + 8, innerHeight - 56) + scrollY}px`;
  };
  document.addEventListener('selectionchange', () => {
    const pointed = selected();
    if (pointed) show(pointed);
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.remark-float, a, button, video')) return;
    show(selected() ?? pointAt(target, '', target.getBoundingClientRect()));
  });
}

/** The present second of the film, beside its other facts. */
function addFilmLink(way: HTMLElement, base: string): void {
  const film = document.querySelector('.film');
  const notes = film?.querySelector('.film-notes');
  const video = film?.querySelector('video');
  if (!notes || !video) return;
  const link = linkTo(way, 'remark-at');
  const tell = () => {
    const second = Math.floor(video.currentTime);
    link.textContent = (way.dataset.at ?? '').replace('{{at}}', `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`);
    link.href = hrefOf(base, { place: 'film:', quote: '', second });
  };
  video.addEventListener('timeupdate', tell);
  tell();
  notes.append(link);
}

/** In the mode for it every spot has a link of its own, for whoever works without a pointer; questions always have one. */
function addLinks(way: HTMLElement, base: string): void {
  for (const spot of document.querySelectorAll('[data-block], .field:has([id^="f-"])')) {
    const place = placeOf(spot);
    if (place === null) continue;
    const link = linkTo(way, 'remark-at no-print');
    link.href = hrefOf(base, { place, quote: '' });
    spot.append(link);
  }
}

/** What was sent needs no copy on this device any more. */
function dropSent({ learner = '' }: DOMStringMap): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${draftPrefix}${learner}:`) && localStorage.getItem(key)?.includes('"isSent":true')) localStorage.removeItem(key);
  }
}

/** Lets testers and editors remark on what they select or tap. */
export function enhance(way: HTMLElement): void {
  try {
    if (way.dataset.sent !== undefined) dropSent(way.dataset);
  } catch {
    // Where nothing may be kept there is nothing to drop.
  }
  const base = way.dataset.href;
  if (base === undefined) return;
  follow(way, base);
  addFilmLink(way, base);
  const isMode = new URLSearchParams(location.search).has('remark');
  if (isMode) addLinks(way, base);
  else way.querySelector('[data-links]')?.removeAttribute('hidden');
}
