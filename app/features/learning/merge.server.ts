import { db, type Tx } from '../../platform/database.server';
import type { Locale } from '../../platform/locale';
import { getCourse } from '../content/load.server';
import { mergeAims } from './aim/aim.server';
import { watchedMark, writeFilms } from './film-marks.server';
import { holdLearners, upsertLessons, writeMarks, writeSummaries } from './lesson-marks.server';
import { keepMemberFigures } from './members/member-figures.server';
import { isWatched, readFilm, readSummary, uniteSummaries } from './progress';

/** Moves what another feature keeps from one learner to the other, inside the given transaction. */
export type MergePart = (tx: Tx, fromLearnerId: string, intoLearnerId: string) => Promise<void>;

export interface Merge {
  guestId: string;
  learnerId: string;
  locale: Locale;
}

/**
 * Makes a guest's progress that of a learner who signed in, with all parts or not at all. Nothing that either
 * had is lost; a second time changes nothing. The guest's id stays known, so that work which its browser
 * still sends later reaches the learner.
 */
export async function mergeLearners({ guestId, learnerId, locale }: Merge, parts: readonly MergePart[], now: Date): Promise<void> {
  if (guestId === learnerId) return;
  await db.$transaction(async (tx) => {
    await holdLearners(tx, [{ id: guestId, locale }, { id: learnerId, locale }], now);
    const { count } = await tx.learner.updateMany({ where: { id: guestId, mergedIntoId: null, userId: null }, data: { mergedIntoId: learnerId } });
    if (count === 0) return;
    for (const part of [mergeLessons, mergeSummaries, mergeFilms, mergeAims, ...parts]) await part(tx, guestId, learnerId);
    await keepMemberFigures(tx, [learnerId]);
  });
}

const mergeLessons: MergePart = async (tx, guestId, learnerId) => {
  const rows = await tx.lessonProgress.findMany({ where: { learnerId: guestId } });
  await upsertLessons(tx, rows.map((row) => ({ ...row, learnerId })));
  await tx.lessonProgress.deleteMany({ where: { learnerId: guestId } });
};

const mergeFilms: MergePart = async (tx, guestId, learnerId) => {
  const rows = await tx.filmProgress.findMany({ where: { learnerId: guestId } });
  const films = await writeFilms(tx, rows.map((row) => ({ ...row, ...readFilm(row), learnerId })));
  // Half seen as a guest and half before may be enough together.
  await writeMarks(tx, films.filter(({ spans }) => isWatched(spans, getCourse())).map(watchedMark));
  await tx.filmProgress.deleteMany({ where: { learnerId: guestId } });
};

const mergeSummaries: MergePart = async (tx, guestId, learnerId) => {
  const rows = await tx.learnerSummary.findMany({ where: { learnerId: { in: [guestId, learnerId] } } });
  const [first, ...others] = rows.map(readSummary);
  if (first) await writeSummaries(tx, new Map([[learnerId, others.reduce(uniteSummaries, first)]]));
  await tx.learnerSummary.deleteMany({ where: { learnerId: guestId } });
};
