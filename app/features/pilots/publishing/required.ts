import { locales, type Locale } from '../../../platform/locale';
import { pilotCities } from '../../content/course';
import type { PilotCity, Tester } from '../tester';

/** Which cities have to sign a module in a language, as an editor set it. */
export interface SignOffRule {
  number: number;
  moduleId: string;
  locale: Locale;
  /** null: every city with a tester of the language */
  cityIds: PilotCity[] | null;
  actedAt: Date;
}

/** The rule that counts for a module in a language, of all that were ever set, the newest last; null where none was. */
export function ruleIn<Rule extends Pick<SignOffRule, 'moduleId' | 'locale'>>(rules: readonly Rule[], { moduleId, locale }: { moduleId: string; locale: Locale }): Rule | null {
  return rules.findLast((rule) => rule.moduleId === moduleId && rule.locale === locale) ?? null;
}

/** The cities that have to sign: those that an editor chose, else every city with a tester of the language. */
export function requiredCities(rule: Pick<SignOffRule, 'cityIds'> | null, testers: readonly Pick<Tester, 'cityId' | 'locales'>[], locale: Locale): PilotCity[] {
  return rule?.cityIds ?? [...new Set(testers.filter((tester) => tester.locales.includes(locale)).map(({ cityId }) => cityId))].toSorted();
}

export interface RequiredInput {
  locale: Locale;
  cityIds: PilotCity[] | null;
}

/** What an editor sets, or what is wrong with the form. */
export function readRequired(form: FormData): { input: RequiredInput } | { fault: 'locale-missing' | 'cities-missing' } {
  const locale = locales.find((code) => code === form.get('language'));
  if (!locale) return { fault: 'locale-missing' };
  if (form.get('rule') === 'usual') return { input: { locale, cityIds: null } };
  const chosen = form.getAll('cities');
  const cityIds = pilotCities.filter((cityId) => chosen.includes(cityId));
  return cityIds.length === 0 ? { fault: 'cities-missing' } : { input: { locale, cityIds } };
}
