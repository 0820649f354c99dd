import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { AccountMenu } from './features/accounts/account-menu';
import type { Actor } from './features/accounts/actor';
import { findAim, type Aim } from './features/content/aims/aims';
import { findLesson, findModule, findToolPath, listPublishedLessons, spokenIn, type Course, type Lesson } from './features/content/course';
import { getCourse } from './features/content/load.server';
import { isViewing } from './features/accounts/roles/viewing';
import { listRoles } from './features/accounts/roles/roles.server';
import { LessonNotes } from './features/cohorts/notes/lesson-notes';
import { listLessonNotes } from './features/cohorts/notes/notes.server';
import { readSaid, SharePart } from './features/cohorts/sharing/sharing-parts';
import { listSharePlaces } from './features/cohorts/sharing/shares.server';
import { DiscussionPart } from './features/discussions/discussion-part';
import { getDiscussion } from './features/discussions/discussion.server';
import { findNote } from './features/discussions/note.server';
import { firstNameOf, readPage } from './features/discussions/post';
import { EditWay } from './features/editing/edit-way';
import { ensureFilms } from './features/films/film-orders.server';
import { filmOf } from './features/films/film.server';
import { FilmPlayer } from './features/films/film-player';
import { AimCard, AimOfModule } from './features/learning/aim/aim-card';
import { DoneForm } from './features/learning/done-form';
import { LessonList } from './features/learning/lesson-list';
import { listLines, nextLine } from './features/learning/lesson-lines';
import { completionRule, isDoneByHand, type Summary } from './features/learning/progress';
import { SaveStatus } from './features/learning/save-status';
import { ContinueButton, MinutesLeft, StandingCard } from './features/learning/standing-card';
import { nextInModule, shareOf, standingOf, type Standing } from './features/learning/standing';
import { findFilmProgress, findGlance, type Glance } from './features/learning/standing.server';
import { readRemarkId } from './features/pilots/remarks/remark';
import { RemarkWay } from './features/pilots/remarks/remark-way';
import { TimingLine } from './features/pilots/timing/timing-parts';
import { QuizPart } from './features/quizzes/quiz-part';
import { getQuizPart } from './features/quizzes/quiz.server';
import { findWorkbook, listOpenTools } from './features/workbook/outline/outline.server';
import { Overview } from './features/workbook/outline/overview';
import { ToolForm } from './features/workbook/form/tool-form';
import { getToolPage } from './features/workbook/links/links.server';
import { isShared } from './features/workbook/team/owner.server';
import { i18nOf } from './platform/i18n.server';
import { isLocale, type Locale } from './platform/locale';
import type { TemplatePart } from './platform/template';

export interface SlotContext {
  actor: Actor;
  locale: Locale;
  url: URL;
  nonce: string;
  /** what an error page names; only where a page is rendered for one request */
  requestId?: string;
  /** the address of the browser's entry script; only where a page is rendered for one request */
  entry?: string;
  /** the page is to be kept on the device: without what other people wrote, and nothing is ordered for it */
  isCopy?: boolean;
}

/** One request's look at its learner: read once, however many slots ask. */
class View {
  readonly course: Course = getCourse();
  #glance: Promise<Glance> | null = null;
  #standing: Promise<Standing> | null = null;

  constructor(readonly context: SlotContext) {}

  get locale(): Locale {
    return this.context.locale;
  }

  get learnerId(): string {
    return this.context.actor.learnerId;
  }

  /** whoever belongs to no cohort is asked nothing more about cohorts */
  glance(): Promise<Glance> {
    return (this.#glance ??= findGlance(this.learnerId));
  }

  summary(): Promise<Summary> {
    return this.glance().then(({ summary }) => summary);
  }

  /** What the learner's city wants, if they said so. */
  async aim(): Promise<Aim | null> {
    const { aim } = await this.glance();
    return aim === null ? null : findAim(this.course.aims, aim);
  }

  standing(): Promise<Standing> {
    return (this.#standing ??= this.summary().then((summary) => standingOf(summary, this.course)));
  }

  lesson(lessonId: string): Lesson {
    const lesson = findLesson(this.course, lessonId);
    if (!lesson) throw new Error(`A slot names a lesson that is not there: ${lessonId}`);
    return lesson;
  }

  urlOf(lesson: Lesson): string {
    return `/${this.locale}/course/${lesson.moduleId}/${lesson.id}`;
  }
}

type SlotRenderer = (view: View, of: string) => Promise<ReactNode>;

async function renderQuiz({ context, learnerId, locale }: View, lessonId: string): Promise<ReactNode> {
  const { searchParams } = context.url;
  const part = await getQuizPart({ learnerId, lessonId, locale, wantsAgain: searchParams.has('again'), isChecked: searchParams.has('check') });
  return 'refused' in part ? null : <QuizPart {...part} />;
}

async function renderTool(view: View, toolId: string): Promise<ReactNode> {
  const tool = view.course.tools[toolId];
  const path = findToolPath(view.course, toolId);
  if (!tool || path === null) return null;
  const { saved, links } = await getToolPage(view.learnerId, tool, view.locale);
  const aim = (await view.aim())?.text[view.locale];
  const hint = aim?.tools[toolId];
  const { team } = await view.glance();
  return <ToolForm tool={tool} saved={saved} links={links} team={isShared(toolId) ? (team ?? undefined) : undefined} aim={aim && hint && { title: aim.title, ...hint }} lessonUrl={`/${view.locale}/${path}`} learnerId={view.learnerId} locale={view.locale} />;
}

/** What an address asks of a discussion; whatever else it says is left aside. */
function askOf(params: URLSearchParams) {
  const [language, at] = [params.get('language'), params.get('at') ?? ''];
  return { language: isLocale(language) ? language : null, page: readPage(params.get('page')), at: /^\w{1,40}$/.test(at) ? at : null };
}

async function renderDiscussion(view: View, lessonId: string): Promise<ReactNode> {
  const { actor, url, isCopy = false } = view.context;
  const { learnerId, userId } = actor;
  const ask = askOf(url.searchParams);
  const note = await findNote(learnerId, lessonId);
  const isKnown = userId !== null && !isCopy && !isViewing(learnerId);
  const discussion = !isKnown ? null : await getDiscussion(learnerId, lessonId, { ask, now: new Date() });
  const roles = isKnown ? await listRoles(userId) : [];
  return (
    <DiscussionPart
      lessonId={lessonId}
      lessonUrl={view.urlOf(view.lesson(lessonId))}
      locale={view.locale}
      learnerId={learnerId}
      note={note}
      discussion={discussion}
      isCopy={isCopy}
      firstName={firstNameOf(actor.name ?? '')}
      isModerator={roles.includes('editor') || roles.includes('trainer')}
      newId={url.searchParams.get('new')}
      done={await renderDone(view, lessonId)}
    />
  );
}

async function renderNotes(view: View, lessonId: string): Promise<ReactNode> {
  const { isMember } = await view.glance();
  return isMember ? <LessonNotes notes={await listLessonNotes(view.learnerId, lessonId)} locale={view.locale} /> : null;
}

async function renderShares(view: View, toolId: string): Promise<ReactNode> {
  const path = findToolPath(view.course, toolId);
  if (path === null || !(await view.glance()).isMember) return null;
  const places = await listSharePlaces(view.learnerId, toolId);
  const { team } = await view.glance();
  return <SharePart places={places} team={isShared(toolId) ? team : null} toolUrl={`/${view.locale}/${path}`} toolId={toolId} locale={view.locale} said={readSaid(view.context.url.searchParams.get('share'))} />;
}

async function renderOverview(view: View): Promise<ReactNode> {
  return <Overview tools={listOpenTools()} values={await findWorkbook(view.learnerId)} locale={view.locale} />;
}

async function renderFilm(view: View, lessonId: string): Promise<ReactNode> {
  const lesson = view.lesson(lessonId);
  if (!lesson.film) return null;
  const locale = spokenIn(view.course, lesson, view.locale);
  const film = filmOf(lessonId, locale, lesson.film);
  if (!film) return null;
  if (film.state === 'making' && !view.context.isCopy && !isViewing(view.learnerId)) ensureFilms({ lessonId, locale });
  const watched = await findFilmProgress(view.learnerId, lessonId);
  return (
    <FilmPlayer
      film={film}
      narration={lesson.film.narration[view.locale]}
      locale={view.locale}
      watching={{ lessonId, learnerId: view.learnerId, position: watched?.position ?? 0, spans: watched?.spans ?? [] }}
    />
  );
}

async function renderContinue(view: View, moduleId: string): Promise<ReactNode> {
  const standing = await view.standing();
  const place = moduleId ? nextInModule(await view.summary(), view.course, moduleId) : standing.next;
  const next = nextLine(place, view.course, view.locale);
  return next && <ContinueButton next={next} isStarted={standing.started} locale={view.locale} />;
}

async function renderStanding(view: View): Promise<ReactNode> {
  const standing = await view.standing();
  return <StandingCard standing={standing} next={nextLine(standing.next, view.course, view.locale)} locale={view.locale} />;
}

async function renderAim(view: View): Promise<ReactNode> {
  const { lessons } = await view.summary();
  return <AimCard aim={await view.aim()} modules={view.course.modules} states={lessons} locale={view.locale} />;
}

async function renderSession(view: View, session: number, currentId?: string): Promise<ReactNode> {
  const lessons = listPublishedLessons(view.course).filter((lesson) => lesson.session === session);
  const { lessons: states } = await view.summary();
  return (
    <>
      <MinutesLeft share={shareOf(lessons, states)} of="session" />
      <LessonList lines={listLines(lessons, view.locale)} states={states} locale={view.locale} currentId={currentId} />
    </>
  );
}

async function renderDone(view: View, lessonId: string): Promise<ReactNode> {
  const lesson = view.lesson(lessonId);
  const [line] = listLines([lesson], view.locale);
  const { lessons: states } = await view.summary();
  return line && <DoneForm lesson={line} isByHand={isDoneByHand(lesson)} state={states[lessonId]} rule={completionRule(lesson, view.course)} learner={view.learnerId} />;
}

async function renderLessons(view: View, moduleId: string): Promise<ReactNode> {
  const lines = listLines(findModule(view.course, moduleId)?.lessons ?? [], view.locale);
  return <LessonList lines={lines} states={(await view.summary()).lessons} locale={view.locale} />;
}

/** The way to say that something is wrong on a page; `query` names the lesson or module as the form's address does. */
async function renderRemark({ context: { actor, url, isCopy }, locale, learnerId }: View, query: string): Promise<ReactNode> {
  if (isCopy) return null;
  const isNamed = actor.isTester === true || actor.isEditor === true;
  return (
    <>
      <RemarkWay locale={locale} query={query} isNamed={isNamed} path={url.pathname} sent={readRemarkId(url.searchParams.get('remarked') ?? undefined)} learnerId={learnerId} />
      {actor.isEditor ? <EditWay locale={locale} unitId={query.replace(/^\w+=/, '')} /> : null}
    </>
  );
}

/** That the reader's time is measured: only where they agreed to it, and not on a copy that is read without a network. */
async function renderTiming({ context: { actor, isCopy }, locale }: View, lessonId: string): Promise<ReactNode> {
  return actor.isTimed && !isCopy ? <TimingLine locale={locale} lessonId={lessonId} /> : null;
}

/** Every slot of every page: its name and what fills it. */
const slots: Record<string, SlotRenderer> = {
  account: async ({ context, locale }) => <AccountMenu actor={context.actor} locale={locale} path={context.url.pathname} />,
  continue: renderContinue,
  standing: renderStanding,
  lessons: renderLessons,
  aim: renderAim,
  saved: async ({ learnerId }) => <SaveStatus learner={learnerId} />,
  'aim-of-module': async (view, moduleId) => <AimOfModule aim={await view.aim()} moduleId={moduleId} locale={view.locale} />,
  session: (view, of) => renderSession(view, Number(of)),
  place: (view, lessonId) => renderSession(view, view.lesson(lessonId).session, lessonId),
  done: renderDone,
  film: renderFilm,
  quiz: renderQuiz,
  tool: renderTool,
  discussion: renderDiscussion,
  notes: renderNotes,
  shares: renderShares,
  overview: renderOverview,
  timing: renderTiming,
  remark: (view, lessonId) => renderRemark(view, `lesson=${lessonId}`),
  'remark-module': (view, moduleId) => renderRemark(view, `module=${moduleId}`),
};

/** Fills the holes of a page for one request; the fixed parts come back as they are, in the same places. */
export async function fillHoles(parts: readonly TemplatePart[], context: SlotContext): Promise<string[]> {
  const view = new View(context);
  const i18n = i18nOf(context.locale);
  const marks: Record<string, string | undefined> = { nonce: context.nonce, reference: context.requestId, entry: context.entry };
  return Promise.all(
    parts.map(async (part) => {
      if (typeof part === 'string') return part;
      const mark = marks[part.slot];
      if (mark !== undefined) return mark;
      const content = await slots[part.slot]?.(view, part.of ?? '');
      return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{content}</I18nextProvider>);
    }),
  );
}

const printPath = /^\/(?:en|fr|de|it|es)\/course(?:\/[a-z0-9-]+)?\/print$/;
const documentPath = /^\/(?:en|fr|de|it|es)(?:\/course(?:\/[a-z0-9-]+){0,2}|\/session\/\d{1,3}|\/about|\/accessibility|\/privacy|\/offline|\/changes|\/glossary|\/charter(?:\/assessment)?|\/workbook\/wb-[a-z]+\/example|\/cities(?:\/[a-z0-9-]+)?)?$/;
const filteredPath = /^\/(?:en|fr|de|it|es)\/library$/;
const lessonPath = /^\/(?:en|fr|de|it|es)\/(?:course\/[a-z0-9-]+\/[a-z0-9-]+|charter\/assessment)(?:\/[a-z]+)?$/;

/**
 * Tells whether a path leads to a page that is the same for everybody but for its slots. Pages for paper are too big and
 * too rare to keep; the library is kept as it is when nothing is looked for in it.
 */
export function isDocument(path: string, query = ''): boolean {
  if (filteredPath.test(path)) return query === '';
  return documentPath.test(path) && !printPath.test(path);
}

/** Tells whether the page at a path writes under the learner's name, so that the browser must remember it. */
export function namesLearner(path: string): boolean {
  return lessonPath.test(path) && !printPath.test(path);
}

/** Tells whether the page at a path shows what other people wrote: no cache keeps it, not even the browser's. */
export function showsOthers(path: string): boolean {
  const [, , , , lessonId = ''] = path.split('/');
  return findLesson(getCourse(), lessonId)?.kind === 'discussion';
}
