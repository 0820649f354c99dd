import { remember } from './found.client';
import type { Suggestions } from './shown';

type Hit = Suggestions['groups'][number]['hits'][number];

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>, children: readonly (Node | string)[] = []): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function marked(stretches: Hit['title']): (Node | string)[] {
  return stretches.map(({ text, isMarked }) => (isMarked ? element('mark', {}, [text]) : text));
}

const langOf = (lang: string | undefined): Record<string, string> => (lang ? { lang } : {});

function optionOf(hit: Hit, id: string): HTMLElement {
  const excerpt = hit.excerpt ? [element('span', { class: 'search-option-text', ...langOf(hit.excerptLang) }, marked(hit.excerpt))] : [];
  return element('a', { role: 'option', id, href: hit.href, tabindex: '-1', 'aria-selected': 'false', 'data-hit': '' }, [
    element('span', { class: 'search-option-title', ...langOf(hit.lang) }, marked(hit.title)),
    element('span', { class: 'search-option-place' }, [hit.where]),
    ...excerpt,
  ]);
}

/** The list below a field: options that are links, the chosen one told by the field, how much there is told aloud. */
export class Listbox {
  private readonly list: HTMLElement;
  private readonly box: HTMLElement;
  /** what is said aloud: a screen reader only tells what changes in a place that was there before */
  private readonly said: HTMLElement;
  private readonly sentence: HTMLElement;
  private chosen: HTMLElement | null = null;

  constructor(
    private readonly form: HTMLElement,
    private readonly input: HTMLInputElement,
  ) {
    this.list = element('div', { role: 'listbox', id: `${input.id}-list`, 'aria-label': form.dataset.label ?? '' });
    this.said = element('p', { role: 'status', class: 'visually-hidden' });
    this.sentence = element('p', { class: 'search-box-says', 'aria-hidden': 'true' });
    this.box = element('div', { class: 'search-box', hidden: '' }, [this.list, this.sentence]);
    form.append(this.box, this.said);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', this.list.id], ['aria-expanded', 'false']] as const) input.setAttribute(name, value);
    // The field keeps the focus while somebody clicks into the list.
    this.box.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLAnchorElement>('[role="option"]') : null;
      if (option) remember(option, option);
    });
  }

  /** Shows an answer; without results only its sentence. */
  show({ says, groups }: Suggestions): void {
    this.choose(null);
    let count = 0;
    const parts = groups.map(({ label, hits }, at) => {
      const id = `${this.list.id}-${at}`;
      const heading = element('p', { id, class: 'search-box-label', role: 'presentation' }, [label]);
      return element('div', { role: 'group', 'aria-labelledby': id }, [heading, ...hits.map((hit) => optionOf(hit, `${this.list.id}-option-${(count += 1)}`))]);
    });
    this.list.replaceChildren(...parts);
    this.list.hidden = count === 0;
    this.box.hidden = false;
    this.input.setAttribute('aria-expanded', String(count > 0));
    this.said.textContent = this.sentence.textContent = says;
  }

  /** Chooses the option before or behind the chosen one; beyond the ends is the field itself. False where there is no list. */
  move(step: number): boolean {
    const options = [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
    if (this.box.hidden) return false;
    const places = options.length + 1;
    const at = this.chosen ? options.indexOf(this.chosen) : options.length;
    this.choose(options[(at + step + places) % places] ?? null);
    return true;
  }

  /** Opens what the chosen option leads to; false where none is chosen. */
  follow(): boolean {
    this.chosen?.click();
    return this.chosen !== null;
  }

  /** Takes the list away; false where there was none. */
  close(): boolean {
    const wasOpen = !this.box.hidden;
    this.box.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(null);
    this.said.textContent = '';
    return wasOpen;
  }

  private choose(option: HTMLElement | null): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.chosen = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }
}
