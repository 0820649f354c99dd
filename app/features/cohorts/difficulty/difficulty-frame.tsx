import type { ReactNode } from 'react';
import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { momentText } from '../dashboard/figures';

/** The pages on what is difficult in the course. */
export const difficultyPages = ['questions', 'films', 'stops'] as const;
export type DifficultyPage = (typeof difficultyPages)[number];

/** What every page on difficulty knows of its cohort. */
export interface DifficultyProps {
  locale: Locale;
  cohort: { id: string; name: string };
  path: string;
}

interface FrameProps extends DifficultyProps {
  here: DifficultyPage;
  /** null while a large cohort is counted for the first time */
  countedAt: Date | null;
  /** what the figures count */
  basis: string;
  children: ReactNode;
}

/** Title, ways and what is counted as of when: the same on each page on difficulty. */
export function DifficultyFrame({ locale, cohort, path, here, countedAt, basis, children }: FrameProps) {
  const { t } = useWords(['difficulty', 'cohorts']);
  return (
    <div className="cohorts-page difficulty-page">
      <nav className="crumbs" aria-label={t('cohorts:list.crumbs')}>
        <a href={`/${locale}/cohorts`}>{t('cohorts:list.title')}</a>
        <a href={path}>{cohort.name}</a>
      </nav>
      <header className="page-head">
        <h1>{t(`${here}.title`)}</h1>
        <p className="lead">{t(`${here}.lead`)}</p>
      </header>
      <nav className="difficulty-ways" aria-label={t('ways')}>
        <ul role="list">
          {difficultyPages.map((page) => <li key={page}><a href={`${path}/${page}`} aria-current={page === here ? 'page' : undefined}>{t(`${page}.title`)}</a></li>)}
        </ul>
      </nav>
      {countedAt === null ? <p className="notice" role="status">{t('counting')}</p> : <p className="hint">{t('cohorts:dashboard.asOf', { at: momentText(countedAt, locale) })} {basis} {t('cohorts:dashboard.counted')}</p>}
      {children}
    </div>
  );
}
