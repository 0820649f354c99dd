import type { CourseRules, LessonRules, LessonState, ModuleRules, Summary } from './progress';

/** How far a group of lessons is. */
export interface Share {
  doneCount: number;
  lessonCount: number;
  /** finished ∩ published ÷ published; 100 only when all is done */
  percent: number;
  minutesLeft: number;
}

/** One of the half hours into which a module is cut. */
export interface SessionStanding extends Share {
  session: number;
}

export interface ModuleStanding extends Share {
  moduleId: string;
  published: boolean;
  sessions: SessionStanding[];
}

/** The lesson to go on with and how long it and what surrounds it will take. */
export interface NextLesson {
  lessonId: string;
  moduleId: string;
  minutes: number;
  moduleMinutesLeft: number;
  sessionMinutesLeft: number;
}

/** Where a learner stands in the course as it is published now. */
export interface Standing extends Share {
  started: boolean;
  /** all that is published is done */
  finished: boolean;
  lessons: Readonly<Record<string, LessonState>>;
  modules: ModuleStanding[];
  next: NextLesson | null;
}

type States = Readonly<Record<string, LessonState>>;

/** A learner's standing; lessons that are not published, or no longer exist, count nowhere. */
export function standingOf(summary: Summary, course: CourseRules): Standing {
  const published = publishedLessons(course);
  const lessons = Object.fromEntries(
    published.flatMap(({ id }): [string, LessonState][] => (summary.lessons[id] ? [[id, summary.lessons[id]]] : [])),
  );
  const share = shareOf(published, lessons);
  return {
    ...share,
    started: Object.keys(lessons).length > 0,
    finished: share.lessonCount > 0 && share.doneCount === share.lessonCount,
    lessons,
    modules: course.modules.map((module) => moduleStanding(module, lessons)),
    next: nextLesson(summary, course),
  };
}

/** The published modules that are done, and whether all that is published is. */
export function completionOf(lessons: States, course: CourseRules): { doneModules: string[]; isFinished: boolean } {
  const published = course.modules.filter((module) => module.status === 'published' && module.lessons.length > 0);
  const done = published.filter((module) => module.lessons.every(({ id }) => lessons[id] === 'done'));
  return { doneModules: done.map(({ id }) => id), isFinished: published.length > 0 && done.length === published.length };
}

/** The lesson to go on with: the one last opened if it is unfinished, else the first unfinished one in order, else null. */
export function continueAt(summary: Summary, course: CourseRules): string | null {
  const open = publishedLessons(course).filter(({ id }) => summary.lessons[id] !== 'done');
  return (open.find(({ id }) => id === summary.lastLessonId) ?? open[0])?.id ?? null;
}

/** How far a list of lessons is; a part never shows as the whole, nor as more. */
export function shareOf(lessons: readonly LessonRules[], states: States): Share {
  const left = lessons.filter(({ id }) => states[id] !== 'done');
  const doneCount = lessons.length - left.length;
  return {
    doneCount,
    lessonCount: lessons.length,
    percent: lessons.length === 0 ? 0 : Math.floor((doneCount * 100) / lessons.length),
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function publishedLessons(course: CourseRules): LessonRules[] {
  return course.modules.flatMap((module) => (module.status === 'published' ? module.lessons : []));
}

function moduleStanding(module: ModuleRules, states: States): ModuleStanding {
  const published = module.status === 'published';
  const sessions = [...new Set(module.lessons.map(({ session }) => session))];
  return {
    moduleId: module.id,
    published,
    ...shareOf(module.lessons, published ? states : {}),
    sessions: sessions.map((session) => ({
      session,
      ...shareOf(module.lessons.filter((lesson) => lesson.session === session), published ? states : {}),
    })),
  };
}

/** The lesson to go on with on the page of a module: within it while anything of it is left, else in the course. */
export function nextInModule(summary: Summary, course: CourseRules, moduleId: string): NextLesson | null {
  const inside = { ...course, modules: course.modules.filter(({ id }) => id === moduleId) };
  return nextLesson(summary, inside) ?? nextLesson(summary, course);
}

function nextLesson(summary: Summary, course: CourseRules): NextLesson | null {
  const lessonId = continueAt(summary, course);
  const module = course.modules.find(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  const lesson = module?.lessons.find(({ id }) => id === lessonId);
  if (!module || !lesson) return null;
  return {
    lessonId: lesson.id,
    moduleId: module.id,
    minutes: lesson.minutes,
    moduleMinutesLeft: shareOf(module.lessons, summary.lessons).minutesLeft,
    sessionMinutesLeft: shareOf(module.lessons.filter(({ session }) => session === lesson.session), summary.lessons).minutesLeft,
  };
}
