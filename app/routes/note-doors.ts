import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { NoteFaults, TypedNote } from '../features/cohorts/notes/note';
import type { NoteRefusal } from '../features/cohorts/notes/notes.server';
import { privateHeaders } from './form-answers.server';
import { localeOf } from './guards';

/** What the form of a note is answered with when nothing was done. */
export interface NoteAnswer {
  values: TypedNote;
  faults: NoteFaults;
  refused: NoteRefusal | null;
}

/** Shows the form of a note again with what was typed and what is wrong. */
export function noteAgain(status: 400 | 409, { values, faults = {}, refused = null }: Partial<NoteAnswer> & Pick<NoteAnswer, 'values'>) {
  return data<NoteAnswer>({ values, faults, refused }, { status, headers: privateHeaders });
}

/** Who opens the address of a command about notes by hand is led to the page of the notes. */
export function onlyByFormOfNotes({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts/${params.cohort ?? ''}/notes`, 303);
}
