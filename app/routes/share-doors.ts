import type { ToolName } from '../features/cohorts/sharing/sharing-parts';
import { getCourse } from '../features/content/load.server';
import type { Locale } from '../platform/locale';
import { langOf } from '../ui/lang';

/** The tools of the workbook as a language names them. */
export function toolNames(locale: Locale): ToolName[] {
  return Object.values(getCourse().tools).map(({ id, text }) => ({ id, title: text[locale].title.text, lang: langOf(text[locale].title, locale) }));
}
