import { newId } from './ids';
import { Outbox, type OutboxWorld, type SaveStatus } from './outbox-queue.client';
import type { DeviceStorage } from './outbox-store.client';

/** Where the browser sends what waits. */
const door = '/progress';

let page: Outbox | null = null;

/**
 * The outbox of this page, the same for all its islands. The page says by `data-learner` whose it is;
 * every `[data-save-status]` on it shows how things stand.
 */
export function outbox(): Outbox {
  page ??= startOutbox();
  return page;
}

function startOutbox(): Outbox {
  const learner = document.querySelector<HTMLElement>('[data-learner]')?.dataset.learner ?? '';
  const started = new Outbox(browserWorld(learner));
  started.subscribe((event) => {
    if (event.type === 'status') showStatus(document.querySelectorAll<HTMLElement>('[data-save-status]'), event.status);
  });
  window.addEventListener('online', () => void started.flush());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) started.start();
  });
  window.addEventListener('pagehide', () => void started.flushAtLeaving());
  document.addEventListener('visibilitychange', () => {
    void (document.visibilityState === 'hidden' ? started.flushAtLeaving() : started.flush());
  });
  started.start();
  return started;
}

function browserWorld(learner: string): OutboxWorld {
  const post = (body: string, signal: AbortSignal) =>
    fetch(door, { method: 'POST', body, signal, keepalive: true, credentials: 'same-origin', headers: { 'content-type': 'application/json' } });
  return {
    learner,
    tab: tabOf(storageOrNull(() => window.sessionStorage)),
    storage: storageOrNull(() => window.localStorage),
    post,
    alone: (run) => runAlone(navigator.locks, run),
    nowMs: () => Date.now(),
    isOnline: () => navigator.onLine,
  };
}

/** Runs under the one lock of this device if it is free, and says whether it got it; without locks it is alone. */
export async function runAlone(locks: Pick<LockManager, 'request'> | undefined, run: (isAlone: boolean) => Promise<void>): Promise<void> {
  if (!locks) return run(true);
  await locks.request('unites.outbox', { ifAvailable: true }, (lock) => run(lock !== null));
}

/** The name of this tab, the same over its reloads. */
export function tabOf(storage: Pick<DeviceStorage, 'getItem' | 'setItem'> | null): string {
  const known = storage?.getItem('unites.tab');
  if (known) return known;
  const tab = newId();
  try {
    storage?.setItem('unites.tab', tab);
  } catch {
    // No room: the tab has another name after a reload, and its entries are sent a little later.
  }
  return tab;
}

function storageOrNull(open: () => Storage): Storage | null {
  try {
    return open();
  } catch {
    return null; // forbidden by the browser's settings
  }
}

/** What `showStatus` needs of an element: its words in `data-*` and the two places to write them. */
export interface StatusElement {
  dataset: Record<string, string | undefined>;
  querySelector: (selectors: string) => { textContent: string | null } | null;
}

/**
 * Writes the status where it is seen, and speaks it to screen readers only when something changed for the
 * worse, or back: every "Saving…" aloud would drown the page.
 */
export function showStatus(elements: Iterable<StatusElement>, status: SaveStatus): void {
  for (const element of elements) {
    const words = element.dataset[status] ?? '';
    const wasKept = element.dataset.saveStatus === 'kept' || element.dataset.saveStatus === 'full';
    const isQuiet = status === 'saving' || (status === 'saved' && !wasKept);
    write(element, '[data-save-text]', words);
    if (!isQuiet) write(element, '[role="status"]', words);
    // "Saving…" after a failure is not yet good news: what was spoken last still holds.
    if (status !== 'saving' || !wasKept) element.dataset.saveStatus = status;
  }
}

function write(element: StatusElement, selector: string, words: string): void {
  const place = element.querySelector(selector);
  if (place) place.textContent = words;
}
