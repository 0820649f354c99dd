import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { typedWords } from '../../features/editing/piece-form';
import { saveDraft } from '../../features/editing/revisions/drafts.server';
import { publishRevision } from '../../features/editing/revisions/revisions.server';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { faultsOf, marksOf, pieceAgain, pieceData, pieceDone, readPiecePost, refuseAgain, tellProblems } from '../piece-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return pieceData(args);
}

/** Publishes other words of a text: learners read them with their next page. What cannot be published is kept as a draft. */
export async function action(args: ActionFunctionArgs) {
  const { user } = await requireRole(args.context, args.request, ['editor']);
  const posted = await readPiecePost(args);
  const { record, typed } = posted;
  const faults = faultsOf(posted);
  if (typed.kind === null || Object.keys(faults).length > 0) return pieceAgain(400, typed, { faults });
  const { path, key, unit } = record;
  const words = typed.asFile ? null : typedWords(typed);
  const answer = await publishRevision(user.userId, { path, key, words, kind: typed.kind, note: typed.note, seen: typed.seen, ...marksOf(posted) }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  if ('number' in answer) return pieceDone(args, 'published');
  if ('problems' in answer) return tellProblems(posted, answer.problems);
  if (answer.refused === 'changed-meanwhile') await saveDraft(user.userId, { path, key, unit, words: typed.words, print: typed.seen }, new Date());
  return refuseAgain(posted, answer.refused);
}

export { pieceMeta as meta, PieceDoor as default } from '../piece-door';
