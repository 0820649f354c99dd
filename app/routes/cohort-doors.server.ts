import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { CohortDetails } from '../features/cohorts/cohort';
import type { GridModule } from '../features/cohorts/dashboard/member-grid';
import type { CohortSettings, SettingsFaults } from '../features/cohorts/settings';
import { listDeadlines, listTrainers } from '../features/cohorts/settings.server';
import type { SettingsPageProps } from '../features/cohorts/settings-page';
import { getCourse } from '../features/content/load.server';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { settings } from '../platform/settings.server';
import { langOf } from '../ui/lang';
import { privateHeaders } from './form-answers.server';
import { localeOf } from './guards';

/** The published modules and lessons as tables name them in a language. */
export function gridModules(locale: Locale): GridModule[] {
  const published = getCourse().modules.filter(({ status }) => status === 'published');
  return published.map(({ id, number, text, lessons }) => ({
    id,
    number,
    title: text[locale].title.text,
    lang: langOf(text[locale].title, locale),
    lessons: lessons.map((lesson) => ({ id: lesson.id, number: lesson.number, title: lesson.text[locale].title.text, lang: langOf(lesson.text[locale].title, locale) })),
  }));
}

/** The address of a cohort's page. */
export function cohortPath(locale: Locale, cohortId: string): string {
  return `/${locale}/cohorts/${cohortId}`;
}

export type SettingsData = Omit<SettingsPageProps, 'faults' | 'values'> & { title: string };

/** All that the settings page shows of a cohort that its trainer has opened. */
export async function settingsData({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>, cohort: CohortDetails) {
  const locale = localeOf(params);
  const [deadlines, trainers] = await Promise.all([listDeadlines(cohort.id), listTrainers(cohort.id)]);
  const joinUrl = `${settings.APP_URL.replace(/\/$/, '')}/${locale}/join/${cohort.joinCode}`;
  const page: SettingsData = {
    locale, cohort, deadlines, trainers, joinUrl,
    path: cohortPath(locale, cohort.id),
    modules: gridModules(locale),
    isSaved: new URL(request.url).searchParams.has('saved'),
    title: translator(locale)('cohorts:settings.title'),
  };
  return data(page, { headers: privateHeaders });
}

/** What a refused form of the settings is answered with. */
export interface SettingsAnswer {
  faults: SettingsFaults;
  values?: CohortSettings;
}

/** Shows the settings again with what is wrong. */
export function faulty(answer: SettingsAnswer) {
  return data(answer, { status: 400, headers: privateHeaders });
}

/** Leads back to the part of the settings that was saved. */
export function savedTo(params: LoaderFunctionArgs['params'], cohort: CohortDetails, part: string): Response {
  return redirect(`${cohortPath(localeOf(params), cohort.id)}/settings?saved=1#${part}`, 303);
}
