import { describe, expect, it } from 'vitest';
import { draftPrefix, forgetAtSignOut, forgetDrafts } from './forgetting.client';

function storageWith(...keys: string[]) {
  const kept = new Map(keys.map((key) => [key, 'typed']));
  return { keys: () => [...kept.keys()], get length() { return kept.size; }, key: (at: number) => [...kept.keys()][at] ?? null, removeItem: (key: string) => void kept.delete(key) };
}

const drafts = [`${draftPrefix}l1:lesson=a:block:p01`, `${draftPrefix}l2:lesson=a:film:`];
type Listener = (event: { target: unknown }) => void;

/** A page whose forms are sent by hand. */
function pageThatSends() {
  const listeners: Listener[] = [];
  const page = { addEventListener: (_: string, listener: unknown) => void listeners.push(listener as Listener) } as unknown as Document;
  const send = (isSignOut: boolean) => listeners.forEach((listener) => listener({ target: { matches: () => isSignOut } }));
  return { page, send };
}

describe('drafts of remarks', () => {
  it('all go, and nothing else', () => {
    const storage = storageWith('unites.film', ...drafts, 'unites.outbox.1');
    forgetDrafts(storage);
    expect(storage.keys()).toEqual(['unites.film', 'unites.outbox.1']);
  });

  it('go when somebody signs out, and stay when another form is sent', () => {
    const storage = storageWith(...drafts);
    const { page, send } = pageThatSends();
    forgetAtSignOut(page, () => storage);
    send(false);
    expect(storage.keys()).toHaveLength(2);
    send(true);
    expect(storage.keys()).toEqual([]);
  });

  it('do not keep anybody from signing out where nothing may be kept', () => {
    const { page, send } = pageThatSends();
    forgetAtSignOut(page, () => {
      throw new Error('forbidden');
    });
    expect(() => send(true)).not.toThrow();
  });
});
