/** The part of `localStorage` that is used. */
type Kept = Pick<Storage, 'length' | 'key' | 'removeItem'>;

/** What stands before every draft of a remark on this device. */
export const draftPrefix = 'unites.remark.';

/** Drops every draft of a remark from the device: whoever uses it next shall not read what somebody was writing. */
export function forgetDrafts(storage: Kept): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  for (const key of keys) if (key?.startsWith(draftPrefix)) storage.removeItem(key);
}

/** Forgets drafts when somebody signs out by any of a page's buttons. */
export function forgetAtSignOut(page: Pick<Document, 'addEventListener'>, storageOf: () => Kept): void {
  page.addEventListener('submit', ({ target }) => {
    if (!(target as HTMLElement | null)?.matches('form[action$="/sign-out"]')) return;
    try {
      forgetDrafts(storageOf());
    } catch {
      // Where nothing may be kept there is nothing to forget.
    }
  });
}
