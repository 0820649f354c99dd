import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { saveDraft } from '../../features/editing/desk/working.server';
import { pageMeta } from '../../ui/page-meta';
import { pieceData, workHere, type PieceData } from '../desk-doors.server';
import { pageHeaders } from '../form-answers.server';
import { requireTranslator } from '../guards';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return pieceData(await requireTranslator(args.context, args.request), args);
}

/** Writes the words of a piece as a draft. */
export async function action(args: ActionFunctionArgs) {
  const known = await requireTranslator(args.context, args.request);
  return workHere(known, args, { done: 'saved', act: saveDraft });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as PieceData | undefined);

export { PieceDoor as default } from '../desk-door';
