import { localeNames, type Locale } from '../../platform/locale';
import { Moment } from '../../ui/moment';
import { useWords } from '../../ui/use-words';
import type { Overview, PieceLine, WorkLine } from './overview.server';
import { piecePath } from './piece-form';
import { UnitTitle } from './text-parts';

export interface OverviewPageProps extends Overview {
  locale: Locale;
}

function PieceLink({ locale, line }: { locale: Locale; line: PieceLine }) {
  return (
    <>
      <span className="editing-where">{line.unit ? <UnitTitle unit={line.unit} locale={locale} /> : line.path} · {localeNames[line.of]}</span>
      <a href={`/${locale}/${piecePath(line)}`} lang={line.of}>{line.begins || line.key}</a>
    </>
  );
}

function WorkList({ locale, lines, none }: { locale: Locale; lines: readonly WorkLine[]; none: string }) {
  const { t } = useWords('editing');
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul className="editing-list" role="list">
      {lines.map((line) => (
        <li key={`${line.path} ${line.key} ${line.at} ${line.author ?? ''}`}>
          <PieceLink locale={locale} line={line} />
          <span className="hint"><bdi>{line.author ?? t('somebody')}</bdi>, <Moment at={line.at} locale={locale} />{line.note ? <>: <bdi>{line.note}</bdi></> : null}</span>
        </li>
      ))}
    </ul>
  );
}

function Clashing({ locale, clashing }: Pick<OverviewPageProps, 'locale' | 'clashing'>) {
  const { t } = useWords('editing');
  if (clashing.length === 0) return null;
  return (
    <section className="notice warn" aria-labelledby="clashing">
      <h2 id="clashing">{t('clashing.title')}</h2>
      <p>{t('clashing.text')}</p>
      <ul className="editing-list" role="list">
        {clashing.map((line) => <li key={`${line.path} ${line.key}`}><PieceLink locale={locale} line={line} /><span>{t(line.isLost ? 'clashing.lost' : 'clashing.changed')}</span></li>)}
      </ul>
    </section>
  );
}

/** Where editors begin: what waits, what was published last, and every part of the course. */
export function OverviewPage({ locale, clashing, drafts, published, units }: OverviewPageProps) {
  const { t } = useWords('editing');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Clashing locale={locale} clashing={clashing} />
      <section className="editing-part" aria-labelledby="drafts">
        <h2 id="drafts">{t('drafts.title')}</h2>
        <WorkList locale={locale} lines={drafts} none={t('drafts.none')} />
      </section>
      <section className="editing-part" aria-labelledby="published">
        <h2 id="published">{t('published.title')}</h2>
        <WorkList locale={locale} lines={published} none={t('published.none')} />
      </section>
      <section className="editing-part" aria-labelledby="units">
        <h2 id="units">{t('units.title')}</h2>
        {units.map(({ module, units: parts }) => (
          <details key={module?.id ?? ''} className="editing-units">
            <summary>{module ? <UnitTitle unit={module} locale={locale} /> : t('units.others')}</summary>
            <ul role="list">{parts.map((unit) => <li key={unit.id}><a href={`/${locale}/edit/${unit.id}?language=${locale}`}><UnitTitle unit={unit} locale={locale} /></a></li>)}</ul>
          </details>
        ))}
      </section>
    </>
  );
}
