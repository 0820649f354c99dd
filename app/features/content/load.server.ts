import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withCityPages } from './cities/city-word';
import type { Course } from './course';
import type { Locale } from '../../platform/locale';
import type { Compiled } from './files/before';
import { compileCourse, type CompiledCourse } from './files/course-files';
import { keep, readKept, shelfmarkOf, type ServedCourse } from './kept-course.server';
import { describeProblem, isFatal } from './files/problems';
import type { QuizMarking, ServerOnly } from './quiz';
import { editionOf, type Edition } from './revisions/edition';
import { listRewordings, nothingOver, type CityWord, type Overlay } from './revisions/revision';
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

let loaded: Compiled | null = null;

function load(): Compiled {
  if (!loaded) {
    const files = readFiles(path.resolve('content'));
    loaded = { files, ...serveCourse(files) };
  }
  return loaded;
}

function serveCourse(files: Map<string, string>): ServedCourse {
  const shelfmark = shelfmarkOf(filesFingerprint(files));
  const kept = shelfmark && readKept(shelfmark);
  if (kept) return kept;
  const { course, markings, records, problems } = compileCourse(files);
  const errors = problems.filter((problem) => isFatal(problem));
  if (!course || errors.length) {
    throw new Error(`The course cannot start before this is corrected:\n${errors.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
  }
  const served = { course, markings, records };
  if (shelfmark) keep(shelfmark, served);
  return served;
}

let overlay: Overlay = nothingOver;
let edition: Edition | null = null;
let whole: Course | null = null;

/** What is served: the files with revisions and cities' words on top. Compiled anew only as far as these change it. */
export function getEdition(): Edition {
  return (edition ??= editionOf(load(), overlay));
}

/** The course as its files alone have it. */
export function getFilesEdition(): Compiled {
  return load();
}

/** What is laid over the files, as this process knows it. */
export function getOverlay(): Overlay {
  return overlay;
}

/** Makes known what is laid over the files; everything that is made from the course follows with the next request. */
export function setOverlay(change: Partial<Overlay>): void {
  const next = { ...overlay, ...change };
  const following = editionOf(load(), next, edition ?? undefined);
  overlay = next;
  rewordings = null;
  const isSame = edition?.course.fingerprint === following.course.fingerprint;
  edition = isSame && edition ? { ...following, course: edition.course } : following;
  const served = withCityPages(edition.course, overlay.cityWords);
  if (whole?.fingerprint === served.fingerprint) return;
  whole = served;
  published = null;
}

/** Makes known what cities said about statements. */
export function setCityWords(cityWords: readonly CityWord[]): void {
  setOverlay({ cityWords });
}

let rewordings: Map<string, Date> | null = null;

/** When a question last got another meaning in a language: answers from before are counted apart; null where it never did. */
export function findRewording(lessonId: string, questionId: string, locale: Locale): Date | null {
  rewordings ??= listRewordings(overlay.revisions);
  return rewordings.get(`${lessonId}/${questionId}/${locale}`) ?? null;
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

/** The whole course, whatever is published of it; throws a list for its authors when a file is wrong. */
export function getWholeCourse(): Course {
  return (whole ??= withCityPages(getEdition().course, overlay.cityWords));
}

/** The course as everybody sees it, the same object until something changes. */
export function getPublishedCourse(): Course {
  return (published ??= publishedView(getWholeCourse(), states));
}

/** The course as whoever asks sees it: the published one, and for those who try a pilot that pilot. */
export function getCourse(): Course {
  return currentView() ?? getPublishedCourse();
}

/** Key and feedback of a lesson's quiz, for marking on the server; null when the lesson has none. */
export function findMarking(lessonId: string): ServerOnly<QuizMarking> | null {
  return getEdition().markings.get(lessonId) ?? null;
}
