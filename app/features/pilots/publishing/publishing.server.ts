import { db, type Tx } from '../../../platform/database.server';
import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { findModule, type Module, type ModuleStatus } from '../../content/course';
import { getWholeCourse } from '../../content/load.server';
import { isFurther, statusIn, type StateTable } from '../../content/states/state';
import { askForSummaries } from '../../learning/members/refresh-summaries.server';
import { statusBefore, tableOf, type ModuleChange } from './change';
import { clearSandbox, type SandboxCount } from '../sandbox.server';
import { requiredCities, ruleIn } from './required';
import { listRules } from './required.server';
import { listMissing, type Missing } from './sign-off';
import { listSignOffs } from './sign-offs.server';
import { readStates } from '../states.server';
import { listTesters } from '../testers.server';

/** A remark that has to be answered before a module is published. */
export interface BlockingRemark {
  label: string;
  href: string;
}

/** Finds the blocking remarks that are open on a module in a language. */
export type ListBlocking = (moduleId: string, locale: Locale) => Promise<BlockingRemark[]>;

/** All decisions about modules or about one of them, the oldest first. */
export async function listChanges(where: { moduleId?: string } = {}, tx: Pick<Tx, 'moduleChange'> = db): Promise<(ModuleChange & { userId: string })[]> {
  return (await tx.moduleChange.findMany({ where, orderBy: { number: 'asc' } })) as (ModuleChange & { userId: string })[];
}

/** One decision: who, about what, and why. */
export interface Decision {
  moduleId: string;
  locale: Locale;
  userId: string;
  reason: string;
}

export type DecisionRefusal = 'english-first' | 'unchanged';

interface Held {
  module: Module;
  states: StateTable;
  changes: ModuleChange[];
}

/** The module and all that was decided about it, held so that decisions about it follow each other. */
async function hold(tx: Tx, module: Module): Promise<Held> {
  await tx.$executeRaw`UPDATE "ModuleChange" SET "reason" = "reason" WHERE "moduleId" = ${module.id}`;
  const changes = await listChanges({ moduleId: module.id }, tx);
  return { module, changes, states: tableOf(changes) };
}

async function note(tx: Tx, { moduleId, locale, userId, reason }: Decision, { status, version, overrode, now }: { status: ModuleStatus; version: number; overrode: boolean; now: Date }): Promise<void> {
  await tx.moduleChange.create({ data: { moduleId, locale, status, version, userId, reason, overrode, actedAt: now } });
}

/** Makes a decision count here at once, and has what follows from it worked out. */
async function follow(now: Date): Promise<void> {
  await askForSummaries(now, String(await readStates()));
}

/** Why a module cannot be brought into a state: English, which stands in for other languages, is not as far, or it is in that state. */
function refusalOf({ module, states }: Held, locale: Locale, status: ModuleStatus): DecisionRefusal | null {
  if (locale !== masterLocale && isFurther(status, statusIn(module, masterLocale, states))) return 'english-first';
  return (states[module.id]?.[locale] ?? module.status) === status ? 'unchanged' : null;
}

/** The languages that go into pilot together: with English all that are published, so that none is published again unsigned. */
function pilotLanguages({ module, states }: Held, locale: Locale): Locale[] {
  if (locale !== masterLocale) return [locale];
  return locales.filter((code) => code === masterLocale || statusIn(module, code, states) === 'published');
}

/**
 * Gives a module to the testers of a language; whoever learns it reads English meanwhile. With English the other languages go too,
 * and learners are told that it is not there yet. Null where there is no such module.
 */
export async function startPilot(decision: Decision, now: Date): Promise<{ started: true } | { refused: DecisionRefusal } | null> {
  const module = findModule(getWholeCourse(), decision.moduleId);
  if (!module) return null;
  const answer = await db.$transaction(async (tx) => {
    const held = await hold(tx, module);
    const refused = refusalOf(held, decision.locale, 'pilot');
    if (refused) return { refused };
    for (const locale of pilotLanguages(held, decision.locale)) await note(tx, { ...decision, locale }, { status: 'pilot', version: module.version, overrode: false, now });
    return { started: true as const };
  });
  await follow(now);
  return answer;
}

/** What stands against publishing a module in a language. */
export interface Against {
  missing: Missing[];
  remarks: BlockingRemark[];
}

/** Lists what stands against publishing a module in a language. */
export async function listAgainst({ id, version }: Pick<Module, 'id' | 'version'>, locale: Locale, listBlocking: ListBlocking): Promise<Against> {
  const about = { moduleId: id, locale };
  const [signOffs, testers, rules, remarks] = await Promise.all([listSignOffs(about), listTesters(), listRules(about), listBlocking(id, locale)]);
  return { missing: listMissing(signOffs, requiredCities(ruleIn(rules, about), testers, locale), version), remarks };
}

export type PublishAnswer =
  | { published: true; removed: SandboxCount }
  | { refused: DecisionRefusal | 'empty' | 'reason-missing' }
  | { refused: 'against'; against: Against };

/** How somebody publishes: with or without saying that it is to be done although something stands against it. */
export interface Publication extends Decision {
  overrides: boolean;
}

/**
 * Publishes a module in a language, and deletes what its testers tried in it. Refused while a city has not signed or a blocking
 * remark is open, unless the editor overrides that with a reason, which is kept. Null where there is no such module.
 */
export async function publish(publication: Publication, listBlocking: ListBlocking, now: Date): Promise<PublishAnswer | null> {
  const { moduleId, locale, overrides, reason } = publication;
  const module = findModule(getWholeCourse(), moduleId);
  if (!module) return null;
  if (module.lessons.length === 0) return { refused: 'empty' };
  const against = await listAgainst(module, locale, listBlocking);
  const isBlocked = against.missing.length + against.remarks.length > 0;
  if (isBlocked && !overrides) return { refused: 'against', against };
  if (isBlocked && reason === '') return { refused: 'reason-missing' };
  const answer = await db.$transaction(async (tx): Promise<PublishAnswer> => {
    const held = await hold(tx, module);
    const refused = refusalOf(held, locale, 'published');
    if (refused) return { refused };
    await note(tx, publication, { status: 'published', version: module.version, overrode: isBlocked, now });
    return { published: true, removed: await clearSandbox(tx, module) };
  });
  await follow(now);
  return answer;
}

/** What a language was before, for each that the newest decision about one of them changed and that nothing changed since. */
function beforeDecision({ module, changes }: Held, locale: Locale): { locale: Locale; back: ModuleStatus }[] {
  const newestOf = (code: Locale) => changes.findLast((change) => change.locale === code);
  const decided = newestOf(locale)?.actedAt.getTime();
  return locales.flatMap((code) => {
    const back = statusBefore(changes.filter((change) => change.locale === code), module.status);
    return back !== null && newestOf(code)?.actedAt.getTime() === decided ? [{ locale: code, back }] : [];
  });
}

/**
 * Takes back the newest decision about a module in a language, whatever it was, with all languages that it changed; what learners
 * did stays. Null where there is no such module.
 */
export async function rollBack(decision: Decision, now: Date): Promise<{ back: ModuleStatus } | { refused: DecisionRefusal } | null> {
  const module = findModule(getWholeCourse(), decision.moduleId);
  if (!module) return null;
  const answer = await db.$transaction(async (tx): Promise<{ back: ModuleStatus } | { refused: DecisionRefusal }> => {
    const held = await hold(tx, module);
    const together = beforeDecision(held, decision.locale);
    const own = together.find(({ locale }) => locale === decision.locale);
    if (!own) return { refused: 'unchanged' };
    const withEnglish = together.some(({ locale }) => locale === masterLocale);
    if (!withEnglish && refusalOf(held, own.locale, own.back) === 'english-first') return { refused: 'english-first' };
    for (const { locale, back } of together) await note(tx, { ...decision, locale }, { status: back, version: module.version, overrode: false, now });
    return { back: own.back };
  });
  await follow(now);
  return answer;
}
