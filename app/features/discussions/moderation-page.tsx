import { Moment } from '../../ui/moment';
import { useWords } from '../../ui/use-words';
import { WrittenText } from '../../ui/written-text';
import { localeNames, type Locale } from '../../platform/locale';
import { moderationViews, type ModerationView } from './moderation';
import type { ModeratedPost, ModerationList } from './moderation.server';
import { FormSentence, type FormState } from './post-form';
import { Pager } from './post-list';
import { ReasonFields } from './post-pages';

/** A post on the moderators' page, with the title of its lesson. */
export interface ModeratedItem extends ModeratedPost {
  lesson: { url: string | null; title: string; lang: Locale | undefined };
}

interface ItemProps {
  post: ModeratedItem;
  locale: Locale;
}

function Head({ post, locale }: ItemProps) {
  const { t } = useWords('discussions');
  return (
    <>
      <h2 className="talk-by"><bdi>{post.author}</bdi></h2>
      <p className="talk-facts">
        <Moment at={post.createdAt} locale={locale} />
        <span className="talk-lang" lang={post.lang}>{localeNames[post.lang]}</span>
        <span>{post.cohortName === null ? t('item.forAll') : t('item.forCohort', { name: post.cohortName })}</span>
        {post.isReply ? <span>{t('moderation.isReply')}</span> : null}
        {post.lesson.url === null ? <span>{post.lesson.title}</span> : <a href={post.lesson.url} lang={post.lesson.lang}>{post.lesson.title}</a>}
      </p>
    </>
  );
}

function Reports({ post, locale }: ItemProps) {
  const { t } = useWords('discussions');
  if (post.reports.length === 0) return null;
  return (
    <section className={post.isReported ? 'notice warn talk-stack' : 'talk-stack'}>
      <h3>{post.isReported ? t('moderation.open') : t('moderation.closed')}</h3>
      <ul className="talk-log">
        {post.reports.map(({ reason, words, at, isOpen }) => (
          <li key={at + words}>
            <strong>{t(`reason.${reason}`)}</strong> · <Moment at={at} locale={locale} />{isOpen ? null : ` · ${t('moderation.answered')}`}
            {words === '' ? null : <blockquote className="talk-text" dir="auto">{words}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Log({ post, locale }: ItemProps) {
  const { t } = useWords('discussions');
  if (post.log.length === 0) return null;
  return (
    <details>
      <summary>{t('moderation.log', { count: post.log.length })}</summary>
      <ol className="talk-log">
        {post.log.map(({ action, reason, words, at, by }) => (
          <li key={at + action}>
            <strong>{t(`moderation.did.${action}`)}</strong>{reason ? `: ${t(`reason.${reason}`)}` : null} · <bdi>{by || t('item.former')}</bdi> · <Moment at={at} locale={locale} />
            {words === '' ? null : <blockquote className="talk-text" dir="auto">{words}</blockquote>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function WhyForm({ post, locale, action }: ItemProps & { action: 'show' | 'dismiss' }) {
  const { t } = useWords('discussions');
  return (
    <form className="talk-why" method="post" action={`/${locale}/moderation/${post.id}/${action}`}>
      <div className="field">
        <label htmlFor={`${action}-${post.id}`}>{t('moderation.why')}</label>
        <input id={`${action}-${post.id}`} name="words" type="text" maxLength={500} autoComplete="off" />
      </div>
      <button className="button quiet small">{t(`moderation.${action}`)}</button>
    </form>
  );
}

function Item({ post, locale }: ItemProps) {
  const { t } = useWords('discussions');
  return (
    <li>
      <article className="card talk-post" id={`post-${post.id}`} tabIndex={-1}>
        <Head post={post} locale={locale} />
        {post.hidden ? <p className="notice">{t('moderation.isHidden', { reason: t(`reason.${post.hidden.reason}`) })}</p> : null}
        <WrittenText text={post.text} lang={post.lang} />
        <Reports post={post} locale={locale} />
        <div className="talk-buttons">
          {post.hidden ? null : <a className="button small" href={`/${locale}/moderation/${post.id}/hide`}>{t('moderation.hide')}</a>}
          {post.hidden ? <WhyForm post={post} locale={locale} action="show" /> : null}
          {post.isReported ? <WhyForm post={post} locale={locale} action="dismiss" /> : null}
        </div>
        <Log post={post} locale={locale} />
      </article>
    </li>
  );
}

function Views({ counts, view, locale }: { counts: Record<ModerationView, number>; view: ModerationView; locale: Locale }) {
  const { t } = useWords('discussions');
  return (
    <nav aria-label={t('moderation.views')}>
      <ul className="talk-filter" role="list">
        {moderationViews.map((each) => (
          <li key={each}>
            <a href={each === 'all' ? `/${locale}/moderation` : `/${locale}/moderation?view=${each}`} aria-current={each === view ? 'true' : undefined}>{t(`moderation.view.${each}`, { count: counts[each] })}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What moderators look after: open reports first. */
export function ModerationPage({ locale, list, posts, isEditor }: { locale: Locale; list: Omit<ModerationList, 'posts'>; posts: ModeratedItem[]; isEditor: boolean }) {
  const { t } = useWords(['discussions', 'links']);
  const urlOf = (page: number) => `/${locale}/moderation?view=${list.view}&page=${page}`;
  return (
    <div className="talk talk-page">
      <h1>{t('moderation.title')}</h1>
      <p>{isEditor ? t('moderation.leadEditor') : t('moderation.leadTrainer')}</p>
      {isEditor ? <p><a href={`/${locale}/links`}>{t('links:title')}</a></p> : null}
      <Views counts={list.counts} view={list.view} locale={locale} />
      {posts.length === 0 ? <p className="talk-gone">{t('moderation.empty')}</p> : null}
      <ol className="talk-list" role="list">{posts.map((post) => <Item key={post.id} post={post} locale={locale} />)}</ol>
      <Pager page={list.page} pageCount={list.pageCount} urlOf={urlOf} />
    </div>
  );
}

/** Hiding a post, with a reason its author can read. */
export function HidePage({ locale, post, state }: ItemProps & { state: FormState }) {
  const { t } = useWords('discussions');
  return (
    <div className="talk talk-page">
      <nav className="crumbs"><a href={`/${locale}/moderation`}>{t('moderation.title')}</a></nav>
      <h1>{t('hide.title')}</h1>
      <div className="card"><WrittenText text={post.text} lang={post.lang} /></div>
      <p>{t('hide.lead')}</p>
      <form className="talk-stack" method="post" action={`/${locale}/moderation/${post.id}/hide`}>
        <FormSentence state={state} />
        <ReasonFields state={state} wordsLabel={t('hide.words')} wordsHint={t('hide.wordsHint')} />
        <p><button className="button">{t('hide.button')}</button></p>
      </form>
    </div>
  );
}
