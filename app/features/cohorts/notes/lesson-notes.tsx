import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { WrittenText } from '../../../ui/written-text';
import type { LessonNote } from './notes.server';

/** What trainers added to a lesson for their cohort: marked as theirs, with name and day, apart from the words of the course. */
export function LessonNotes({ notes, locale }: { notes: readonly LessonNote[]; locale: Locale }) {
  const { t } = useWords('notes');
  if (notes.length === 0) return null;
  return (
    <aside className="lesson-notes" aria-labelledby="lesson-notes">
      <h2 id="lesson-notes">{t('lesson.title', { count: notes.length })}</h2>
      <p className="lesson-notes-lead">{t('lesson.lead')}</p>
      {notes.map(({ id, authorName, cohortName, createdAt, lang, text }) => (
        <article key={id} className="lesson-note">
          <p className="lesson-note-by"><bdi>{authorName}</bdi> · <bdi>{cohortName}</bdi> · <time dateTime={createdAt.toISOString()}>{dayIn(createdAt, locale)}</time></p>
          <WrittenText text={text} lang={lang} />
        </article>
      ))}
    </aside>
  );
}
