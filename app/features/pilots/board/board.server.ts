import { db } from '../../../platform/database.server';
import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { langOf } from '../../../ui/lang';
import { findModule, pilotCities, type Module, type ModuleStatus } from '../../content/course';
import { getStates, getWholeCourse } from '../../content/load.server';
import { listPilots, statusIn } from '../../content/states/state';
import { listAgainst, listChanges, type Against, type ListBlocking } from '../publishing/publishing.server';
import type { ModuleChange } from '../publishing/change';
import { requiredCities, ruleIn, type SignOffRule } from '../publishing/required';
import { listRules } from '../publishing/required.server';
import { listCounting, type SignOff } from '../publishing/sign-off';
import { listSignOffs } from '../publishing/sign-offs.server';
import { countSandbox, type SandboxCount } from '../sandbox.server';
import type { PilotCity, Tester } from '../tester';
import { listTesters } from '../testers.server';

/** A module as boards name it in the reader's language. */
export interface NamedModule {
  id: string;
  number: number;
  version: number;
  title: string;
  lang: Locale | undefined;
}

function nameModule({ id, number, version, text }: Module, locale: Locale): NamedModule {
  const { title } = text[locale];
  return { id, number, version, title: title.text, lang: langOf(title, locale) };
}

/** What one city says of a module in a language: what counts of it, and whether its word is asked for. */
export interface BoardCell {
  cityId: PilotCity;
  signOffs: SignOff[];
  isAsked: boolean;
}

/** A module in one language: how far it is, and what the cities say. */
export interface BoardRow {
  module: NamedModule;
  locale: Locale;
  status: ModuleStatus;
  cells: BoardCell[];
}

/** What editors look at of the board; null is everything. */
export interface BoardFilter {
  moduleId: string | null;
  language: Locale | null;
}

/** The filter that an address names; what is not there filters nothing. */
export function readFilter(params: URLSearchParams): BoardFilter {
  const moduleId = params.get('module');
  const language = params.get('language');
  return { moduleId: findModule(getWholeCourse(), moduleId ?? '') ? moduleId : null, language: locales.find((code) => code === language) ?? null };
}

/** All modules in their order. */
export function listModules(locale: Locale): NamedModule[] {
  return getWholeCourse().modules.map((module) => nameModule(module, locale));
}

/** City × module × language: who signed what, in three queries. */
export async function listBoard(locale: Locale, { moduleId, language }: BoardFilter): Promise<BoardRow[]> {
  const about = moduleId === null ? {} : { moduleId };
  const [signOffs, testers, rules] = await Promise.all([listSignOffs(about), listTesters(), listRules(about)]);
  const modules = getWholeCourse().modules.filter(({ id }) => moduleId === null || id === moduleId);
  const languages = locales.filter((code) => language === null || code === language);
  return modules.flatMap((module) => languages.map((code): BoardRow => {
    const counting = listCounting(signOffs.filter((one) => one.moduleId === module.id && one.locale === code));
    const status = statusIn(module, code, getStates());
    const required = requiredCities(ruleIn(rules, { moduleId: module.id, locale: code }), testers, code);
    const cells = pilotCities.map((cityId): BoardCell => ({
      cityId,
      signOffs: counting.filter((one) => one.cityId === cityId),
      isAsked: status === 'pilot' && required.includes(cityId),
    }));
    return { module: nameModule(module, locale), locale: code, status, cells };
  }));
}

/** Which cities have to sign, and who set it. */
export interface RequiredView {
  cities: PilotCity[];
  /** set by an editor; else it is every city with a tester of the language */
  isChosen: boolean;
  actedAt: Date | null;
  /** empty where nobody set it or the account is gone */
  by: string;
}

/** A module in one language as editors decide about it. */
export interface LanguageState {
  locale: Locale;
  status: ModuleStatus;
  signOffs: SignOff[];
  against: Against;
  required: RequiredView;
  /** English comes first, and is not published */
  waitsForEnglish: boolean;
  mayStart: boolean;
  mayRollBack: boolean;
}

/** A decision as the record shows it. */
export interface RecordLine extends ModuleChange {
  /** who decided; empty where the account is gone */
  by: string;
}

/** A module with all that editors need to decide about it. */
export interface ModulePage {
  module: NamedModule;
  languages: LanguageState[];
  sandbox: SandboxCount;
  record: RecordLine[];
}

/** How far a module is in a language, and what may be decided next. */
function openTo(module: Module, locale: Locale): Pick<LanguageState, 'status' | 'waitsForEnglish' | 'mayStart'> {
  const [status, english] = [statusIn(module, locale, getStates()), statusIn(module, masterLocale, getStates())];
  const isOther = locale !== masterLocale;
  return { status, waitsForEnglish: isOther && english !== 'published', mayStart: status !== 'pilot' && !(isOther && english === 'draft') };
}

/** Which cities have to sign, as a page says it. */
function viewRule(rule: (SignOffRule & { userId: string }) | null, cities: PilotCity[], nameOf: (userId: string) => string): RequiredView {
  return { cities, isChosen: (rule?.cityIds ?? null) !== null, actedAt: rule?.actedAt ?? null, by: rule ? nameOf(rule.userId) : '' };
}

/** All that editors need to decide about a module; null where there is none. */
export async function getModulePage(moduleId: string, locale: Locale, listBlocking: ListBlocking): Promise<ModulePage | null> {
  const module = findModule(getWholeCourse(), moduleId);
  if (!module) return null;
  const [changes, signOffs, sandbox, rules, testers] = await Promise.all([listChanges({ moduleId }), listSignOffs({ moduleId }), countSandbox(module), listRules({ moduleId }), listTesters()]);
  const users = await db.user.findMany({ where: { id: { in: [...changes, ...rules].map(({ userId }) => userId) } }, select: { id: true, name: true } });
  const nameOf = (userId: string) => users.find(({ id }) => id === userId)?.name ?? '';
  const requiredIn = (code: Locale) => {
    const rule = ruleIn(rules, { moduleId, locale: code });
    return viewRule(rule, requiredCities(rule, testers, code), nameOf);
  };
  const languages = await Promise.all(locales.map(async (code): Promise<LanguageState> => ({
    locale: code,
    ...openTo(module, code),
    signOffs: listCounting(signOffs.filter((one) => one.locale === code)),
    against: await listAgainst(module, code, listBlocking),
    required: requiredIn(code),
    mayRollBack: changes.some((change) => change.locale === code),
  })));
  const record = changes.toReversed().map(({ userId, ...change }): RecordLine => ({ ...change, by: nameOf(userId) }));
  return { module: nameModule(module, locale), languages, sandbox, record };
}

/** A module that a tester tries, in one of their languages, and what their city says of it. */
export interface TestedModule {
  module: NamedModule;
  locale: Locale;
  signOffs: SignOff[];
}

/** What a tester tries at present, module by module and language by language. */
export async function listTested({ cityId, locales: languages }: Pick<Tester, 'cityId' | 'locales'>, locale: Locale): Promise<TestedModule[]> {
  const states = getStates();
  const pilots = listPilots(getWholeCourse(), states, languages);
  const signOffs = pilots.length > 0 ? await listSignOffs() : [];
  return pilots.flatMap((module) => languages.filter((code) => statusIn(module, code, states) === 'pilot').map((code): TestedModule => ({
    module: nameModule(module, locale),
    locale: code,
    signOffs: listCounting(signOffs.filter((one) => one.cityId === cityId && one.moduleId === module.id && one.locale === code)),
  })));
}
