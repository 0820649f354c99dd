import { useWords } from '../../../ui/use-words';
import type { ShownGroup } from '../small-groups';
import { DifficultyFrame, type DifficultyProps } from './difficulty-frame';
import type { Said } from './question-lines';
import { ShareTable, Words, type ShareRow } from './shares';
import type { StopLesson } from './stops.server';

export interface StopsPageProps extends DifficultyProps {
  figures: { countedAt: Date; lessons: StopLesson[]; between: number | null } | null;
}

interface LessonProps extends Pick<DifficultyProps, 'locale'> {
  lesson: StopLesson;
}

function WithWords({ groups, words, caption, locale, whole }: { groups: readonly ShownGroup[]; words: Record<string, Said>; caption: string; whole: number } & Pick<DifficultyProps, 'locale'>) {
  const { t } = useWords('difficulty');
  if (groups.length === 0) return null;
  const rows = groups.map(({ key, count }): ShareRow => {
    const label = words[key];
    return { key, label: label ? <Words said={label} locale={locale} /> : key, cells: [count ?? t('tooFew')], share: count === null ? null : { part: count, whole } };
  });
  return <ShareTable locale={locale} caption={caption} heads={[t('stops.part'), t('head.people'), t('stops.share')]} rows={rows} />;
}

function Inside({ lesson, locale }: LessonProps) {
  const { t } = useWords('difficulty');
  const { shown } = lesson;
  const whole = shown.stopped ?? 0;
  const quarters = Object.fromEntries((['q1', 'q2', 'q3', 'q4', 'none'] as const).map((key) => [key, { text: t(`stops.${key}`), lang: locale }]));
  if (shown.quarters.length + shown.leftEmpty.length + shown.unfilled.length === 0) return null;
  return (
    <section className="card cohorts-part" aria-labelledby={`in-${lesson.id}`}>
      <h3 id={`in-${lesson.id}`}>{lesson.number} <Words said={lesson.title} locale={locale} /></h3>
      <WithWords groups={shown.quarters} words={quarters} caption={t('stops.film')} locale={locale} whole={whole} />
      <WithWords groups={shown.leftEmpty} words={lesson.questions} caption={t('stops.quiz', { count: shown.begun ?? 0 })} locale={locale} whole={shown.begun ?? 0} />
      <WithWords groups={shown.unfilled} words={lesson.groups} caption={t('stops.tool')} locale={locale} whole={whole} />
    </section>
  );
}

/** In which lessons people stopped, and where inside them. */
export function StopsPage({ figures, ...props }: StopsPageProps) {
  const { t } = useWords('difficulty');
  const { locale } = props;
  const rows = (figures?.lessons ?? []).map(({ id, number, title, opened, shown }): ShareRow => ({
    key: id,
    label: <>{number} <Words said={title} locale={locale} /></>,
    cells: [opened, shown.stopped ?? t('tooFew')],
    share: shown.stopped === null ? null : { part: shown.stopped, whole: opened },
  }));
  return (
    <DifficultyFrame {...props} here="stops" countedAt={figures?.countedAt ?? null} basis={t('stops.basis')}>
      {figures === null ? null : (
        <>
          <section className="card cohorts-part" aria-labelledby="lessons">
            <h2 id="lessons">{t('stops.lessons')}</h2>
            <ShareTable locale={locale} caption={t('stops.caption')} heads={[t('stops.lesson'), t('stops.opened'), t('stops.stopped'), t('stops.share')]} rows={rows} />
            <p>{figures.between === null ? t('stops.betweenFew') : t('stops.between', { count: figures.between })}</p>
          </section>
          <section className="cohorts-part" aria-labelledby="inside">
            <h2 id="inside">{t('stops.inside')}</h2>
            <p>{t('stops.insideLead')}</p>
            {figures.lessons.map((lesson) => <Inside key={lesson.id} lesson={lesson} locale={locale} />)}
          </section>
        </>
      )}
    </DifficultyFrame>
  );
}
