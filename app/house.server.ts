import { resolveActor, type MergeGuest } from './features/accounts/actor.server';
import { guestCookie } from './features/accounts/guest.server';
import { askForLinkChecks } from './features/content/links/links.server';
import { getCourse, getPublishedCourse } from './features/content/load.server';
import { ensureFilms } from './features/films/film-orders.server';
import { askForSummaries } from './features/learning/members/refresh-summaries.server';
import { askForReminders } from './features/learning/reminders/schedule.server';
import { mergeLearners } from './features/learning/merge.server';
import { mergeQuizzes } from './features/quizzes/quiz.server';
import { mergeTools } from './features/workbook/tool.server';
import { followFacts, readFacts } from './features/pilots/facts/facts.server';
import { findPilot, findSandbox } from './features/pilots/pilot.server';
import { followRevisions, readRevisions } from './features/editing/revisions/following.server';
import { noteServedFiles } from './features/editing/revisions/sync.server';
import { viewingStep } from './features/pilots/viewing/viewing';
import { dropViewingCookie, findViewing, viewedActor } from './features/pilots/viewing/viewing.server';
import { followStates, readStates } from './features/pilots/states.server';
import { leavingPath } from './features/privacy/leaving/leaving';
import { askForRetention } from './features/privacy/retention/retention.server';
import { askForMonths } from './features/reports/reports.server';
import { jobs } from './jobs.server';
import { closeDatabase, db } from './platform/database.server';
import { log } from './platform/log.server';
import { startFollowing, type Following } from './platform/following.server';
import { applyMigrations } from './platform/migrations.server';
import { startWorker, type Worker } from './platform/queue.server';
import { settings } from './platform/settings.server';
import { splitTemplate } from './platform/template';
import { receiveProgress, type ProgressContext } from './routes/machine/receive-progress.server';
import { fillHoles, isDocument, namesLearner, showsOthers } from './slots.server';

const mergeGuest: MergeGuest = (guestId, { learnerId, locale }) => mergeLearners({ guestId, learnerId, locale }, [mergeQuizzes, mergeTools], new Date());

let worker: Worker | null = null;
let following: Following | null = null;

/** Makes everything ready to serve: reads the course, brings the database up to date, starts the work in the background. */
async function open(): Promise<void> {
  getCourse();
  await applyMigrations(settings.DATABASE_URL);
  await readStates();
  await readRevisions();
  await readFacts();
  await noteServedFiles(new Date());
  following ??= startFollowing([followStates, followRevisions, followFacts]);
  await askForSummaries(new Date());
  await askForMonths(new Date());
  await askForLinkChecks(new Date());
  await askForRetention(new Date());
  await askForReminders(new Date());
  worker ??= startWorker(jobs);
  ensureFilms();
}

/** Ends the work in the background, then the database. */
async function close(): Promise<void> {
  following?.stop();
  await worker?.stop();
  await closeDatabase();
}

/** What keeps the service from serving, in a sentence for its operator; null when nothing does. */
async function findUnreadiness(): Promise<string | null> {
  return db.$queryRaw`SELECT 1`.then(
    () => null,
    () => 'The database does not answer.',
  );
}

/**
 * What the server in front needs of the product. It goes through the build, so that the database,
 * the content and the caches exist once in the process.
 */
export const house = {
  settings,
  log,
  open,
  close,
  findUnreadiness,
  resolveActor: (cookies: string | undefined) => resolveActor(cookies, mergeGuest),
  guestCookie,
  leavingPath,
  receiveProgress: async (context: ProgressContext, body: unknown) => receiveProgress({ ...context, sandbox: await findSandbox(context.actor) }, body),
  findViewing,
  viewingStep,
  viewedActor,
  dropViewingCookie,
  findPilot,
  getPublishedCourse,
  splitTemplate,
  fillHoles,
  isDocument,
  namesLearner,
  showsOthers,
};

export type House = typeof house;
