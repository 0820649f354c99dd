import { db } from '../../platform/database.server';
import { isLocale, type Locale } from '../../platform/locale';
import type { Actor } from '../accounts/actor';
import { findTimingAnswer } from '../accounts/profile/timing-answer.server';
import { isViewing } from '../accounts/roles/viewing';
import { findLesson, findLessonOfTool, findModule, type Course, type Module } from '../content/course';
import { getStates, getWholeCourse } from '../content/load.server';
import { listPilots, pilotView, statusIn, type StateTable } from '../content/states/state';
import { inView } from '../content/states/view.server';
import { sandboxIdOf } from '../learning/members/sandbox';
import type { PilotCity, Tester } from './tester';
import { findTester } from './testers.server';

/** What pages say of a pilot that somebody tries. */
export interface PilotSign {
  moduleId: string;
  number: number;
  version: number;
  cityId: PilotCity;
  /** they have not yet said whether their time may be measured */
  asksForTiming: boolean;
}

/** A request into a pilot: as whom it writes, and with which course it runs. */
export interface Pilot {
  learnerId: string;
  sign: PilotSign;
  run: <T>(run: () => T) => T;
}

const pilotPath = /^\/(\w\w)\/(course|workbook|posts)\/([\w-]+)(?:\/|$)/;

async function findLessonOfPost(course: Course, postId: string) {
  const post = await db.post.findUnique({ where: { id: postId }, select: { lessonId: true } });
  return post && findLesson(course, post.lessonId);
}

/** The id of the module to which an address leads. */
async function findModuleId(course: Course, part: string | undefined, id: string): Promise<string | undefined> {
  if (part === 'course') return id;
  const lesson = part === 'workbook' ? findLessonOfTool(course, id) : await findLessonOfPost(course, id);
  return lesson?.moduleId;
}

/** The language of an address and the module that it is about, whether it names the module, a tool of it or a post in it. */
async function findPlace(course: Course, path: string): Promise<{ locale: Locale; module: Module } | null> {
  const [, locale, part, id = ''] = pilotPath.exec(path) ?? [];
  if (!isLocale(locale)) return null;
  const module = findModule(course, (await findModuleId(course, part, id)) ?? '');
  return module && { locale, module };
}

/** Views of testers, made once after each decision and each change of the course. */
let derived: { states: StateTable; course: Course; views: Map<string, Course> } | null = null;

/** The view of everybody who tries modules in the same languages. */
function viewOf(languages: readonly Locale[], alone: boolean): Course {
  const [states, course] = [getStates(), getWholeCourse()];
  if (derived?.states !== states || derived.course !== course) derived = { states, course, views: new Map() };
  const key = `${languages.join()} ${alone}`;
  const view = derived.views.get(key) ?? pilotView(course, states, { languages, alone });
  derived.views.set(key, view);
  return view;
}

/** The course as a tester sees it, what they try open in it. */
export function courseOfTester({ locales: languages }: Tester): Course {
  return viewOf(languages, false);
}

/** The pilot into which a request leads, when whoever asks tries it in the address's language; null for everybody else. */
export async function findPilot(actor: Actor, path: string): Promise<Pilot | null> {
  if (!actor.isTester || actor.userId === null) return null;
  const place = await findPlace(getWholeCourse(), path);
  if (!place || statusIn(place.module, place.locale, getStates()) !== 'pilot') return null;
  const [tester, timing] = await Promise.all([findTester(actor.userId), findTimingAnswer(actor.userId)]);
  if (!tester?.locales.includes(place.locale)) return null;
  const { id: moduleId, number, version } = place.module;
  const view = viewOf(tester.locales, false);
  return { learnerId: sandboxIdOf(tester.id), sign: { moduleId, number, version, cityId: tester.cityId, asksForTiming: timing === 'unasked' && !isViewing(actor.userId) }, run: (run) => inView(view, run) };
}

/** Where what a tester does in pilots is written, and with which course: nothing but the pilots is open in it. */
export type Sandbox = Pick<Pilot, 'learnerId' | 'run'>;

function sandboxOf({ id, locales: languages }: Tester): Sandbox | null {
  if (listPilots(getWholeCourse(), getStates(), languages).length === 0) return null;
  const view = viewOf(languages, true);
  return { learnerId: sandboxIdOf(id), run: (run) => inView(view, run) };
}

/** The sandbox of whoever asks; null for everybody who tries nothing at present. */
export async function findSandbox(actor: Actor): Promise<Sandbox | null> {
  if (!actor.isTester || actor.userId === null) return null;
  const tester = await findTester(actor.userId);
  return tester && sandboxOf(tester);
}
