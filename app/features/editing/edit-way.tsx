import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';

/** The way from a page of the course to its texts, for editors. */
export function EditWay({ locale, unitId }: { locale: Locale; unitId: string }) {
  const { t } = useWords('editing');
  return <p className="fine no-print"><a href={`/${locale}/edit/${unitId}?language=${locale}`} rel="nofollow" data-no-prefetch="">{t('way')}</a></p>;
}
