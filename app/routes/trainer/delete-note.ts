import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { deleteNote } from '../../features/cohorts/notes/notes.server';
import { cohortPath } from '../cohort-doors.server';
import { localeOf, requireCohortTrainer } from '../guards';
import { onlyByFormOfNotes } from '../note-doors';

export const loader = onlyByFormOfNotes;

/** Takes a note off its lesson. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const answer = await deleteNote(cohort.id, params.note ?? '', new Date());
  return redirect(`${cohortPath(localeOf(params), cohort.id)}/notes?${'refused' in answer ? `refused=${answer.refused}` : 'done=deleted'}`, 303);
}

export { NoPage as default } from '../../ui/no-page';
