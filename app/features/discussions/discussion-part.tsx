import type { ReactNode } from 'react';
import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { DiscussionView } from './discussion.server';
import { NoteForm, type SavedNote } from './note-form';
import { emptyState, PostForm } from './post-form';
import { PostList } from './post-list';

export interface DiscussionPartProps {
  lessonId: string;
  lessonUrl: string;
  locale: Locale;
  learnerId: string;
  note: SavedNote;
  /** null: a guest, who may answer privately and neither reads nor writes posts */
  discussion: DiscussionView | null;
  /** the page is kept on the device: what others wrote is not */
  isCopy?: boolean;
  /** the name proposed to somebody who has not posted yet */
  firstName: string;
  isModerator: boolean;
  newId: string | null;
  /** how the lesson is finished, and whether it is */
  done: ReactNode;
}

function ForGuests({ locale, lessonUrl }: Pick<DiscussionPartProps, 'locale' | 'lessonUrl'>) {
  const { t } = useWords('discussions');
  const to = encodeURIComponent(lessonUrl);
  return (
    <div className="card talk-stack">
      <h3>{t('post.title')}</h3>
      <p>{t('guest.text')}</p>
      <p className="talk-buttons">
        <a className="button quiet" href={`/${locale}/sign-in?to=${to}`}>{t('guest.signIn')}</a>
        <a className="button quiet" href={`/${locale}/sign-up?to=${to}`}>{t('guest.signUp')}</a>
      </p>
    </div>
  );
}

/** What stands under a discussion's prompt: an answer for oneself, a post for others, and what others wrote. */
export function DiscussionPart({ lessonId, lessonUrl, locale, learnerId, note, discussion, isCopy = false, firstName, isModerator, newId, done }: DiscussionPartProps) {
  const { t } = useWords('discussions');
  return (
    <section className="talk" id="discussion">
      <h2>{t('answer.title')}</h2>
      <NoteForm lessonId={lessonId} lessonUrl={lessonUrl} saved={note} learnerId={learnerId} />
      {isCopy ? <p className="notice">{t('notKept')}</p> : null}
      {discussion === null && !isCopy ? <ForGuests locale={locale} lessonUrl={lessonUrl} /> : null}
      {discussion === null ? null : (
        <details className="card talk-write">
          <summary><h3>{t('post.title')}</h3></summary>
          <PostForm action={`${lessonUrl}/post`} cohorts={discussion.cohorts} name={discussion.lastName ?? firstName} state={emptyState} locale={locale} />
        </details>
      )}
      {done}
      {discussion === null ? null : <PostList discussion={discussion} url={lessonUrl} locale={locale} newId={newId} />}
      {isModerator ? <p><a href={`/${locale}/moderation`}>{t('moderation.title')}</a></p> : null}
    </section>
  );
}
