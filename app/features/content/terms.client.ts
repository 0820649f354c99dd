import { placeCard } from './card-position';

let lastKey = 0;
const openAfterMs = 250;
const closeAfterMs = 300;

/** Opens the cards of glossary terms on hover and focus too; a click keeps a card open until Escape or a click elsewhere. */
export function enhance(element: HTMLElement): void {
  const page = element.closest('main') ?? document.body;
  for (const word of page.querySelectorAll<HTMLButtonElement>('button.term')) {
    const card = document.getElementById(word.getAttribute('popovertarget') ?? '');
    if (!card || word.dataset.enhanced || !('showPopover' in card)) continue;
    word.dataset.enhanced = 'true';
    word.dataset.key = String((lastKey += 1));
    attach(word, card);
  }
}

function attach(word: HTMLButtonElement, card: HTMLElement): void {
  let timer: number | undefined;
  let pinned = false;
  const isOpen = () => card.matches(':popover-open') && card.dataset.word === word.dataset.key;
  const place = () => isOpen() && Object.assign(card.style, toPixels(word, card));
  const show = () => {
    clearTimeout(timer);
    if (isOpen()) return;
    open(word, card);
    place();
  };
  const hide = () => {
    clearTimeout(timer);
    if (isOpen()) card.hidePopover();
  };
  const later = (act: () => void, delayMs: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delayMs);
  };
  const leave = () => !pinned && later(hide, closeAfterMs);

  word.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && later(show, openAfterMs));
  word.addEventListener('pointerleave', leave);
  card.addEventListener('pointerenter', () => isOpen() && clearTimeout(timer));
  card.addEventListener('pointerleave', () => isOpen() && leave());
  word.addEventListener('focus', () => word.matches(':focus-visible') && show());
  word.addEventListener('blur', () => {
    pinned = false;
    later(hide, closeAfterMs);
  });
  word.addEventListener('click', (event) => {
    event.preventDefault();
    if (pinned && isOpen()) return hide();
    pinned = true;
    show();
  });
  card.addEventListener('toggle', (event) => {
    if (event instanceof ToggleEvent && event.newState === 'closed') pinned = false;
  });
  for (const name of ['scroll', 'resize']) addEventListener(name, place, { passive: true });
}

/** One card serves every occurrence of its term: it remembers for which it is open. */
function open(word: HTMLElement, card: HTMLElement): void {
  if (card.matches(':popover-open')) card.hidePopover();
  card.dataset.word = word.dataset.key;
  card.showPopover();
}

function toPixels(word: HTMLElement, card: HTMLElement): { left: string; top: string } {
  const { left, top } = placeCard(word.getBoundingClientRect(), card.getBoundingClientRect(), {
    width: document.documentElement.clientWidth,
    height: window.innerHeight,
  });
  return { left: `${left}px`, top: `${top}px` };
}
