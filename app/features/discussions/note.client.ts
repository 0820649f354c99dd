import { newId } from '../../platform/ids';
import { outbox } from '../../platform/outbox.client';
import { findPersonalData } from '../../platform/personal-data';

/** A private answer on its page; each write is numbered, so that the server knows their order. */
interface NoteOnPage {
  form: HTMLElement;
  text: HTMLTextAreaElement;
  address: { tool: string; field: string };
  page: string;
  writes: number;
  seen: string | null;
}

function save(note: NoteOnPage): void {
  note.writes += 1;
  outbox().put({ kind: 'field', address: note.address, body: { value: note.text.value, seen: note.seen, write: `${note.page}-${note.writes}` } });
}

/** Brings back what waits on this device; what somebody typed before this code arrived is saved instead. */
function restore(note: NoteOnPage): void {
  if (note.text.value !== note.text.defaultValue) return save(note);
  const waiting = outbox().pending('field', note.address);
  if (typeof waiting?.value !== 'string') return;
  note.text.value = waiting.value;
  note.seen = typeof waiting.write === 'string' ? waiting.write : waiting.id;
}

/** Says how much was typed, and warns of what looks like personal data; shared by every text of a discussion. */
export function showNotes(form: HTMLElement, text: HTMLTextAreaElement): void {
  const count = form.querySelector<HTMLElement>('[data-count-place]');
  if (count) {
    count.hidden = text.value === '';
    count.textContent = (form.dataset.count ?? '').replace('{{used}}', String(text.value.length)).replace('{{max}}', form.dataset.max ?? '');
  }
  const found = findPersonalData(text.value);
  const words = found ? (form.dataset[found] ?? '') : '';
  const warning = form.querySelector('[data-warning]');
  if (warning && warning.textContent !== words) warning.textContent = words;
}

/** Saves a private answer while it is typed, and says that the lesson is done once the server has it. */
export function enhance(form: HTMLElement): void {
  const text = form.querySelector('textarea');
  const { lesson = '', write } = form.dataset;
  if (!text) return;
  const note: NoteOnPage = { form, text, address: { tool: lesson, field: text.name }, page: newId(), writes: 0, seen: write || null };
  restore(note);
  showNotes(form, text);
  text.addEventListener('input', () => {
    save(note);
    showNotes(form, text);
  });
  form.addEventListener('submit', (event) => {
    if (event instanceof SubmitEvent && event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    void outbox().flush();
  });
  outbox().subscribe((event) => {
    const isMine = event.type === 'acknowledged' && event.op.kind === 'field' && event.op.tool === lesson;
    if (isMine && text.value.trim() !== '') document.dispatchEvent(new CustomEvent('lesson-done', { detail: lesson }));
  });
}
