import { describe, expect, it } from 'vitest';
import { runAlone, showStatus, tabOf, type StatusElement } from './outbox.client';

function statusLine(): StatusElement & { seen: { textContent: string | null }; spoken: { textContent: string | null } } {
  const [seen, spoken] = [{ textContent: '' as string | null }, { textContent: '' as string | null }];
  return {
    dataset: { saved: 'SAVED', saving: 'SAVING', kept: 'KEPT', full: 'FULL' },
    querySelector: (selector) => (selector === '[data-save-text]' ? seen : spoken),
    seen,
    spoken,
  };
}

describe('showStatus', () => {
  it('shows every status in the words of the page', () => {
    const line = statusLine();
    showStatus([line], 'saving');
    expect(line.seen.textContent).toBe('SAVING');
    showStatus([line], 'saved');
    expect(line.seen.textContent).toBe('SAVED');
  });

  it('speaks a loss of connection and the return, and nothing while all is well', () => {
    const line = statusLine();
    showStatus([line], 'saving');
    showStatus([line], 'saved');
    expect(line.spoken.textContent).toBe('');
    showStatus([line], 'kept');
    expect(line.spoken.textContent).toBe('KEPT');
    showStatus([line], 'saving');
    expect(line.spoken.textContent).toBe('KEPT');
    showStatus([line], 'saved');
    expect(line.spoken.textContent).toBe('SAVED');
  });
});

describe('tabOf', () => {
  it('gives a tab one name over its reloads', () => {
    const items = new Map<string, string>();
    const storage = { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value) };
    expect(tabOf(storage)).toBe(tabOf(storage));
  });

  it('gives a name also where nothing can be stored', () => {
    const full = { getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
    expect(tabOf(full)).toMatch(/^\w{16}$/);
    expect(tabOf(null)).toMatch(/^\w{16}$/);
  });
});

describe('runAlone', () => {
  it('runs with or without the lock, and says which', async () => {
    const runs: boolean[] = [];
    const run = (isAlone: boolean) => Promise.resolve(void runs.push(isAlone));
    const locks = (isFree: boolean) => ({
      request: ((name: string, _: LockOptions, callback: (lock: Lock | null) => Promise<void>) => callback(isFree ? { name, mode: 'exclusive' } : null)) as LockManager['request'],
    });
    await runAlone(locks(true), run);
    await runAlone(locks(false), run);
    await runAlone(undefined, run);
    expect(runs).toEqual([true, false, true]);
  });
});
