import { useWords } from '../../ui/use-words';
import { WrittenText } from '../../ui/written-text';
import type { Locale } from '../../platform/locale';
import type { ThreadView } from './discussion.server';
import { maxReasonWords, reasons } from './moderation';
import { editMinutes, type PostView } from './post';
import { FormSentence, LangField, PostForm, TextField, useFormWords, type FormState } from './post-form';
import { Pager, Post, Reply } from './post-list';

interface PageProps {
  locale: Locale;
  /** the discussion to go back to */
  lesson: { url: string; title: string; lang: Locale | undefined };
  state: FormState;
}

function Back({ lesson }: Pick<PageProps, 'lesson'>) {
  return (
    <nav className="crumbs">
      <a href={`${lesson.url}#discussion`} lang={lesson.lang}>{lesson.title}</a>
    </nav>
  );
}

/** A post that could not be taken as it was sent, with everything that was typed. */
export function WritePage({ locale, lesson, state, cohorts, name }: PageProps & Pick<Parameters<typeof PostForm>[0], 'cohorts' | 'name'>) {
  const { t } = useWords('discussions');
  return (
    <div className="talk talk-page">
      <Back lesson={lesson} />
      <h1>{t('post.title')}</h1>
      <PostForm action={`${lesson.url}/post`} cohorts={cohorts} name={name} state={state} locale={locale} />
    </div>
  );
}

interface ReplyPageProps extends PageProps {
  view: ThreadView;
  name: string;
}

/** A post with its replies, and the form to answer it. */
export function ReplyPage({ locale, lesson, state, view, name }: ReplyPageProps) {
  const { t } = useWords('discussions');
  const { thread, page, pageCount } = view;
  const url = `/${locale}/posts/${thread.id}/reply`;
  const isOpen = thread.state === 'shown' && !thread.cohort?.isArchived;
  return (
    <div className="talk talk-page">
      <Back lesson={lesson} />
      <h1>{t('reply.title')}</h1>
      <article className="card talk-post" id={`post-${thread.id}`}>
        <Post post={thread} locale={locale} heading="h2" />
        {thread.replies.length === 0 ? null : (
          <ol className="talk-replies" role="list" aria-label={t('item.replies')}>
            {thread.replies.map((reply) => <Reply key={reply.id} post={reply} locale={locale} isNew={false} heading="h3" />)}
          </ol>
        )}
        <Pager page={page} pageCount={pageCount} urlOf={(at) => `${url}?page=${at}`} />
      </article>
      {isOpen ? (
        <section className="talk-stack" aria-labelledby="reply-title">
          <h2 id="reply-title">{t('reply.yours')}</h2>
          <p className="hint">{thread.cohort ? t('reply.forCohort', { name: thread.cohort.name }) : t('reply.forAll')}</p>
          <PostForm action={url} cohorts={null} name={name} state={state} locale={locale} />
        </section>
      ) : <p className="notice">{thread.cohort?.isArchived ? t('refused.archived') : t('reply.closed')}</p>}
    </div>
  );
}

/** Changing the words of a post while that is still possible. */
export function EditPage({ locale, lesson, state, post }: PageProps & { post: PostView }) {
  const { t } = useWords('discussions');
  return (
    <div className="talk talk-page">
      <Back lesson={lesson} />
      <h1>{t('edit.title')}</h1>
      <p>{t('edit.lead', { minutes: editMinutes })}</p>
      <form className="talk-stack" method="post" action={`/${locale}/posts/${post.id}/edit`} data-island="post" {...useFormWords()}>
        <FormSentence state={state} />
        <TextField state={state} value={post.text} />
        <LangField state={state} value={post.lang} />
        <p><button className="button">{state.warning ? t('edit.anyway') : t('edit.button')}</button></p>
      </form>
    </div>
  );
}

/** Asks once more before the words of a post are gone. */
export function DeletePage({ locale, lesson, post }: Omit<PageProps, 'state'> & { post: PostView }) {
  const { t } = useWords('discussions');
  return (
    <div className="talk talk-page">
      <Back lesson={lesson} />
      <h1>{t('delete.title')}</h1>
      <div className="card"><WrittenText text={post.text} lang={post.lang} /></div>
      <p>{t('delete.lead')}</p>
      <form className="talk-buttons" method="post" action={`/${locale}/posts/${post.id}/delete`}>
        <button className="button">{t('delete.button')}</button>
        <a className="button quiet" href={`${lesson.url}#posts`}>{t('delete.keep')}</a>
      </form>
    </div>
  );
}

/** Choosing a reason and adding words of one's own; for those who report and those who hide. */
export function ReasonFields({ state, wordsLabel, wordsHint }: { state: FormState; wordsLabel: string; wordsHint: string }) {
  const { t } = useWords('discussions');
  return (
    <>
      <fieldset className="field" id="post-reason" tabIndex={-1}>
        <legend className="label">{t('field.reason')}</legend>
        {reasons.map((reason) => (
          <label className="talk-choice" key={reason}>
            <input type="radio" name="reason" value={reason} required defaultChecked={state.typed.reason === reason} />
            <span>{t(`reason.${reason}`)}</span>
          </label>
        ))}
        {state.faults.reason ? <p className="error">{t('fault.reason-missing')}</p> : null}
      </fieldset>
      <div className="field">
        <label htmlFor="post-words">{wordsLabel}</label>
        <p className="hint" id="post-words-hint">{wordsHint}</p>
        <textarea id="post-words" name="words" rows={3} maxLength={maxReasonWords} defaultValue={state.typed.words} dir="auto" aria-describedby="post-words-hint" aria-invalid={state.faults.words ? true : undefined} />
        {state.faults.words ? <p className="error">{t('fault.words-long', { max: maxReasonWords })}</p> : null}
      </div>
    </>
  );
}

/** Asking the moderators to look at a post. */
export function ReportPage({ locale, lesson, state, post }: PageProps & { post: PostView }) {
  const { t } = useWords('discussions');
  return (
    <div className="talk talk-page">
      <Back lesson={lesson} />
      <h1>{t('report.title')}</h1>
      <div className="card"><WrittenText text={post.text} lang={post.lang} /></div>
      <p>{t('report.lead')}</p>
      {post.hasReported ? <p className="notice">{t('refused.already-reported')}</p> : (
        <form className="talk-stack" method="post" action={`/${locale}/posts/${post.id}/report`}>
          <FormSentence state={state} />
          <ReasonFields state={state} wordsLabel={t('report.words')} wordsHint={t('report.wordsHint')} />
          <p><button className="button">{t('report.button')}</button></p>
        </form>
      )}
    </div>
  );
}
