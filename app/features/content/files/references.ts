import { shown, type Reading } from './content-files';
import { listLessons, listOwnPages, type Course, type Lesson, type Module } from '../course';
import { compareLock, listIds } from '../upkeep/lock';
import { listLinkFaults } from './tool-structure';
import type { QuizMarking, ServerOnly } from '../quiz';

export interface Read {
  course: Course;
  markings: ReadonlyMap<string, ServerOnly<QuizMarking>>;
  /** folder of each module and lesson by its id */
  folders: ReadonlyMap<string, string>;
}

interface Check extends Read {
  reading: Reading;
}

/** Checks everything one file says of another. */
export function checkReferences(reading: Reading, read: Read): void {
  const check = { ...read, reading };
  checkIds(check);
  checkLinks(check);
  checkSessions(check);
  for (const module of read.course.modules) checkModule(check, module);
  checkTools(check);
  checkActivities(check);
  checkFilms(check);
  checkLock(check);
}

function checkTools(check: Check): void {
  checkOwnPages(check);
  for (const tool of Object.values(check.course.tools)) {
    for (const [where, says] of listLinkFaults(tool, check.course.tools)) error(check, `workbook/${tool.id}.yaml`, [where, says, 'Correct the name, or create what it names.']);
  }
}

/** A tool stands on the page of its lesson, or on one of its own that existing lessons lead to. */
function checkOwnPages(check: Check): void {
  const lessons = listLessons(check.course);
  for (const { id, page } of listOwnPages(check.course)) {
    const complain = (says: string, remedy: string) => error(check, `workbook/${id}.yaml`, ['page', says, remedy]);
    if (lessons.some(({ toolId }) => toolId === id)) complain('names a page, but a lesson asks for this tool', 'Take the page out, or the tool out of the lesson.');
    for (const beside of page.beside.filter((name) => !lessons.some((lesson) => lesson.id === name))) complain(`stands beside ${beside}, which is no lesson`, 'Correct the name.');
  }
}

/** A film is found by its lesson's id, the front page's by the word trailer. */
function checkFilms(check: Check): void {
  const films = check.course.modules.flatMap(({ lessons }) => lessons.flatMap(({ id, film }) => (film ? [{ id, film, path: check.folders.get(id) ?? '' }] : [])));
  const { trailer } = check.course;
  for (const { id, film, path } of [...films, ...(trailer ? [{ id: 'trailer', film: trailer, path: 'trailer' }] : [])]) {
    if (film.definition.id !== id) error(check, `${path}/film.yaml`, ['id', `is ${film.definition.id}`, `Write ${id}.`]);
  }
  if (films.some(({ id }) => id === 'trailer')) error(check, '', ['', 'has a lesson called trailer', 'Give it another id: that of the front page is called so.']);
}

/** An activity fills in a tool; one of the course may look through the whole workbook instead. */
function checkActivities(check: Check): void {
  const without = check.course.modules.flatMap((module) => module.lessons.filter((lesson) => lesson.kind === 'activity' && !lesson.toolId));
  for (const lesson of without.slice(1)) error(check, `${check.folders.get(lesson.id) ?? ''}/lesson.yaml`, ['kind', 'is activity, but there is no tool', 'Name the tool of the workbook: only one activity may look through all of them.']);
}

function error({ reading }: Check, path: string, [where, says, remedy]: [string, string, string]): void {
  reading.findings.error({ file: shown(path), where, says, remedy });
}

function checkIds(check: Check): void {
  const { modules } = check.course;
  const lessons = modules.flatMap((module) => module.lessons.map((lesson) => lesson.id));
  const objectives = modules.flatMap((module) => module.text.en.objectives.map((block) => block.id));
  const named = { module: modules.map((module) => module.id), lesson: lessons, objective: objectives, term: check.course.terms.en.map((term) => term.id) };
  for (const [what, ids] of Object.entries(named)) {
    for (const id of new Set(ids.filter((candidate, index) => ids.indexOf(candidate) !== index))) {
      error(check, '', ['', `has two ${what}s with the id ${id}`, 'Give one of them another id.']);
    }
  }
}

function checkModule(check: Check, module: Module): void {
  const path = check.folders.get(module.id) ?? '';
  if (module.status === 'published') {
    if (!module.text.en.aim) error(check, `${path}/module.en.md`, ['', 'has no aim', 'Add a block {#aim aim}.']);
    if (!module.text.en.objectives.length) error(check, `${path}/module.en.md`, ['', 'has no learning objectives', 'Add blocks such as {#lo1-1 objective}.']);
    if (!module.lessons.length) error(check, path, ['', 'is published without lessons', 'Add lessons, or set its status to draft.']);
  }
  for (const lesson of module.lessons) checkLesson(check, module, lesson);
}

function checkLesson(check: Check, module: Module, lesson: Lesson): void {
  const path = check.folders.get(lesson.id) ?? '';
  const complain = (where: string, says: string, remedy: string) => error(check, `${path}/lesson.yaml`, [where, says, remedy]);
  const { sources, tools } = check.course;
  const known = module.text.en.objectives.map((block) => block.id);
  for (const id of lesson.objectives.filter((name) => !known.includes(name))) complain('objectives', `names ${id}, which module.en.md does not have`, `Known are ${known.join(', ')}.`);
  for (const code of lesson.sourceCodes.filter((name) => !sources[name])) complain('sources', `names ${code}, which content/sources.yaml does not have`, 'Add the source there, or correct the code.');
  if (lesson.toolId && !tools[lesson.toolId]) complain('tool', `names ${lesson.toolId}, which content/workbook does not have`, 'Create the tool, or correct the name.');
  if (lesson.toolId && lesson.kind !== 'activity') complain('tool', 'stands in a lesson that is no activity', 'Change the kind or take the tool out.');
  checkQuestions(check, lesson, known);
  if (module.status === 'published') checkPublished(check, lesson, path);
}

const belongings = {
  quiz: { has: (lesson: Lesson) => lesson.quiz, says: 'there is no readable quiz.yaml', remedy: 'Add quiz.yaml and quiz.en.yaml.' },
  video: { has: (lesson: Lesson) => lesson.film, says: 'there is no readable film.yaml', remedy: 'Add film.yaml and narration.en.yaml.' },
  activity: null,
  reading: null,
  discussion: null,
};

function checkPublished(check: Check, lesson: Lesson, path: string): void {
  const belonging = belongings[lesson.kind];
  if (!lesson.text.en.blocks.length) error(check, `${path}/lesson.en.md`, ['', 'has no text', 'Write it, or keep the module a draft.']);
  if (belonging && !belonging.has(lesson)) error(check, `${path}/lesson.yaml`, ['kind', `is ${lesson.kind}, but ${belonging.says}`, belonging.remedy]);
}

function checkQuestions(check: Check, lesson: Lesson, objectives: string[]): void {
  const path = `${check.folders.get(lesson.id) ?? ''}/quiz.yaml`;
  const lessons = check.course.modules.flatMap((module) => module.lessons.map(({ id }) => id));
  for (const { id, objective, lesson: again } of lesson.quiz?.sheet.en.questions ?? []) {
    if (!objectives.includes(objective)) error(check, path, [id, `names the objective ${objective}, which module.en.md does not have`, `Known are ${objectives.join(', ')}.`]);
    if (again && !lessons.includes(again)) error(check, path, [id, `names the lesson ${again}, which does not exist`, 'Correct the id.']);
  }
}

/** Links by the text they stand in: the words of any language may go astray. */
function checkLinks(check: Check): void {
  const { course, reading } = check;
  const known: Record<string, string[]> = {
    term: course.terms.en.map((term) => term.id),
    module: course.modules.map((module) => module.id),
    lesson: course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.id)),
  };
  for (const [path, text] of reading.files) {
    for (const [, kind = '', id = ''] of text.matchAll(/\]\((term|lesson|module):([a-z0-9-]+)\)/g)) {
      if (known[kind]?.length && !known[kind].includes(id)) reading.findings.error({ file: shown(path), where: `${kind}:${id}`, what: 'nowhere', about: `${kind}:${id}`, says: 'leads nowhere', remedy: kind === 'term' ? 'Add the term to content/glossary, or correct its id.' : `Correct the id of the ${kind}.` });
    }
  }
}

function checkSessions(check: Check): void {
  const { modules, sessionMinutes } = check.course;
  const lessons = modules.flatMap((module) => module.lessons.map((lesson) => ({ ...lesson, published: module.status === 'published' })));
  for (const session of new Set(lessons.map((lesson) => lesson.session))) {
    const own = lessons.filter((lesson) => lesson.session === session);
    const minutes = own.reduce((total, lesson) => total + lesson.minutes, 0);
    if (minutes === sessionMinutes) continue;
    const problem = { file: shown('course.yaml'), where: `session ${session}`, says: `takes ${minutes} minutes instead of ${sessionMinutes} (${own.map((lesson) => lesson.number).join(', ')})`, remedy: 'Correct minutes or session in the lesson.yaml files.' };
    if (own.some((lesson) => lesson.published)) check.reading.findings.error(problem);
    else check.reading.findings.warn(problem);
  }
}

function checkLock({ reading, course, markings }: Check): void {
  const { errors, gaps } = compareLock(reading.files.get('ids.lock') ?? '', listIds(course, markings));
  for (const problem of errors) reading.findings.error(problem);
  for (const problem of gaps) reading.findings.gap(problem);
}
