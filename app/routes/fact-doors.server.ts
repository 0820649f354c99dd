import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { factAnswers, type About, type FactAnswer, type FactFault } from '../features/pilots/facts/fact';
import type { FactsAnswer, FactsPageProps } from '../features/pilots/facts/facts-page';
import { answerFact, listFacts, readCity } from '../features/pilots/facts/facts.server';
import type { Tester } from '../features/pilots/tester';
import { findTester } from '../features/pilots/testers.server';
import { translator } from '../platform/i18n.server';
import { newId } from '../platform/ids';
import { privateHeaders, seeOther } from './form-answers.server';
import { readForm } from './form-doors';
import { localeOf, type requireRole } from './guards';

/** What the course says about cities, as whoever asks may see it: testers about theirs, editors about all. */
export async function factsData({ user, roles }: Awaited<ReturnType<typeof requireRole>>, { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const tester = roles.includes('tester') ? await findTester(user.userId) : null;
  if (!tester && !roles.includes('editor')) throw new Response(null, { status: 403 });
  const filter = tester?.cityId ?? readCity(searchParams);
  const done = factAnswers.find((answer) => answer === searchParams.get('done')) ?? null;
  const page: Omit<FactsPageProps, 'answer'> = { locale, lines: await listFacts(filter, locale), city: tester?.cityId ?? null, filter, done, formId: newId() };
  return data({ ...page, title: translator(locale)('facts:title') }, { headers: privateHeaders });
}

const typedOf = (form: FormData) => Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 5000)]));

interface Answering<Read extends About> {
  tester: Tester;
  shape: z.ZodType<Read>;
  what: FactAnswer;
  /** what is kept besides the answer, and how its remark is sent */
  more(read: Read): { reason: string; sendRemark?: () => Promise<number> };
}

/** Keeps what a tester answers for their city, or shows the page again with what is wrong. */
export async function answerHere<Read extends About>({ params, request }: ActionFunctionArgs, { tester, shape, what, more }: Answering<Read>) {
  const typed = typedOf(await readForm(request));
  const again = (status: number, faults: Record<string, FactFault>, refused: FactsAnswer['refused'] = null) =>
    data<FactsAnswer>({ lesson: typed.lesson ?? '', block: typed.block ?? '', what, typed, faults, refused }, { status, headers: privateHeaders });
  const read = shape.safeParse(typed);
  if (!read.success) return again(400, Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message as FactFault])));
  const answer = await answerFact(tester, { ...read.data, answer: what, ...more(read.data) }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  if ('refused' in answer) return again(409, {}, answer.refused);
  return seeOther(`/${localeOf(params)}/pilots/facts?done=${what}`);
}
