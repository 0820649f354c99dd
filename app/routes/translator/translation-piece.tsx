import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { pageMeta } from '../../ui/page-meta';
import { pieceData, type PieceData } from '../desk-doors.server';
import { pageHeaders } from '../form-answers.server';
import { requireTranslator } from '../guards';

export const headers = pageHeaders;

/** One piece beside its English. */
export async function loader(args: LoaderFunctionArgs) {
  return pieceData(await requireTranslator(args.context, args.request), args);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as PieceData | undefined);

export { PieceDoor as default } from '../desk-door';
