import { useWords } from '../../ui/use-words';
import { findPersonalData } from '../../platform/personal-data';
import { SaveStatus } from '../learning/save-status';
import { maxNoteLength, noteField } from '../workbook/note';
import { markSeen, type Version } from '../workbook/version';

/** A private answer as the server last saved it. */
export interface SavedNote {
  value: string;
  writeId: string | null;
  others: readonly Version[];
}

export interface NoteFormProps {
  lessonId: string;
  lessonUrl: string;
  saved: SavedNote;
  /** what was typed and could not be saved; shown instead of what is saved */
  typed?: string;
  learnerId: string;
}

function Others({ others, lessonUrl }: { others: readonly Version[]; lessonUrl: string }) {
  const { t } = useWords('discussions');
  return others.map(({ writeId, value }) => (
    <div className="notice talk-stack" key={writeId}>
      <p>{t('note.other')}</p>
      <blockquote className="talk-text" dir="auto">{value}</blockquote>
      <p className="talk-buttons">
        <button className="button quiet small" formAction={`${lessonUrl}/other`} name="other" value={`${noteField}~${writeId}`}>{t('note.use')}</button>
        <button className="button quiet small" formAction={`${lessonUrl}/discard`} name="other" value={`${noteField}~${writeId}`}>{t('note.discard')}</button>
      </p>
    </div>
  ));
}

/** An answer that only its writer sees; saved while it is typed, and by its button without script. */
export function NoteForm({ lessonId, lessonUrl, saved, typed, learnerId }: NoteFormProps) {
  const { t } = useWords('discussions');
  const value = typed ?? saved.value;
  const found = findPersonalData(value);
  const seen = JSON.stringify({ [noteField]: markSeen(saved.writeId, saved.value) });
  const isTooLong = typed !== undefined;
  const words = { 'data-email': t('warning.noteEmail'), 'data-phone': t('warning.notePhone'), 'data-count': t('count', { max: maxNoteLength, skipInterpolation: true }) };
  return (
    <form className="card talk-stack talk-note" id="note" method="post" action={`${lessonUrl}/note`} data-island="note" data-learner={learnerId} data-lesson={lessonId} data-write={saved.writeId ?? ''} data-max={maxNoteLength} {...words}>
      <input type="hidden" name="seen" value={seen} />
      {/* The Enter key presses a form's first button: it must save, not choose another version. */}
      {saved.others.length > 0 ? <button className="button visually-hidden">{t('note.save')}</button> : null}
      <h3>{t('note.title')}</h3>
      <div className="field">
        <label htmlFor="note-text">{t('note.label')}</label>
        <p className="hint" id="note-hint">{t('note.hint')}</p>
        <textarea id="note-text" name={noteField} rows={5} maxLength={maxNoteLength} defaultValue={value} dir="auto" aria-describedby="note-hint note-warning" aria-invalid={isTooLong || undefined} />
        {isTooLong ? <p className="error" role="alert">{t('fault.text-long', { max: maxNoteLength })}</p> : null}
        <p className="hint" data-count-place="" hidden />
        <p className="talk-warning" id="note-warning" role="status" data-warning="">{found ? words[`data-${found}`] : ''}</p>
      </div>
      <Others others={saved.others} lessonUrl={lessonUrl} />
      <div className="talk-buttons">
        <button className="button quiet">{t('note.save')}</button>
        <SaveStatus learner={learnerId} isSilent />
      </div>
    </form>
  );
}
