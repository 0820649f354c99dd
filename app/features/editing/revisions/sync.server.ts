import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { db } from '../../../platform/database.server';
import { masterLocale } from '../../../platform/locale';
import { compileCourse } from '../../content/files/course-files';
import type { PieceRecord } from '../../content/files/content-files';
import { describeProblem, isFatal } from '../../content/files/problems';
import { getFilesEdition, readFiles } from '../../content/load.server';
import { englishPath, readMarks, readPiece } from '../../content/revisions/piece-words';
import { nameOf, newestByPiece, wordedStates, type ChangeKind, type Revised } from '../../content/revisions/revision';
import { loadRevisions, readRevisions } from './following.server';
import { listSettled, planPull, planPush, printsOf, type Clash, type Prints, type Pull } from './sync';

const servedId = 'served';

/** Notes what the files say that this server has, for `content:push`; and which revisions they have by now, which are then laid over them no longer. */
export async function noteServedFiles(now: Date): Promise<void> {
  const { files, records, course } = getFilesEdition();
  const { fingerprint } = course;
  const before = await db.servedFiles.findUnique({ where: { id: servedId }, select: { fingerprint: true } });
  if (before?.fingerprint !== fingerprint) {
    const row = { fingerprint, prints: JSON.stringify(printsOf(records)), readAt: now };
    await db.servedFiles.upsert({ where: { id: servedId }, create: { id: servedId, ...row }, update: row });
  }
  const settled = listSettled(files, await loadRevisions());
  if (settled.length === 0) return;
  await db.revision.updateMany({ where: { number: { in: settled.map(({ number }) => number) }, settledAt: null }, data: { settledAt: now } });
  await readRevisions();
}

/** Refuses files with which no course could start, with what is wrong with them. */
function refuseBroken(files: ReadonlyMap<string, string>): PieceRecord[] {
  const { problems, records } = compileCourse(files, getFilesEdition());
  const errors = problems.filter((problem) => isFatal(problem));
  if (errors.length > 0) throw new Error(`Nothing was written. The course would have errors:\n${errors.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
  return records;
}

/** Writes what was published in the browser into the files below a folder, unless `isTrial`; what was changed there too is left and named. */
export async function pullRevisions(directory: string, { isTrial }: { isTrial: boolean }): Promise<Pull> {
  const files = readFiles(directory);
  const plan = planPull(files, await loadRevisions());
  if (plan.texts.size === 0) return plan;
  refuseBroken(new Map([...files, ...plan.texts]));
  if (!isTrial) for (const [name, text] of plan.texts) writeFileSync(path.join(directory, name), text);
  return plan;
}

/** What publishing from files came to. */
export interface Pushed {
  published: PieceRecord[];
  clashes: Clash[];
  unknown: PieceRecord[];
}

interface Ground {
  files: ReadonlyMap<string, string>;
  served: Prints;
  newest: ReadonlyMap<string, Revised>;
}

/** What only a translation has to say, and only English. */
function languageColumns(record: PieceRecord, { files, served }: Ground) {
  if (record.locale === masterLocale) return { englishBefore: served[nameOf(record)] ?? '', englishAfter: record.fingerprint };
  const { state, follows } = readMarks(files, record);
  const english = readPiece(files, { path: englishPath(record.path), key: record.key })?.words ?? {};
  return { english: JSON.stringify(english), state: wordedStates.find((known) => known === state) ?? 'machine', follows: follows ?? null };
}

/** The row by which a piece of the files is published. */
function rowOf(record: PieceRecord, ground: Ground, { kind, now }: { kind: ChangeKind; now: Date }) {
  const { path: name, key, unit, locale, own = '' } = record;
  const { files, served, newest } = ground;
  return {
    path: name, key, unit, locale, kind, print: own, note: 'content:push', publishedAt: now,
    words: JSON.stringify(readPiece(files, record)?.words ?? {}),
    filePrint: served[nameOf(record)] ?? '',
    afterNumber: newest.get(nameOf(record))?.number ?? 0,
    ...languageColumns(record, ground),
  };
}

/**
 * Publishes what files below a folder say otherwise than the server's, unless `isTrial`: learners read it within a second. What was
 * changed in the browser too is left and named. Throws where no server has noted yet what its files say.
 */
export async function pushFiles(directory: string, { isTrial, kind, now }: { isTrial: boolean; kind: ChangeKind; now: Date }): Promise<Pushed> {
  const files = readFiles(directory);
  const records = refuseBroken(files);
  const noted = await db.servedFiles.findUnique({ where: { id: servedId } });
  if (!noted) throw new Error('No server has noted yet what its files say: start it once.');
  const served = JSON.parse(noted.prints) as Prints;
  const revisions = await loadRevisions();
  const plan = planPush(records, served, revisions);
  const newest = newestByPiece(revisions);
  const rows = plan.changed.map((record) => rowOf(record, { files, served, newest }, { kind, now }));
  if (!isTrial && rows.length > 0) await db.revision.createMany({ data: rows });
  return {
    published: plan.changed,
    unknown: plan.unknown,
    clashes: plan.clashes.map((record) => ({ path: record.path, key: record.key, files: readPiece(files, record)?.words ?? null, published: newest.get(nameOf(record))?.words ?? null })),
  };
}
