import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { saveDraft } from '../../features/editing/revisions/drafts.server';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { pieceData, pieceDone, readPiecePost } from '../piece-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return pieceData(args);
}

/** Keeps what an editor has typed, for editors only. */
export async function action(args: ActionFunctionArgs) {
  const { user } = await requireRole(args.context, args.request, ['editor']);
  const { record, typed } = await readPiecePost(args);
  const { path, key, unit } = record;
  await saveDraft(user.userId, { path, key, unit, words: typed.words, print: typed.seen }, new Date());
  return pieceDone(args, 'kept');
}

export { pieceMeta as meta, PieceDoor as default } from '../piece-door';
