import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { remarkNumber } from './remark';

export interface RemarkWayProps {
  locale: Locale;
  /** what the page is about, as the form's address names it */
  query: string;
  /** testers and editors mark words on the page itself */
  isNamed: boolean;
  path: string;
  /** the number of the remark that was just sent */
  sent: number | null;
  learnerId: string;
}

function Thanks({ locale, sent, path }: { locale: Locale; sent: number; path: string }) {
  const { t } = useWords('remarks');
  return (
    <div className="notice good remark-thanks no-print" role="status">
      <p>{t('sent.thanks', { number: remarkNumber(sent) })}</p>
      <p className="remark-ways"><a href={`/${locale}/remarks/mine#r-${sent}`}>{t('sent.mine')}</a> <a href={path}>{t('sent.close')}</a></p>
    </div>
  );
}

/** The way to say that something is wrong on a page; for testers and editors it listens to what they select there. */
export function RemarkWay({ locale, query, isNamed, path, sent, learnerId }: RemarkWayProps) {
  const { t } = useWords('remarks');
  const href = `/${locale}/remarks/new?${query}`;
  const island = isNamed || sent !== null ? { 'data-island': 'remark', 'data-learner': learnerId, 'data-sent': sent ?? undefined } : {};
  const words = isNamed ? { 'data-href': href, 'data-label': t('way.here'), 'data-at': t('way.second', { skipInterpolation: true }) } : {};
  return (
    <div className="remark-way no-print" {...island} {...words}>
      {sent === null ? null : <Thanks locale={locale} sent={sent} path={path} />}
      <p className="fine remark-ways">
        <a href={href} rel="nofollow" data-no-prefetch="">{t(isNamed ? 'way.named' : 'way.learner')}</a>
        {isNamed ? <a href={`${path}?remark=1`} hidden data-links="">{t('way.links')}</a> : null}
      </p>
    </div>
  );
}
