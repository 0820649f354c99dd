import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { dropDraft } from '../../features/editing/revisions/drafts.server';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { pieceData, pieceDone, pieceOf } from '../piece-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return pieceData(args);
}

/** Throws away what an editor kept of a text. */
export async function action(args: ActionFunctionArgs) {
  const { user } = await requireRole(args.context, args.request, ['editor']);
  await dropDraft(user.userId, pieceOf(args.request));
  return pieceDone(args, 'dropped');
}

export { pieceMeta as meta, PieceDoor as default } from '../piece-door';
