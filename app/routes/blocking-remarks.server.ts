import { listBlocking as listRemarks } from '../features/pilots/remarks/inbox/inbox.server';
import { remarkNumber } from '../features/pilots/remarks/remark';
import type { ListBlocking } from '../features/pilots/publishing/publishing.server';

const shownWords = 80;

/** The blocking remarks that are open on a module in a language, with the ways to them. */
export const listBlocking: ListBlocking = async (moduleId, locale) => {
  const remarks = await listRemarks(moduleId, locale);
  return remarks.map(({ id, words, quote }) => ({ label: `${remarkNumber(id)} ${(words || quote).slice(0, shownWords)}`, href: `/${locale}/remarks/${id}` }));
};
