import type { Compiled } from '../../content/files/before';
import { compileCourse } from '../../content/files/course-files';
import type { Problem } from '../../content/files/problems';
import type { Course } from '../../content/course';
import { layOver } from '../../content/revisions/overlay';
import { readPiece, type PieceAt } from '../../content/revisions/piece-words';
import type { Overlay, Revised } from '../../content/revisions/revision';
import { masterLocale } from '../../../platform/locale';

/** On what a revision is tried: the course of the files, what lies over them, and the course that is served. */
export interface Ground {
  base: Compiled;
  overlay: Overlay;
  latest: Compiled;
}

export interface Trial {
  /** the revision with the prints of its words */
  revised: Revised;
  /** what its file would have to be told, hints included */
  problems: Problem[];
  /** words, or how far they have been read, would be others than now */
  isChanged: boolean;
  /** the course with it; null where it cannot be held at all */
  course: Course | null;
}

/** A piece as a course has it: its words and how far they have been read. */
function standingIn({ files, records }: Pick<Compiled, 'files' | 'records'>, at: PieceAt) {
  const record = records.find(({ path, key }) => path === at.path && key === at.key);
  return { print: readPiece(files, at)?.print ?? '', state: record?.state, follows: record?.follows, english: record?.fingerprint ?? '' };
}

function tellUnheld({ path, key }: PieceAt): Problem {
  return { file: `content/${path}`, where: key, says: 'cannot hold these words', remedy: 'Correct the file by hand.', level: 'error' };
}

/** Tries revisions together, without publishing them; problems are those of each one's file. */
export function tryRevisions({ base, overlay, latest }: Ground, revisions: readonly Revised[]): Trial[] {
  const { files, lost } = layOver(base.files, { ...overlay, revisions: [...overlay.revisions, ...revisions] });
  const { course, records, problems } = compileCourse(files, latest);
  return revisions.map((revised) => {
    const [now, then] = [standingIn(latest, revised), standingIn({ files, records }, revised)];
    const isHeld = !lost.includes(revised.number);
    const told = problems.filter(({ file }) => file === `content/${revised.path}`);
    return {
      revised: { ...revised, print: then.print, english: revised.locale === masterLocale ? { before: now.english, after: then.english } : null },
      problems: isHeld ? told : [tellUnheld(revised), ...told],
      isChanged: now.print !== then.print || now.state !== then.state || now.follows !== then.follows,
      course: isHeld ? course : null,
    };
  });
}

/** Tries a revision without publishing it. */
export function tryRevision(ground: Ground, revised: Revised): Trial {
  const [trial] = tryRevisions(ground, [revised]);
  if (!trial) throw new Error('One revision has one trial.');
  return trial;
}
