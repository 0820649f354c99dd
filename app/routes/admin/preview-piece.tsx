import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { pieceData, previewAgain, readPiecePost } from '../piece-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return pieceData(args);
}

/** Shows how a text will look; nothing is kept. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return previewAgain(await readPiecePost(args));
}

export { pieceMeta as meta, PieceDoor as default } from '../piece-door';
