import type { Compiled } from '../files/before';
import type { ContentFiles } from '../files/content-files';
import { compileCourse } from '../files/course-files';
import { isFatal, type Problem } from '../files/problems';
import { layOver, type LaidOver } from './overlay';
import type { Overlay, Revised } from './revision';

/** A course as it is served, and what of the revisions does not stand in it as it was meant. */
export interface Edition extends Compiled, Omit<LaidOver, 'files'> {}

const shownPath = ({ file }: Problem) => file.replace(/^content\//, '');

/** Texts that were laid over are compared by what they say; the others are the same strings. */
function isSame(files: ContentFiles, others: ContentFiles): boolean {
  return files.size === others.size && [...files].every(([path, text]) => others.get(path) === text);
}

/**
 * The course of some files with an overlay on top. What no longer fits is left out and named, so that a course that could be served
 * without it still is; `latest` is an edition to start from.
 */
export function editionOf(base: Compiled, overlay: Overlay, latest: Compiled = base): Edition {
  if (overlay.revisions.length + overlay.cityWords.length === 0) return { ...base, lost: [], conflicting: [] };
  const { files, lost, conflicting } = layOver(base.files, overlay);
  if (isSame(files, latest.files)) return { ...latest, lost, conflicting };
  const { course, markings, records, problems } = compileCourse(files, latest);
  const broken = new Set(problems.filter((problem) => isFatal(problem)).map(shownPath));
  if (course && broken.size === 0) return { files, course, markings, records, lost, conflicting };
  const without = (revision: Revised): Revised => (broken.has(revision.path) ? { ...revision, words: null } : revision);
  const dropped = overlay.revisions.filter(({ path, words }) => broken.has(path) && words).map(({ number }) => number);
  if (dropped.length === 0) return { ...base, lost: [...lost, ...overlay.revisions.map(({ number }) => number)], conflicting };
  const rest = editionOf(base, { ...overlay, revisions: overlay.revisions.map(without) }, latest);
  return { ...rest, lost: [...rest.lost, ...lost, ...dropped] };
}
