import { isLocale } from '../../../platform/locale';

/** What stays open to somebody whose account is about to be deleted: the offer to keep it, their data, the way out. */
const open = /^\/[a-z]{2}\/(account\/(leaving|data)(\/|$)|sign-out$|sign-in(\/|$)|privacy$|accessibility$)/;

/** Where a request is led instead while its account waits for its deletion; null when it may go on. */
export function leavingPath({ leavesAt }: { leavesAt?: string }, { method, path }: { method: string; path: string }): string | null {
  if (leavesAt === undefined || method !== 'GET') return null;
  const [, lng = ''] = path.split('/');
  return isLocale(lng) && !open.test(path) ? `/${lng}/account/leaving` : null;
}

/** Whether the word above the field was typed; capitals and blanks around it do not matter. */
export function isConfirmed(typed: unknown, word: string): boolean {
  return typeof typed === 'string' && typed.trim().toLowerCase() === word.toLowerCase();
}

/** Answers to a quiz without what was put in words: of what was graded, the chosen options; nothing of reflections. */
export function withoutWords(answers: string, marks: string): string {
  const graded = JSON.parse(marks) as Record<string, unknown>;
  const isChoice = (answer: unknown) => typeof answer !== 'string' || /^[a-z0-9-]{1,40}$/.test(answer);
  const kept = Object.entries(JSON.parse(answers) as Record<string, unknown>).filter(([question, answer]) => question in graded && isChoice(answer));
  return JSON.stringify(Object.fromEntries(kept));
}

/** A shown tool without its words: the fields that were filled in are still counted. */
export function emptiedCopy(content: string): string {
  if (content === '') return '';
  return JSON.stringify(JSON.parse(content, (_, value: unknown) => (typeof value === 'string' ? '' : value)));
}
