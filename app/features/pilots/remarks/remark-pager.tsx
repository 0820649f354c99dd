import { useWords } from '../../../ui/use-words';

interface RemarkPagerProps {
  page: number;
  pageCount: number;
  urlOf: (page: number) => string;
}

/** The ways to the pages before and after; nothing when one page holds all. */
export function RemarkPager({ page, pageCount, urlOf }: RemarkPagerProps) {
  const { t } = useWords('remarks');
  if (pageCount < 2) return null;
  return (
    <nav className="remark-pager" aria-label={t('pager.label')}>
      {page > 1 ? <a className="button quiet small" href={urlOf(page - 1)} rel="prev">{t('pager.before')}</a> : null}
      <p>{t('pager.page', { page, count: pageCount })}</p>
      {page < pageCount ? <a className="button quiet small" href={urlOf(page + 1)} rel="next">{t('pager.after')}</a> : null}
    </nav>
  );
}
