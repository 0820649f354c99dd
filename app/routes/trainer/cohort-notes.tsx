import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { GridModule } from '../../features/cohorts/dashboard/member-grid';
import { noteLook } from '../../features/cohorts/looks.server';
import { readNote, typedNote, type CohortNote } from '../../features/cohorts/notes/note';
import { NotesPage, notesDone } from '../../features/cohorts/notes/notes-page';
import { addNote, listNotes } from '../../features/cohorts/notes/notes.server';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { isId, newId } from '../../platform/ids';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath, gridModules } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { noteAgain, type NoteAnswer } from '../note-doors';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const [notes] = await Promise.all([listNotes(cohort.id), noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'settings' }, new Date())]);
  const { searchParams } = new URL(request.url);
  const done = notesDone.find((each) => each === searchParams.get('done')) ?? null;
  const isRefused = searchParams.get('refused') === 'archived';
  const { id, name, isArchived } = cohort;
  const values = { lesson: searchParams.get('lesson') ?? '', lang: locale, text: '' };
  return data({ locale, cohort: { id, name, isArchived }, modules: gridModules(locale), notes, formId: newId(), values, done, isRefused, title: translator(locale)('notes:page.title') }, { headers: privateHeaders });
}

/** Adds a note to a lesson. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const form = await readForm(request);
  const id = String(form.get('id') ?? '');
  if (!isId(id)) throw new Response(null, { status: 400 });
  const typed = typedNote(form);
  const read = readNote(typed, getCourse());
  if ('faults' in read) return noteAgain(400, { values: typed, faults: read.faults });
  const answer = await addNote(cohort.id, { id, authorName: user.name, ...read.note }, new Date());
  if ('refused' in answer) return noteAgain(409, { values: typed, refused: answer.refused });
  throw redirect(`${cohortPath(localeOf(params), cohort.id)}/notes?done=added`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortNotes() {
  const { title: _title, isRefused, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData() as NoteAnswer | undefined;
  const refused = answer?.refused ?? (isRefused && !answer ? 'archived' : null);
  return (
    <main id="main" className="wrap page">
      <NotesPage {...page} modules={page.modules as GridModule[]} notes={page.notes as CohortNote[]} values={answer?.values ?? page.values} faults={answer?.faults ?? {}} refused={refused} done={answer ? null : page.done} />
    </main>
  );
}
