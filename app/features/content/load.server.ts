import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Course } from './course';
import { compileCourse, type CompiledCourse } from './files/course-files';
import { keep, readKept, shelfmarkOf, type ServedCourse } from './kept-course.server';
import { describeProblem, isFatal } from './files/problems';
import type { QuizMarking, ServerOnly } from './quiz';
import { publishedView, type StateTable } from './states/state';
import { currentView } from './states/view.server';
import { filesFingerprint } from './upkeep/fingerprint';

/** All text files below a folder, by their path with forward slashes. */
export function readFiles(directory: string): Map<string, string> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml|lock)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(names.map((name) => [path.relative(directory, name).split(path.sep).join('/'), readFileSync(name, 'utf8')]));
}

/** Reads and checks the whole course below a folder. */
export function readCourse(directory: string): CompiledCourse {
  return compileCourse(readFiles(directory));
}

let loaded: ServedCourse | null = null;

function load(): ServedCourse {
  return (loaded ??= serveCourse(readFiles(path.resolve('content'))));
}

function serveCourse(files: Map<string, string>): ServedCourse {
  const shelfmark = shelfmarkOf(filesFingerprint(files));
  const kept = shelfmark && readKept(shelfmark);
  if (kept) return kept;
  const { course, markings, problems } = compileCourse(files);
  const errors = problems.filter((problem) => isFatal(problem));
  if (!course || errors.length) {
    throw new Error(`The course cannot start before this is corrected:\n${errors.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
  }
  const served = { course, markings };
  if (shelfmark) keep(shelfmark, served);
  return served;
}

let states: StateTable = {};
let published: Course | null = null;

/** Makes known what editors decided about modules; everything that is made from the course follows with the next request. */
export function setStates(next: StateTable): void {
  states = next;
  published = null;
}

/** What editors decided, as this process knows it. */
export function getStates(): StateTable {
  return states;
}

/** The course in `content/` as its files have it, whatever is published of it; throws a list for its authors when a file is wrong. */
export function getWholeCourse(): Course {
  return load().course;
}

/** The course as everybody sees it, the same object until something changes. */
export function getPublishedCourse(): Course {
  return (published ??= publishedView(load().course, states));
}

/** The course as whoever asks sees it: the published one, and for those who try a pilot that pilot. */
export function getCourse(): Course {
  return currentView() ?? getPublishedCourse();
}

/** Key and feedback of a lesson's quiz, for marking on the server; null when the lesson has none. */
export function findMarking(lessonId: string): ServerOnly<QuizMarking> | null {
  return load().markings.get(lessonId) ?? null;
}
