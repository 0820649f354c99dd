import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PiecePage } from '../features/editing/piece-page';
import { pageMeta } from '../ui/page-meta';
import type { PieceAnswer, pieceData } from './piece-doors.server';

type Page = typeof pieceData;

export const pieceMeta: MetaFunction<Page> = ({ data }) => pageMeta(data);

/** The page of a piece, under whichever of its forms' addresses. */
export function PieceDoor() {
  const { title: _title, ...page } = useLoaderData<Page>();
  const answer = useActionData() as PieceAnswer | undefined;
  return (
    <main id="main" className="wrap page editing-page">
      <PiecePage {...page} form={answer?.form ?? null} told={answer ? answer.told : page.told} preview={answer?.preview ?? page.preview} />
    </main>
  );
}
