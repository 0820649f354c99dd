import { Listbox } from './listbox.client';
import type { Suggestions } from './shown';

const pauseMs = 150;
const shortest = 2;

/** Asks while somebody types: after a pause, and never while an earlier question is on its way. */
class Asking {
  private timer = 0;
  private isUnderWay = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly listbox: Listbox,
  ) {}

  /** Begins anew with what stands in the field. */
  typed(): void {
    window.clearTimeout(this.timer);
    if (this.question().length < shortest) return void this.listbox.close();
    this.timer = window.setTimeout(() => void this.ask(), pauseMs);
  }

  private question(): string {
    return this.input.value.trim();
  }

  private async ask(): Promise<void> {
    const question = this.question();
    if (this.isUnderWay || question.length < shortest) return;
    this.isUnderWay = true;
    const answer = await this.fetchAnswer(question);
    this.isUnderWay = false;
    if (question !== this.question()) return void this.ask();
    if (document.activeElement === this.input) this.listbox.show(answer);
  }

  private async fetchAnswer(question: string): Promise<Suggestions> {
    try {
      const response = await fetch(`${this.form.dataset.search}?q=${encodeURIComponent(question)}`);
      return (await response.json()) as Suggestions;
    } catch {
      return { says: this.form.dataset.offline ?? '', groups: [] };
    }
  }
}

function handleKeys(listbox: Listbox, input: HTMLInputElement): (event: KeyboardEvent) => void {
  return (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && listbox.move(step)) event.preventDefault();
    if (event.key === 'Enter' && listbox.follow()) event.preventDefault();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!listbox.close()) input.value = '';
  };
}

/** Shows what a question finds while it is typed: the ARIA pattern of a combobox with a list. Without it the form asks as every form does. */
export function enhance(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (!input) return;
  const listbox = new Listbox(form, input);
  const asking = new Asking(form, input, listbox);
  input.addEventListener('input', () => asking.typed());
  input.addEventListener('keydown', handleKeys(listbox, input));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) listbox.close();
  });
  // What was typed before this code arrived.
  if (input.value !== input.defaultValue) asking.typed();
}
