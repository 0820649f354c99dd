import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { setOverlay } from '../../content/load.server';
import type { Words } from '../../content/revisions/piece-words';
import { newestByPiece, type ChangeKind, type Revised, type WordedState } from '../../content/revisions/revision';

/** Changes whenever a revision is added or settled. */
async function findMark(): Promise<string> {
  const [row] = await db.$queryRaw<{ newest: unknown; all: unknown; settled: unknown }[]>`
    SELECT MAX("number") AS "newest", COUNT(*) AS "all", COUNT("settledAt") AS "settled" FROM "Revision"`;
  return [row?.newest, row?.all, row?.settled].map(String).join();
}

/** Up to which revisions this process knows them all. */
let known = '';

const light = { number: true, path: true, key: true, unit: true, locale: true, kind: true, state: true, follows: true, filePrint: true, print: true, englishBefore: true, englishAfter: true, publishedAt: true, settledAt: true } as const;

/** Every published revision, the oldest first; with words only what lies over the files at present. */
export async function loadRevisions(): Promise<Revised[]> {
  const rows = await db.revision.findMany({ orderBy: { number: 'asc' }, select: light });
  const onTop = [...newestByPiece(rows).values()].filter(({ settledAt }) => settledAt === null).map(({ number }) => number);
  const worded = await db.revision.findMany({ where: { number: { in: onTop } }, select: { number: true, words: true } });
  const words = new Map(worded.map((row) => [row.number, row.words === null ? null : (JSON.parse(row.words) as Words)]));
  return rows.map(({ locale, kind, state, englishBefore, englishAfter, settledAt, ...row }) => ({
    ...row,
    words: words.get(row.number),
    locale: locale as Locale,
    kind: kind as ChangeKind,
    state: state as WordedState | null,
    english: englishBefore !== null && englishAfter !== null ? { before: englishBefore, after: englishAfter } : null,
    isSettled: settledAt !== null,
  }));
}

/** Lays what was published over the course of this process. */
export async function readRevisions(): Promise<void> {
  const mark = await findMark();
  setOverlay({ revisions: await loadRevisions() });
  known = mark;
}

/** Looks whether another process has published something, and lays it over the course here. */
export async function followRevisions(): Promise<void> {
  if ((await findMark()) !== known) await readRevisions();
}
