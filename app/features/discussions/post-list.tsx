import { Moment } from '../../ui/moment';
import { useWords } from '../../ui/use-words';
import { WrittenText } from '../../ui/written-text';
import { localeNames, type Locale } from '../../platform/locale';
import type { DiscussionView } from './discussion.server';
import type { PostView, Thread } from './post';

function Author({ author }: { author: string | null }) {
  const { t } = useWords('discussions');
  return author === null ? <em>{t('item.former')}</em> : <bdi>{author}</bdi>;
}

interface ItemProps {
  post: PostView;
  locale: Locale;
}

function Facts({ post, locale, audience }: ItemProps & { audience?: string }) {
  const { t } = useWords('discussions');
  return (
    <p className="talk-facts">
      <Moment at={post.createdAt} locale={locale} />
      {post.state === 'deleted' ? null : <span className="talk-lang" lang={post.lang}>{localeNames[post.lang]}</span>}
      {audience ? <span>{audience}</span> : null}
      {post.isEdited ? <span>{t('item.edited')}</span> : null}
    </p>
  );
}

function Body({ post }: { post: PostView }) {
  const { t } = useWords('discussions');
  if (post.state === 'deleted') return <p className="talk-gone">{t('item.deleted')}</p>;
  if (post.hiddenReason === null) return <WrittenText text={post.text} lang={post.lang} />;
  const reason = t(`reason.${post.hiddenReason}`);
  if (!post.isMine) return <p className="talk-gone">{t('item.hidden', { reason })}</p>;
  return (
    <>
      <div className="notice warn talk-stack">
        <p>{t('item.hiddenMine', { reason })}</p>
        {post.hiddenWords === '' ? null : <><p>{t('item.hiddenWords')}</p><blockquote className="talk-text" dir="auto">{post.hiddenWords}</blockquote></>}
      </div>
      <WrittenText text={post.text} lang={post.lang} />
    </>
  );
}

function Report({ post, url, who }: { post: PostView; url: string; who: string }) {
  const { t } = useWords('discussions');
  if (post.hasReported) return <span className="talk-said">{t('item.reported')}</span>;
  if (post.isMine || post.state !== 'shown') return null;
  return <a href={`${url}/report`} aria-label={t('item.reportOf', { who })}>{t('item.report')}</a>;
}

function Actions({ post, locale, mayReply = false }: ItemProps & { mayReply?: boolean }) {
  const { t } = useWords('discussions');
  const url = `/${locale}/posts/${post.id}`;
  if (post.state === 'deleted') return null;
  const who = post.author ?? t('item.former');
  return (
    <p className="talk-actions">
      {mayReply && post.state === 'shown' ? <a href={`${url}/reply`} aria-label={t('item.replyTo', { who })}>{t('item.reply')}</a> : null}
      {post.mayEdit ? <a href={`${url}/edit`}>{t('item.edit')}</a> : null}
      {post.isMine ? <a href={`${url}/delete`}>{t('item.delete')}</a> : null}
      <Report post={post} url={url} who={who} />
    </p>
  );
}

/** A reply; replies are not answered themselves. */
export function Reply({ post, locale, isNew, heading: Heading = 'h4' }: ItemProps & { isNew: boolean; heading?: 'h3' | 'h4' }) {
  const { t } = useWords('discussions');
  return (
    <li className="talk-reply" id={`post-${post.id}`} tabIndex={-1}>
      <Heading className="talk-by"><Author author={post.author} /></Heading>
      <Facts post={post} locale={locale} />
      {isNew ? <p className="notice good" role="status">{t('item.newReply')}</p> : null}
      <Body post={post} />
      <Actions post={post} locale={locale} />
    </li>
  );
}

interface PostProps {
  post: Thread;
  locale: Locale;
  isNew?: boolean;
  mayReply?: boolean;
  heading?: 'h2' | 'h3';
}

/** A post without what was answered to it. */
export function Post({ post, locale, isNew = false, mayReply = false, heading: Heading = 'h3' }: PostProps) {
  const { t } = useWords('discussions');
  const audience = post.cohort ? t('item.forCohort', { name: post.cohort.name }) : t('item.forAll');
  return (
    <>
      <Heading className="talk-by">{post.state === 'deleted' ? t('item.deletedTitle') : <Author author={post.author} />}</Heading>
      <Facts post={post} locale={locale} audience={audience} />
      {isNew ? <p className="notice good" role="status">{post.cohort ? t('item.newCohort', { name: post.cohort.name }) : t('item.newAll')}</p> : null}
      <Body post={post} />
      <Actions post={post} locale={locale} mayReply={mayReply && !post.cohort?.isArchived} />
    </>
  );
}

function ThreadItem({ thread, locale, newId }: { thread: Thread; locale: Locale; newId: string | null }) {
  const { t } = useWords('discussions');
  const isMore = thread.replyCount > thread.replies.length;
  return (
    <li>
      <article className="card talk-post" id={`post-${thread.id}`} tabIndex={-1}>
        <Post post={thread} locale={locale} isNew={newId === thread.id && thread.isMine} mayReply />
        {isMore ? <p><a className="talk-more" href={`/${locale}/posts/${thread.id}/reply`}>{t('item.allReplies', { count: thread.replyCount })}</a></p> : null}
        {thread.replies.length === 0 ? null : (
          <ol className="talk-replies" role="list" aria-label={t('item.replies')}>
            {thread.replies.map((reply) => <Reply key={reply.id} post={reply} locale={locale} isNew={newId === reply.id && reply.isMine} />)}
          </ol>
        )}
      </article>
    </li>
  );
}

interface PagerProps {
  page: number;
  pageCount: number;
  urlOf: (page: number) => string;
}

/** The way to newer and older pages of a list. */
export function Pager({ page, pageCount, urlOf }: PagerProps) {
  const { t } = useWords('discussions');
  if (pageCount === 1) return null;
  return (
    <nav className="talk-pager" aria-label={t('pager.label')}>
      {page > 1 ? <a className="button quiet small" href={urlOf(page - 1)} rel="prev">{t('pager.newer')}</a> : null}
      <span>{t('pager.page', { page, count: pageCount })}</span>
      {page < pageCount ? <a className="button quiet small" href={urlOf(page + 1)} rel="next">{t('pager.older')}</a> : null}
    </nav>
  );
}

function Filter({ discussion, url, locale }: { discussion: DiscussionView; url: string; locale: Locale }) {
  const { t } = useWords('discussions');
  const { languages, language } = discussion;
  if (languages.length < 2 && language === null) return null;
  const all = languages.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={t('filter.label')}>
      <ul className="talk-filter" role="list">
        <li><a href={`${url}#posts`} aria-current={language === null ? 'true' : undefined}>{t('filter.all', { count: all })}</a></li>
        {languages.map(({ lang, count }) => (
          <li key={lang}>
            <a href={`${url}?language=${lang}#posts`} aria-current={language === lang ? 'true' : undefined}>
              <span lang={lang === locale ? undefined : lang}>{localeNames[lang]}</span> ({count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PostListProps {
  discussion: DiscussionView;
  url: string;
  locale: Locale;
  /** the post that its author has just written */
  newId: string | null;
}

/** All posts that the reader may see, the newest first, by language where one is asked for. */
export function PostList({ discussion, url, locale, newId }: PostListProps) {
  const { t } = useWords('discussions');
  const { threads, page, pageCount, language } = discussion;
  const urlOf = (at: number) => `${url}?${language ? `language=${language}&` : ''}page=${at}#posts`;
  return (
    <section className="talk-stack" id="posts" aria-labelledby="posts-title">
      <h2 id="posts-title">{t('posts.title')}</h2>
      <Filter discussion={discussion} url={url} locale={locale} />
      {threads.length === 0 ? <p className="talk-gone">{language ? t('posts.emptyLanguage') : t('posts.empty')}</p> : null}
      <ol className="talk-list" role="list">
        {threads.map((thread) => <ThreadItem key={thread.id} thread={thread} locale={locale} newId={newId} />)}
      </ol>
      <Pager page={page} pageCount={pageCount} urlOf={urlOf} />
    </section>
  );
}
