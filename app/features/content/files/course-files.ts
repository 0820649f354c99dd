import type { z } from 'zod';
import { Before, type Compiled } from './before';
import { readYaml, shown, type ContentFiles, type PieceRecord, type Reading } from './content-files';
import { findLesson, findModule, type Course, type Lesson, type LessonText, type Module, type ModuleText } from '../course';
import { readAims } from '../aims/aims-files';
import { readChanges } from '../changes/changes-files';
import { readCities } from '../cities/cities-files';
import { readFacilitation } from '../facilitation/facilitation-files';
import { readFilm } from './film-files';
import { filesFingerprint } from '../upkeep/fingerprint';
import { readGlossary, readSources } from './glossary-files';
import { readLibrary } from '../library/library-files';
import { checkLinkedTerms } from '../words/linked-terms';
import type { Place } from '../words/markdown';
import { Findings, type Problem } from './problems';
import type { QuizMarking, ServerOnly } from '../quiz';
import { readQuiz } from './quiz-files';
import { checkReferences } from './references';
import { courseFile, lessonFile, moduleFile } from './schemas';
import { byLocale, type Shelf, type Unit } from './shelf';
import { checkTeaching } from './teaching';
import { readText } from './text-files';
import { readTool } from './tool-files';
import { checkColons, checkRecords } from '../words/translation';

type Frame<T> = T & { path: string };
type LessonFrame = Frame<z.infer<typeof lessonFile>>;
type ModuleFrame = Frame<z.infer<typeof moduleFile>> & { lessons: LessonFrame[] };

export interface CompiledCourse {
  /** null when course.yaml itself cannot be read */
  course: Course | null;
  /** by lesson id; on the server only */
  markings: ReadonlyMap<string, ServerOnly<QuizMarking>>;
  records: PieceRecord[];
  problems: Problem[];
}

/**
 * Reads and checks everything the files say; problems are gathered, never thrown. Given a course compiled before, only what has
 * changed since is read and told of.
 */
export function compileCourse(files: ContentFiles, earlier?: Compiled): CompiledCourse {
  const reading: Reading = { files, findings: new Findings(), records: [] };
  const markings = new Map<string, ServerOnly<QuizMarking>>();
  const file = readYaml(reading, 'course.yaml', courseFile);
  if (!file) return { course: null, markings, records: reading.records, problems: reading.findings.problems };
  const frames = readFrames(reading, file.modules);
  const before = earlier ? Before.of(earlier, files) : null;
  const shelf: Shelf = { reading, before, sources: readSources(reading), address: addresses(frames) };
  const modules = frames.map((frame, index) => readModule(shelf, { frame, number: index + 1, markings }));
  const course: Course = { ...file, minutes: sum(modules), modules, sources: shelf.sources, ...readBesides(shelf, modules), fingerprint: filesFingerprint(files) };
  const folders = new Map(frames.flatMap((frame) => [[frame.id, frame.path] as const, ...frame.lessons.map((lesson) => [lesson.id, lesson.path] as const)]));
  const read = { course, markings, folders };
  for (const check of [checkReferences, checkTeaching, checkColons]) check(reading, read);
  checkRecords(reading, course);
  checkLinkedTerms(reading, course.terms);
  return { course, markings, records: reading.records, problems: reading.findings.problems };
}

type Besides = Pick<Course, 'tools' | 'terms' | 'cities' | 'partners' | 'aims' | 'library' | 'changes' | 'trailer'>;

/** What stands beside the modules. */
function readBesides(shelf: Shelf, modules: Module[]): Besides {
  const tools = readTools(shelf, modules);
  const moduleIds = modules.map(({ id }) => id);
  const trailer = readTrailer(shelf);
  return {
    tools,
    terms: take(shelf, 'glossary/', ({ course: { terms } }) => terms) ?? readGlossary(shelf),
    ...(take(shelf, 'cities/', ({ course: { cities, partners } }) => ({ cities, partners })) ?? readCities(shelf)),
    aims: take(shelf, 'aims/', ({ course: { aims } }) => aims) ?? readAims(shelf, { moduleIds, tools }),
    library: take(shelf, 'library/', ({ course: { library } }) => library) ?? readLibrary(shelf, moduleIds),
    changes: take(shelf, 'changes/', ({ course: { changes } }) => changes) ?? readChanges(shelf),
    ...(trailer ? { trailer } : {}),
  };
}

function readTrailer(shelf: Shelf): Course['trailer'] | null {
  if (!shelf.reading.files.has('trailer/film.yaml')) return null;
  return take(shelf, 'trailer/', ({ course: { trailer } }) => trailer) ?? readFilm(shelf, 'trailer', { base: 'trailer/narration', unit: 'trailer', strict: true, sources: [] });
}

/** Takes a part of the earlier course, where there is one and nothing below a path has changed. */
function take<T>({ before, reading }: Shelf, base: string, find: (compiled: Compiled) => T | null | undefined): T | null {
  return before?.take(reading, base, find) ?? null;
}

/** What the modules and lessons are, before any text is read: links need to know all of them. */
function readFrames(reading: Reading, order: string[]): ModuleFrame[] {
  const frames = directories(reading.files, 'modules/').flatMap((path): ModuleFrame[] => {
    const file = readYaml(reading, `${path}/module.yaml`, moduleFile);
    if (!file) return [];
    const lessons = directories(reading.files, `${path}/lessons/`).flatMap((directory): LessonFrame[] => {
      const lesson = readYaml(reading, `${directory}/lesson.yaml`, lessonFile);
      return lesson ? [{ ...lesson, path: directory }] : [];
    });
    return [{ ...file, path, lessons }];
  });
  for (const frame of frames) {
    if (!order.includes(frame.id)) reading.findings.error({ file: 'content/course.yaml', where: 'modules', says: `does not name ${frame.id}`, remedy: `Add it, or remove the folder ${shown(frame.path)}.` });
  }
  return order.flatMap((id) => {
    const frame = frames.find((candidate) => candidate.id === id);
    if (!frame) reading.findings.error({ file: 'content/course.yaml', where: 'modules', says: `names ${id}, which has no readable module.yaml`, remedy: 'Create its folder below content/modules, or take it out.' });
    return frame ?? [];
  });
}

function directories(files: ContentFiles, below: string): string[] {
  const names = [...files.keys()].filter((path) => path.startsWith(below)).map((path) => path.slice(below.length).split('/'));
  return [...new Set(names.filter((parts) => parts.length > 1).map((parts) => `${below}${parts[0] ?? ''}`))].sort();
}

/** Lessons of modules that are not published have no page yet: their links lead to the module. */
function addresses(frames: ModuleFrame[]): Place['address'] {
  return (kind, id, page) => {
    const frame = frames.find((module) => (kind === 'module' ? module.id === id : module.lessons.some((lesson) => lesson.id === id)));
    if (!frame) return null;
    const own = `/${page}/course/${frame.id}`;
    return kind === 'module' || frame.status !== 'published' ? own : `${own}/${id}`;
  };
}

interface ModuleJob {
  frame: ModuleFrame;
  number: number;
  markings: Map<string, ServerOnly<QuizMarking>>;
}

function readModule(shelf: Shelf, { frame, number, markings }: ModuleJob): Module {
  const { path, lessons: lessonFrames, ...file } = frame;
  const strict = file.status === 'published';
  const earlier = (compiled: Compiled) => findModule(compiled.course, file.id);
  const text = take(shelf, `${path}/module.`, (compiled) => earlier(compiled)?.text) ?? readModuleText(shelf, { base: `${path}/module`, unit: file.id, strict, sources: [] });
  const lessons = lessonFrames.map((lesson, index) => {
    const { lesson: read, marking } = takeLesson(shelf, lesson) ?? readLesson(shelf, lesson, { strict, moduleId: file.id, number: `${number}.${index + 1}` });
    if (marking) markings.set(read.id, marking);
    return read;
  });
  const facilitation = take(shelf, `${path}/facilitator.`, (compiled) => earlier(compiled)?.facilitation) ?? readFacilitation(shelf, { path, unit: { base: path, unit: file.id, strict, sources: [] }, lessons: lessons.map(({ id }) => id) });
  const module = { ...file, number, minutes: sum(lessons), lessons, text };
  return facilitation ? { ...module, facilitation } : module;
}

function readModuleText(shelf: Shelf, unit: Unit): Module['text'] {
  const { text } = readText(shelf, unit);
  return byLocale((locale) => moduleText(text[locale]));
}

function moduleText({ title, summary, blocks, terms, missing }: LessonText): ModuleText {
  const objectives = blocks.filter((block) => block.kind === 'objective');
  return { title, summary: summary.text ? summary : null, aim: blocks.find((block) => block.kind === 'aim') ?? null, objectives, terms, missing };
}

function takeLesson(shelf: Shelf, { path, id }: LessonFrame): { lesson: Lesson; marking?: ServerOnly<QuizMarking> } | null {
  return take(shelf, `${path}/`, ({ course, markings }) => {
    const lesson = findLesson(course, id);
    return lesson && { lesson, marking: markings.get(id) };
  });
}

function readLesson(shelf: Shelf, frame: LessonFrame, place: { strict: boolean; moduleId: string; number: string }) {
  const { path, sources, tool, ...file } = frame;
  const { files } = shelf.reading;
  const read = readText(shelf, { unit: file.id, strict: place.strict, sources, base: `${path}/lesson` });
  const unit = { unit: file.id, strict: place.strict, sources: read.sources };
  const lesson: Lesson = { ...file, number: place.number, moduleId: place.moduleId, sourceCodes: read.sources, text: read.text };
  if (read.awaiting.en.length) lesson.awaiting = read.awaiting;
  if (tool) lesson.toolId = tool;
  const film = files.has(`${path}/film.yaml`) ? readFilm(shelf, path, { ...unit, base: `${path}/narration` }) : null;
  if (film) lesson.film = film;
  const quiz = files.has(`${path}/quiz.yaml`) ? readQuiz(shelf, { ...unit, base: `${path}/quiz` }) : null;
  if (quiz) lesson.quiz = quiz.quiz;
  return { lesson, marking: quiz?.marking };
}

function readTools(shelf: Shelf, modules: Module[]): Course['tools'] {
  const used = modules.filter((module) => module.status === 'published').flatMap((module) => module.lessons.map((lesson) => lesson.toolId));
  const names = [...shelf.reading.files.keys()].flatMap((path) => /^workbook\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? []);
  const isOwn = (name: string) => /^page:/m.test(shelf.reading.files.get(`workbook/${name}.yaml`) ?? '');
  const tools = names.map((name) => take(shelf, `workbook/${name}.`, ({ course }) => course.tools[name]) ?? readTool(shelf, { base: `workbook/${name}`, unit: name, strict: used.includes(name) || isOwn(name), sources: [] }));
  return Object.fromEntries(tools.flatMap((tool) => (tool ? [[tool.id, tool]] : [])));
}

function sum(parts: { minutes: number }[]): number {
  return parts.reduce((total, part) => total + part.minutes, 0);
}
