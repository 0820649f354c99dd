import { wayBack } from '../../features/accounts/accounts';
import type { Locale } from '../../platform/locale';

/** The page that says a mail is on its way; it does not know to whom. */
export function sentUrl(locale: Locale, to: string | undefined): string {
  const query = to !== undefined && wayBack(to, locale) === to ? `&to=${encodeURIComponent(to)}` : '';
  return `/${locale}/sign-in/link?sent=1${query}`;
}
