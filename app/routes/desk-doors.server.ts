import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { findTranslated, getPiecePage, viewTexts, type PiecePage } from '../features/editing/desk/desk.server';
import { readPieceAt, readTyped, writePieceAt } from '../features/editing/desk/piece-form';
import { pieceDone, type PieceAnswer } from '../features/editing/desk/piece-page';
import type { AtWork, DeskAnswer, Handed } from '../features/editing/desk/working.server';
import type { PieceAt } from '../features/content/revisions/piece-words';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { privateHeaders } from './form-answers.server';
import { readForm } from './form-doors';
import { localeOf, type requireTranslator } from './guards';

/** Who asks, as the guard of the door found them. */
type Known = Awaited<ReturnType<typeof requireTranslator>>;

/** A piece beside its English, as whoever asks may work on it. */
export interface PieceData {
  locale: Locale;
  title: string;
  piece: PiecePage;
  userId: string;
  done: (typeof pieceDone)[number] | null;
}

function pieceAsked(request: Request): PieceAt {
  const at = readPieceAt(new URL(request.url).searchParams);
  if (!at) throw new Response(null, { status: 404 });
  return at;
}

/** The page of a piece; 404 where there is none of that name. */
export async function pieceData({ user, rights }: Known, { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const locale = localeOf(params);
  const piece = await getPiecePage(pieceAsked(request), rights, { locale, now: new Date() });
  if (!piece) throw new Response(null, { status: 404 });
  const told = new URL(request.url).searchParams.get('done');
  const page: PieceData = { locale, piece, userId: user.userId, done: pieceDone.find((each) => each === told) ?? null, title: translator(locale)('translations:desk.title', { piece: piece.key }) };
  return data(page, { headers: privateHeaders });
}

interface Work {
  done: (typeof pieceDone)[number];
  act: (by: AtWork, at: PieceAt, handed: Handed) => Promise<DeskAnswer>;
}

const again = (status: number, answer: PieceAnswer) => data<PieceAnswer>(answer, { status, headers: privateHeaders });

/** Does something to a piece and leads on to the next one that waits, or shows the form again with what is wrong. */
export async function workHere({ user, rights }: Known, { params, request }: ActionFunctionArgs, { done, act }: Work) {
  const locale = localeOf(params);
  const at = pieceAsked(request);
  const record = findTranslated(at);
  if (!record) throw new Response(null, { status: 404 });
  if (rights[record.locale] === undefined) throw new Response(null, { status: 403 });
  const typed = readTyped(await readForm(request), (await viewTexts(record)).map(({ leaf }) => leaf));
  const answer = await act({ userId: user.userId, rights }, at, { ...typed, now: new Date() });
  if (answer === null) throw new Response(null, { status: 404 });
  if ('problems' in answer) return again(409, { typed: typed.words, refused: null, problems: answer.problems });
  if ('refused' in answer) return again(answer.refused === 'empty' ? 400 : 409, { typed: typed.words, refused: answer.refused, problems: [] });
  const place = answer.next ? `piece?${writePieceAt(answer.next)}&` : `units/${record.unit}?`;
  throw redirect(`/${locale}/translations/${place}done=${done}`, 303);
}
