import type Player from 'video.js/dist/types/player';
import { fill } from './film-words.client';

interface TranscriptContext {
  words: Record<string, string>;
  /** null while there is no film to move */
  player: Player | null;
}

/** Makes every sentence a button that moves the film, marks the one being spoken, and adds a search. */
export function enhanceTranscript(section: HTMLElement, { words, player }: TranscriptContext): void {
  const lines = [...section.querySelectorAll<HTMLElement>('.film-line')];
  addSearch(section, lines, words);
  if (!player) return;
  const timed = lines.filter((line) => line.dataset.start !== undefined).map((line) => toButton(line, player));
  player.on('timeupdate', () => markSpoken(section, timed, player.currentTime() ?? 0));
}

function toButton(line: HTMLElement, player: Player): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = line.className;
  button.id = line.id;
  Object.assign(button.dataset, line.dataset);
  button.append(...line.childNodes);
  button.addEventListener('click', () => {
    player.currentTime(Number(line.dataset.start));
    void player.play();
  });
  line.replaceWith(button);
  return button;
}

function markSpoken(section: HTMLElement, lines: HTMLElement[], seconds: number): void {
  const spoken = lines.findLast((line) => Number(line.dataset.start) <= seconds + 0.1);
  if (!spoken || spoken.getAttribute('aria-current') === 'true') return;
  for (const line of lines) line.removeAttribute('aria-current');
  spoken.setAttribute('aria-current', 'true');
  const parts = section.querySelector<HTMLElement>('[data-parts]');
  // Only the transcript's own box scrolls: the page stays where the reader is.
  if (parts && !parts.matches(':hover, :focus-within')) parts.scrollTop = spoken.offsetTop - parts.clientHeight / 3;
}

function addSearch(section: HTMLElement, lines: HTMLElement[], words: Record<string, string>): void {
  const tools = section.querySelector<HTMLElement>('[data-transcript-tools]');
  if (!tools || tools.childElementCount > 0) return;
  const label = document.createElement('label');
  const input = document.createElement('input');
  const result = document.createElement('span');
  label.textContent = words.search ?? '';
  input.type = 'search';
  result.setAttribute('role', 'status');
  label.append(input);
  tools.append(label, result);
  input.addEventListener('input', () => {
    const wanted = fold(input.value.trim());
    const current = [...section.querySelectorAll<HTMLElement>('.film-line')];
    const hits = current.filter((line) => wanted.length > 1 && fold(line.textContent ?? '').includes(wanted));
    for (const line of current) line.classList.toggle('is-hit', hits.includes(line));
    if (wanted.length > 1) result.textContent = hits.length > 0 ? fill(words.found, { number: hits.length }) : (words.foundNone ?? '');
    else result.textContent = '';
    const parts = section.querySelector<HTMLElement>('[data-parts]');
    if (parts && hits[0]) parts.scrollTop = hits[0].offsetTop - parts.clientHeight / 3;
  });
}

/** Case and accents do not matter to whoever searches. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
