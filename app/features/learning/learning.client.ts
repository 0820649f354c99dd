import { outbox } from '../../platform/outbox.client';
import type { Op } from '../../platform/outbox';

interface Words {
  done: string;
  refused: Record<string, string>;
}

/** Says that the lesson was opened, and lets it be finished without a connection. */
export function enhance(section: HTMLElement): void {
  const lesson = section.dataset.lesson ?? '';
  const words = readWords(section);
  const box = outbox();
  const isMine = (op: Op) => op.lesson === lesson && op.kind === 'done';

  box.put({ kind: 'open', address: { lesson } });
  if (box.pending('done', { lesson })) showDone(section, words, true);
  for (const { entry, code } of box.takeRefused('open', 'done')) if (isMine(entry.op)) showRefused(section, words, code);

  section.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    box.put({ kind: 'done', address: { lesson } });
    void box.flush();
    showDone(section, words, true);
    section.querySelector<HTMLElement>('[data-done-part]')?.focus();
  });
  // A part of the page whose work finishes the lesson says so once the server has it.
  document.addEventListener('lesson-done', (event) => {
    if (event instanceof CustomEvent && event.detail === lesson) showDone(section, words, true);
  });
  box.subscribe((event) => {
    if (event.type !== 'refused' || !isMine(event.op)) return;
    box.takeRefused('done');
    showDone(section, words, false);
    showRefused(section, words, event.code);
  });
}

function readWords(section: HTMLElement): Words {
  return { done: '', refused: {}, ...(JSON.parse(section.querySelector('[data-strings]')?.textContent ?? '{}') as Partial<Words>) };
}

function showDone(section: HTMLElement, words: Words, isDone: boolean): void {
  section.dataset.state = isDone ? 'done' : 'opened';
  for (const part of section.querySelectorAll<HTMLElement>('[data-open-part]')) part.hidden = isDone;
  for (const part of section.querySelectorAll<HTMLElement>('[data-done-part]')) part.hidden = !isDone;
  if (!isDone) return;
  for (const row of document.querySelectorAll<HTMLElement>(`[data-lesson-row="${CSS.escape(section.dataset.lesson ?? '')}"]`)) {
    row.dataset.state = 'done';
    const state = row.querySelector('.learning-state');
    if (state) state.textContent = words.done;
  }
}

function showRefused(section: HTMLElement, words: Words, code: string): void {
  const part = section.querySelector<HTMLElement>('[data-refused-part]');
  if (!part) return;
  part.textContent = words.refused[code] ?? code;
  part.hidden = false;
}
