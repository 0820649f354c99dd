import { registerWorker, tell } from './register.client';

/** After the last thing that reached the server, so that typing costs one copy and not one a word. */
const settleMs = 4_000;

/**
 * Lets the worker keep the page's module, keeps the copy of this page up to date with what is done on it, and says on a copy
 * of when it is and what still waits to be sent.
 */
export function enhance(main: HTMLElement): void {
  const isCopy = document.documentElement.dataset.copy !== undefined;
  if (isCopy) showCopy();
  else void registerWorker(listOf(main));
  holdForms();
  if (document.querySelector('[data-learner]')) void followOutbox();
}

/** On a line that costs money by the byte, the page itself is enough. */
function listOf(main: HTMLElement): string[] {
  const list = (main.dataset.keep ?? '').split(' ').filter(Boolean);
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ? [location.pathname, ...list.slice(-1)] : list;
}

async function followOutbox(): Promise<void> {
  const { outbox } = await import('../../platform/outbox.client');
  const box = outbox();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = () => {
    clearTimeout(timer);
    timer = undefined;
    tell({ keep: [location.pathname], anew: true });
  };
  const count = () => showWaiting(box.waitingCount);
  count();
  box.subscribe((event) => {
    count();
    if (event.type !== 'acknowledged' || event.op.kind === 'open') return;
    clearTimeout(timer);
    timer = setTimeout(renew, settleMs);
  });
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) renew();
  });
}

function showWaiting(count: number): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-waiting]')) {
    place.hidden = count === 0;
    place.textContent = (place.dataset.waiting ?? '').replace('{count}', String(count));
  }
}

function showCopy(): void {
  const time = document.querySelector('[data-copy-time]');
  const keptAt = new Date(document.documentElement.dataset.copy ?? '');
  if (!time || Number.isNaN(keptAt.getTime())) return;
  time.textContent = keptAt.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Without a network a form that is sent would leave its page for one that says nothing: it stays, with what is in it. */
function holdForms(): void {
  document.addEventListener('submit', (event) => {
    const { target } = event;
    if (event.defaultPrevented || navigator.onLine || !(target instanceof HTMLFormElement) || target.method !== 'post') return;
    event.preventDefault();
    const words = document.querySelector<HTMLElement>('[data-held]');
    const shown = target.querySelector<HTMLElement>('.offline-held') ?? document.createElement('p');
    shown.className = 'notice warn offline-held';
    shown.setAttribute('role', 'alert');
    shown.textContent = words?.dataset.held ?? '';
    target.append(shown);
  });
}
