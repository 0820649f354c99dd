import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { pieceData } from '../piece-doors.server';

export const headers = pageHeaders;

/** One text of the course, for editors. */
export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return pieceData(args);
}

export { pieceMeta as meta, PieceDoor as default } from '../piece-door';
