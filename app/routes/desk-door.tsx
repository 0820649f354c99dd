import { useActionData, useLoaderData } from '@remix-run/react';
import { PiecePage, type PieceAnswer } from '../features/editing/desk/piece-page';
import type { pieceData } from './desk-doors.server';

/** The screen behind the doors of one piece. */
export function PieceDoor() {
  const { locale, piece, userId, done } = useLoaderData<typeof pieceData>();
  const answer = useActionData<PieceAnswer>();
  return (
    <main id="main" className="wrap page">
      <PiecePage locale={locale} piece={piece} userId={userId} answer={answer ?? null} done={done} />
    </main>
  );
}
