import { localeNames, locales, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { FaultList, inWords } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import { WrittenText } from '../../../ui/written-text';
import type { GridModule } from '../dashboard/member-grid';
import { maxNoteLength, maxNotes, type CohortNote, type NoteFaults, type TypedNote } from './note';
import type { NoteRefusal } from './notes.server';

export const notesDone = ['added', 'deleted'] as const;
export type NotesDone = (typeof notesDone)[number];

export interface NotesPageProps {
  locale: Locale;
  cohort: { id: string; name: string; isArchived: boolean };
  modules: readonly GridModule[];
  notes: readonly CohortNote[];
  /** made with the form, so that a form that is sent twice adds one note */
  formId: string;
  values: TypedNote;
  faults: NoteFaults;
  refused: NoteRefusal | null;
  done: NotesDone | null;
}

type FormProps = Pick<NotesPageProps, 'locale' | 'cohort' | 'modules' | 'formId' | 'values' | 'faults'>;
const urlOf = ({ locale, cohort }: Pick<NotesPageProps, 'locale' | 'cohort'>) => `/${locale}/cohorts/${cohort.id}/notes`;

function Fault({ name, faults }: { name: string; faults: NoteFaults }) {
  const { t } = useWords('notes');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`, { max: maxNoteLength })}</p> : null;
}

const described = (name: string, faults: NoteFaults, hint?: string) => [hint, faults[name] ? `${name}-fault` : ''].filter(Boolean).join(' ') || undefined;

function LessonField({ modules, values, faults }: Pick<FormProps, 'modules' | 'values' | 'faults'>) {
  const { t } = useWords('notes');
  return (
    <div className="field">
      <label htmlFor="lesson">{t('field.lesson')}</label>
      <select id="lesson" name="lesson" defaultValue={values.lesson} autoComplete="off" aria-invalid={faults.lesson ? true : undefined} aria-describedby={described('lesson', faults)}>
        {modules.map(({ id, number, title, lang, lessons }) => (
          <optgroup key={id} label={`${number} ${title}`} lang={lang}>
            {lessons.map((lesson) => <option key={lesson.id} value={lesson.id} lang={lesson.lang}>{lesson.number} {lesson.title}</option>)}
          </optgroup>
        ))}
      </select>
      <Fault name="lesson" faults={faults} />
    </div>
  );
}

function NoteForm(props: FormProps) {
  const { t } = useWords('notes');
  const { formId, values, faults } = props;
  return (
    <section className="card cohorts-part" aria-labelledby="add">
      <h2 id="add">{t('page.add')}</h2>
      <form className="stack" method="post" action={urlOf(props)}>
        <input type="hidden" name="id" value={formId} />
        <LessonField {...props} />
        <div className="field">
          <label htmlFor="text">{t('field.text')}</label>
          <p className="hint" id="text-hint">{t('field.textHint', { max: maxNoteLength })}</p>
          <textarea id="text" name="text" rows={6} required maxLength={maxNoteLength} dir="auto" defaultValue={values.text} aria-invalid={faults.text ? true : undefined} aria-describedby={described('text', faults, 'text-hint')} />
          <Fault name="text" faults={faults} />
        </div>
        <div className="field">
          <label htmlFor="lang">{t('field.lang')}</label>
          <select id="lang" name="lang" defaultValue={values.lang} autoComplete="off" aria-describedby={described('lang', faults)}>
            {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
          </select>
          <Fault name="lang" faults={faults} />
        </div>
        <p><button className="button">{t('page.addButton')}</button></p>
      </form>
    </section>
  );
}

function NoteItem({ note, url, modules, locale, isArchived }: { note: CohortNote; url: string; isArchived: boolean } & Pick<NotesPageProps, 'modules' | 'locale'>) {
  const { t } = useWords('notes');
  const module = modules.find(({ lessons }) => lessons.some(({ id }) => id === note.lessonId));
  const lesson = module?.lessons.find(({ id }) => id === note.lessonId);
  return (
    <li className="card cohorts-part">
      <h3>{module && lesson ? <a href={`/${locale}/course/${module.id}/${lesson.id}`} lang={lesson.lang}>{lesson.number} {lesson.title}</a> : t('page.lessonGone')}</h3>
      <p className="hint"><bdi>{note.authorName}</bdi> · {dayIn(note.createdAt, locale)} · <span lang={note.lang}>{localeNames[note.lang]}</span></p>
      <WrittenText text={note.text} lang={note.lang} />
      {isArchived ? null : <form method="post" action={`${url}/${note.id}/delete`}><button className="button quiet small">{t('page.delete')}<span className="visually-hidden"> {lesson?.number}</span></button></form>}
    </li>
  );
}

/** What a cohort's trainers add to lessons: a form, and all that was added. */
export function NotesPage({ notes, refused, done, ...props }: NotesPageProps) {
  const { t } = useWords(['notes', 'cohorts']);
  const { locale, cohort, modules, faults } = props;
  return (
    <div className="cohorts-page">
      <nav className="crumbs" aria-label={t('cohorts:list.crumbs')}><a href={`/${locale}/cohorts`}>{t('cohorts:list.title')}</a> <a href={`/${locale}/cohorts/${cohort.id}`}>{cohort.name}</a></nav>
      <h1>{t('page.title')}</h1>
      {refused ? <p className="notice warn" role="alert">{t(`fault.${refused}`, { max: maxNotes })}</p> : null}
      {done ? <p className="notice good" role="status">{t(`done.${done}`)}</p> : null}
      <FaultList title={t('fault.form')} faults={inWords(faults, (fault) => t(`fault.${fault}`, { max: maxNoteLength }))} />
      <p>{cohort.isArchived ? t('page.archived') : t('page.lead')}</p>
      {cohort.isArchived ? null : <NoteForm {...props} />}
      <section className="cohorts-part" aria-labelledby="all">
        <h2 id="all">{t('page.all')}</h2>
        {notes.length === 0 ? <p>{t('page.none')}</p> : <ul className="cohorts-list" role="list">{notes.map((note) => <NoteItem key={note.id} note={note} url={urlOf(props)} modules={modules} locale={locale} isArchived={cohort.isArchived} />)}</ul>}
      </section>
    </div>
  );
}
