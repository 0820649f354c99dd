import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { smallestShown } from '../small-groups';
import { DifficultyFrame, type DifficultyProps } from './difficulty-frame';
import { FilmCurve } from './film-curve';
import { sliceCount } from './films';
import type { FilmFigures, PartLabel } from './films.server';
import { shareText, ShareTable, Words } from './shares';

export interface FilmsPageProps extends DifficultyProps {
  figures: { countedAt: Date; films: FilmFigures[] } | null;
}

/** A moment of a film: 2:05. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function PartName({ label, index, locale }: { label: PartLabel; index: number; locale: Locale }) {
  const { t } = useWords('difficulty');
  return label.title ? <>{index + 1}. <Words said={label.title} locale={locale} /></> : <>{t('films.part', { number: index + 1 })}</>;
}

function FilmPart({ film, locale }: { film: FilmFigures; locale: Locale }) {
  const { t } = useWords('difficulty');
  const { shown, parts } = film;
  const id = `film-${film.id}`;
  const rows = parts.map(({ label, from, began, ended }, index) => ({
    key: String(index),
    label: <PartName label={label} index={index} locale={locale} />,
    cells: [label.seconds === null ? shareText(from, 1, locale) : clock(label.seconds), shareText(began, shown?.viewers ?? 0, locale)],
    share: { part: ended, whole: shown?.viewers ?? 0 },
  }));
  return (
    <section className="card cohorts-part" aria-labelledby={id}>
      <h2 id={id}>{film.number} <Words said={film.title} locale={locale} /></h2>
      {shown === null ? <p>{t('films.few', { few: smallestShown })}</p> : (
        <>
          <p>{t('films.viewers', { count: shown.viewers })}</p>
          <div className="difficulty-tables">
            <FilmCurve sums={shown} starts={parts.map(({ from }) => from)} label={t('films.curve')} />
            <ShareTable locale={locale} caption={t('films.caption')} heads={[t('films.chapter'), t('films.start'), t('films.began'), t('films.ended')]} rows={rows} />
          </div>
        </>
      )}
    </section>
  );
}

/** How far people watched each film. */
export function FilmsPage({ figures, ...props }: FilmsPageProps) {
  const { t } = useWords('difficulty');
  return (
    <DifficultyFrame {...props} here="films" countedAt={figures?.countedAt ?? null} basis={t('films.basis', { slices: sliceCount })}>
      {figures?.films.map((film) => <FilmPart key={film.id} film={film} locale={props.locale} />)}
    </DifficultyFrame>
  );
}
