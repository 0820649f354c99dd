import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { ModuleStatus } from '../features/content/course';
import { getModulePage, listTested, type ModulePage, type NamedModule, type TestedModule } from '../features/pilots/board/board.server';
import type { Told } from '../features/pilots/board/module-page';
import type { SandboxCount } from '../features/pilots/sandbox.server';
import type { Tester } from '../features/pilots/tester';
import { findTester } from '../features/pilots/testers.server';
import { translator } from '../platform/i18n.server';
import { locales, type Locale } from '../platform/locale';
import { listBlocking } from './blocking-remarks.server';
import { privateHeaders } from './form-answers.server';
import { readForm } from './form-doors';
import { localeOf, type requireRole } from './guards';

/** A module as whoever asks may see it: editors decide, testers sign. */
export interface ModuleData {
  locale: Locale;
  title: string;
  module: NamedModule;
  editors: ModulePage | null;
  testers: { tester: Tester; tested: TestedModule[] } | null;
  told: Told | null;
}

const say = (locale: Locale) => translator(locale) as unknown as (key: string, options?: object) => string;

/** How much of testers' work is gone, in a sentence. */
function removedSentence(locale: Locale, params: URLSearchParams): string {
  const t = say(locale);
  const countOf = (name: keyof SandboxCount) => Number(/^\d{1,7}$/.exec(params.get(name) ?? '')?.[0] ?? 0);
  if (countOf('testers') === 0) return t('pilots:decide.nothingGone');
  const parts = Object.fromEntries((['attempts', 'entries', 'testers'] as const).map((name) => [name, t(`pilots:decide.${name}`, { count: countOf(name) })]));
  return t('pilots:decide.gone', parts);
}

const outcomes = ['started', 'published', 'back', 'signed', 'required'] as const;

/** What the address says came of the last form. */
function toldBy(locale: Locale, params: URLSearchParams): Told | null {
  const done = outcomes.find((each) => each === params.get('done'));
  if (!done) return null;
  const about = locales.find((code) => code === params.get('language')) ?? null;
  const sentence = say(locale)(`pilots:done.${done}`);
  return { kind: 'good', sentence: done === 'published' ? `${sentence} ${removedSentence(locale, params)}` : sentence, locale: about };
}

/** What somebody tries of a module; null where that is nothing. */
async function findTested(userId: string, moduleId: string, locale: Locale): Promise<ModuleData['testers']> {
  const tester = await findTester(userId);
  const tested = tester ? (await listTested(tester, locale)).filter(({ module }) => module.id === moduleId) : [];
  return tester && tested.length > 0 ? { tester, tested } : null;
}

/** Who asks, as the guard of the door found them. */
type Known = Awaited<ReturnType<typeof requireRole>>;

/** The page of a module for editors and for the testers who try it. */
export async function moduleData({ user, roles }: Known, { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const locale = localeOf(params);
  const moduleId = params.module ?? '';
  const editors = roles.includes('editor') ? await getModulePage(moduleId, locale, listBlocking) : null;
  const testers = roles.includes('tester') ? await findTested(user.userId, moduleId, locale) : null;
  const module = editors?.module ?? testers?.tested[0]?.module;
  if (!module) throw new Response(null, { status: 404 });
  const page: ModuleData = {
    locale, module, editors, testers,
    told: toldBy(locale, new URL(request.url).searchParams),
    title: `${translator(locale)('pilots:title')}: ${module.title}`,
  };
  return data(page, { headers: privateHeaders });
}

const decisionForm = z.object({ language: z.enum(locales), reason: z.string().trim().max(1000), override: z.boolean() });

/** What a form of an editor decides: the module and the language, by whom and why. */
async function readDecision({ user }: Known, { params, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const read = decisionForm.safeParse({ language: form.get('language'), reason: String(form.get('reason') ?? ''), override: form.get('override') === 'on' });
  if (!read.success) throw new Response(null, { status: 400 });
  const { language, reason, override } = read.data;
  return { moduleId: params.module ?? '', locale: language, userId: user.userId, reason, overrides: override };
}

/** What a refused form of a module is answered with. */
export interface ModuleAnswer {
  told: Told;
  reason: string;
}

/** Shows the module again with why something was not done. */
export function toldAgain(status: 400 | 409, { sentence, locale, reason = '' }: { sentence: string; locale: Locale | null; reason?: string }) {
  return data<ModuleAnswer>({ told: { kind: 'warn', sentence, locale }, reason }, { status, headers: privateHeaders });
}

/** Leads back to the module and says what was done. */
export function doneAt({ params }: Pick<ActionFunctionArgs, 'params'>, done: (typeof outcomes)[number], { language, place = language, counts = {} }: { language: Locale; place?: string; counts?: Partial<SandboxCount> }): Response {
  const query = new URLSearchParams({ done, language, ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])) });
  return redirect(`/${localeOf(params)}/pilots/${params.module ?? ''}?${query}#${place}`, 303);
}

type Outcome = { refused: string } | { started: true } | { back: ModuleStatus } | { removed: SandboxCount } | null;

/** Takes an editor's decision about a module in a language, or shows the module again with why it was not taken. */
export async function decideHere(known: Known, args: ActionFunctionArgs, { done, decide }: { done: (typeof outcomes)[number]; decide: (decision: Awaited<ReturnType<typeof readDecision>>) => Promise<Outcome> }) {
  const decision = await readDecision(known, args);
  const outcome = await decide(decision);
  if (outcome === null) throw new Response(null, { status: 404 });
  const { locale, reason } = decision;
  if (!('refused' in outcome)) return doneAt(args, done, { language: locale, counts: 'removed' in outcome ? outcome.removed : {} });
  return toldAgain(outcome.refused === 'reason-missing' ? 400 : 409, { sentence: say(localeOf(args.params))(`pilots:refused.${outcome.refused}`), locale, reason });
}
