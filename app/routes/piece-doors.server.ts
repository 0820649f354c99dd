import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { PieceFormState } from '../features/editing/piece-fields';
import { listFaults, piecePath, readPieceAt, readTyped, typedWords, type PieceTyped } from '../features/editing/piece-form';
import type { PieceTold } from '../features/editing/piece-page';
import { compareWords, getPiecePage, type From } from '../features/editing/piece-page.server';
import { previewWords, showWords, type Shown } from '../features/editing/preview.server';
import { findRecord } from '../features/editing/revisions/revisions.server';
import type { PieceRecord } from '../features/content/files/content-files';
import type { Problem } from '../features/content/files/problems';
import { getEdition } from '../features/content/load.server';
import { readMarks, readPiece } from '../features/content/revisions/piece-words';
import { wordedStates, type WordedState } from '../features/content/revisions/revision';
import { translator } from '../platform/i18n.server';
import { masterLocale } from '../platform/locale';
import { privateHeaders } from './form-answers.server';
import { readListForm } from './form-doors';
import { localeOf, requireRole } from './guards';

const outcomes = ['published', 'kept', 'dropped'] as const;
type Outcome = (typeof outcomes)[number];

function fromOf(params: URLSearchParams): From {
  const from = params.get('from');
  if (from === 'file') return 'file';
  return /^\d{1,9}$/.test(from ?? '') ? { revision: Number(from) } : null;
}

/** The piece that an address names; 404 where it names none. */
export function pieceOf(request: Request): PieceRecord {
  const at = readPieceAt(new URL(request.url).searchParams);
  const record = at && findRecord(at);
  if (!record) throw new Response(null, { status: 404 });
  return record;
}

/** The page of a piece for an editor, under whichever of its forms' addresses. */
export async function pieceData({ context, request, params }: LoaderFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const record = pieceOf(request);
  const { searchParams } = new URL(request.url);
  const page = await getPiecePage(user.userId, record, { from: fromOf(searchParams), locale });
  if (!page) throw new Response(null, { status: 404 });
  const done = outcomes.find((outcome) => outcome === searchParams.get('done')) ?? null;
  const words = Object.fromEntries(page.fields.map(({ place, text }) => [place, text]));
  const t = translator(locale);
  const told: PieceTold | null = done ? { sentence: t(`editing:done.${done}`), isGood: true, problems: [], theirs: null } : null;
  return data({ locale, editorId: user.userId, ...page, told, preview: showWords(record, words), title: `${t('editing:piece.title')}: ${page.at.key}` }, { headers: privateHeaders });
}

/** What a form of a piece is answered with when its page is shown again. */
export interface PieceAnswer {
  form: PieceFormState;
  told: PieceTold | null;
  preview: Shown[] | null;
}

/** Shows the page again, with what was typed. */
export function pieceAgain(status: 200 | 400 | 409, typed: PieceTyped, { faults = {}, seen = typed.seen, told = null, preview = null }: { faults?: PieceFormState['faults']; seen?: string } & Partial<Omit<PieceAnswer, 'form'>>) {
  const { words, kind, isCurrent, note } = typed;
  return data<PieceAnswer>({ form: { words, kind, isCurrent, note, seen, faults }, told, preview }, { status, headers: privateHeaders });
}

/** Leads back to a piece and says what was done. */
export function pieceDone({ request, params }: Pick<ActionFunctionArgs, 'request' | 'params'>, done: Outcome): Response {
  return redirect(`/${localeOf(params)}/${piecePath(pieceOf(request))}&done=${done}`, 303);
}

/** Who posts, which piece, and what they typed. */
export async function readPiecePost({ context, request, params }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const record = pieceOf(request);
  const typed = readTyped(await readListForm(request));
  if (!typed) throw new Response(null, { status: 400 });
  return { userId: user.userId, locale: localeOf(params), record, typed };
}

type Posted = Awaited<ReturnType<typeof readPiecePost>>;

/** What is wrong with a form before anything is tried. */
export function faultsOf({ record, typed }: Posted): PieceFormState['faults'] {
  return listFaults(typed, readPiece(getEdition().files, record)?.words ?? {});
}

/**
 * How far a translation has been read and which English it follows once it is published: better words leave both as they were,
 * another meaning has not been read by anybody else, and of an outdated one its editor says whether it follows today's English.
 */
export function marksOf({ record, typed }: Posted): { state: WordedState | null; follows?: string } {
  if (record.locale === masterLocale) return { state: null };
  const before = wordedStates.find((state) => state === readMarks(getEdition().files, record).state) ?? 'machine';
  const isBehind = record.state === 'outdated' && !typed.isCurrent;
  const state = typed.kind === 'form' && !typed.isCurrent ? before : 'draft';
  return isBehind && record.follows !== undefined ? { state, follows: record.follows } : { state };
}

/** Shows how a piece will look, and what the course says against it. */
export function previewAgain({ record, typed }: Posted) {
  const { shown, problems } = previewWords(record, typedWords(typed));
  return pieceAgain(200, typed, { preview: shown, told: problems.length > 0 ? { sentence: null, isGood: false, problems, theirs: null } : null });
}

/** Shows why something was not published; with what counts now, where others were faster. */
export function refuseAgain({ locale, record, typed }: Posted, refused: 'changed-meanwhile' | 'unchanged') {
  const now = readPiece(getEdition().files, record);
  const theirs = refused === 'unchanged' ? null : compareWords(now?.words ?? null, typedWords(typed));
  const told = { sentence: translator(locale)(`editing:refused.${refused}`), isGood: false, problems: [], theirs };
  return pieceAgain(409, typed, { seen: now?.print ?? '', told, preview: showWords(record, typedWords(typed)) });
}

/** Shows what keeps the course from holding the words. */
export function tellProblems({ locale, typed }: Posted, problems: Problem[]) {
  return pieceAgain(400, typed, { told: { sentence: translator(locale)('editing:refused.problems'), isGood: false, problems, theirs: null } });
}
