import { move, orderOf } from './typed';

/** An ordering as a list with buttons; its hidden selects stay the fields of the form. */
export interface Ordering {
  /** puts the items in the order that the selects say */
  refresh(): void;
  /** takes the order that is shown as the answer when none was given */
  accept(): void;
}

interface List {
  element: HTMLElement;
  live: HTMLElement;
  words: Record<string, string>;
}

const arrows: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

function itemsOf(list: List): HTMLElement[] {
  return [...list.element.querySelectorAll<HTMLElement>('[data-item]')];
}

function orderShown(list: List): string[] {
  return itemsOf(list).map((item) => item.dataset.item ?? '');
}

function selectOf(item: HTMLElement): HTMLSelectElement | null {
  return item.querySelector('select');
}

function labelOf(item: HTMLElement): string {
  return item.querySelector('label')?.textContent.trim() ?? '';
}

function fill(words: Record<string, string>, key: string, values: Record<string, string | number>): string {
  return (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The items stand in this order, each with its buttons' state; the selects are not touched. */
function arrange(list: List, order: readonly string[]): void {
  const items = itemsOf(list);
  order.forEach((id, index) => {
    const item = items.find((each) => each.dataset.item === id);
    if (!item) return;
    if (list.element.children[index] !== item) list.element.insertBefore(item, list.element.children[index] ?? null);
    const [up, down] = item.querySelectorAll('button');
    up?.setAttribute('aria-disabled', String(index === 0));
    down?.setAttribute('aria-disabled', String(index === order.length - 1));
  });
}

function writePositions(list: List): void {
  itemsOf(list).forEach((item, index) => {
    const select = selectOf(item);
    if (select) select.value = String(index + 1);
  });
}

function moveItem(list: List, button: HTMLButtonElement, by: 1 | -1): void {
  const item = button.closest<HTMLElement>('[data-item]');
  if (!item) return;
  const order = orderShown(list);
  const next = move(order, item.dataset.item ?? '', by);
  const position = next.indexOf(item.dataset.item ?? '') + 1;
  const hasMoved = next.join() !== order.join();
  const end = by < 0 ? 'atTop' : 'atBottom';
  list.live.textContent = fill(list.words, hasMoved ? 'moved' : end, { item: labelOf(item), position, total: next.length });
  if (!hasMoved) return;
  arrange(list, next);
  writePositions(list);
  button.focus();
  selectOf(item)?.dispatchEvent(new Event('input', { bubbles: true }));
}

function buttonFor(list: List, item: HTMLElement, by: 1 | -1): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `quiz-move ${by < 0 ? 'quiz-up' : 'quiz-down'}`;
  button.setAttribute('aria-label', fill(list.words, by < 0 ? 'moveUp' : 'moveDown', { item: labelOf(item) }));
  button.addEventListener('click', () => moveItem(list, button, by));
  button.addEventListener('keydown', (event) => {
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    moveItem(list, button, direction);
  });
  return button;
}

function liveRegion(): HTMLElement {
  const live = document.createElement('p');
  live.className = 'visually-hidden';
  live.setAttribute('role', 'status');
  return live;
}

function orderGiven(list: List): string[] | null {
  const positions = Object.fromEntries(itemsOf(list).map((item) => [item.dataset.item ?? '', selectOf(item)?.value]));
  return orderOf({ id: '', kind: 'ordering', options: orderShown(list).map((id) => ({ id })), targets: [] }, positions);
}

/** Turns the selects of an ordering question into a list that is moved by buttons and arrow keys, and tells every move. */
export function enhanceOrdering(fieldset: HTMLElement, words: Record<string, string>): Ordering | null {
  const element = fieldset.querySelector<HTMLElement>('.quiz-order');
  if (!element) return null;
  const list: List = { element, live: liveRegion(), words };
  fieldset.append(list.live);
  for (const item of itemsOf(list)) {
    const select = selectOf(item);
    if (select) select.hidden = true;
    item.append(buttonFor(list, item, -1), buttonFor(list, item, 1));
  }
  element.classList.add('quiz-movable');
  const how = fieldset.querySelector('.quiz-how');
  if (how) how.textContent = words.orderingList ?? '';
  const refresh = () => arrange(list, orderGiven(list) ?? orderShown(list));
  refresh();
  return {
    refresh,
    accept: () => {
      if (orderGiven(list) === null) writePositions(list);
    },
  };
}
