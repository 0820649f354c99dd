import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import { DiscussionPart, type DiscussionPartProps } from './discussion-part';
import type { DiscussionView } from './discussion.server';
import { reasons } from './moderation';
import { HidePage, ModerationPage, type ModeratedItem } from './moderation-page';
import type { PostView, Thread } from './post';
import { emptyState, type FormState } from './post-form';
import { DeletePage, EditPage, ReplyPage, ReportPage, WritePage } from './post-pages';

function html(element: ReactElement, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);
}

const post: PostView = { id: 'p1', state: 'shown', author: 'Ada', text: 'A thought', lang: 'de', createdAt: '2026-03-02T12:00:00.000Z', isEdited: false, isMine: false, hiddenReason: null, hiddenWords: '', mayEdit: false, hasReported: false };
const thread: Thread = { ...post, lessonId: 'talk', cohort: null, replies: [], replyCount: 0 };
const view: DiscussionView = { threads: [thread], page: 1, pageCount: 1, language: null, languages: [{ lang: 'de', count: 1 }], cohorts: [], lastName: null };
const cohort = { id: 'c1', name: 'Oulu', isArchived: false };
const part: DiscussionPartProps = {
  lessonId: 'talk', lessonUrl: '/en/course/one/talk', locale: 'en', learnerId: 'L1', note: { value: '', writeId: null, others: [] }, discussion: view, firstName: 'Bo', isModerator: false, newId: null, done: null,
};
const lesson = { url: '/en/course/one/talk', title: 'Who is missing?', lang: undefined };
const moderated: ModeratedItem = {
  id: 'p1', lessonId: 'talk', author: 'Ada', text: 'A thought', lang: 'de', createdAt: post.createdAt, isReply: true, cohortName: 'Oulu', hidden: { reason: 'personal', words: '' }, isReported: true, lesson,
  reports: [{ reason: 'hurtful', words: 'Look', at: post.createdAt, isOpen: true }], log: [{ action: 'hide', reason: 'personal', words: 'Why', at: post.createdAt, by: '' }],
};
const list = { view: 'all', counts: { all: 1, reported: 1, hidden: 1 }, page: 2, pageCount: 3 } as const;
const discussion = (changes: Partial<DiscussionView>) => html(<DiscussionPart {...part} discussion={{ ...view, ...changes }} />);
const shown = (changes: Partial<Thread>) => discussion({ threads: [{ ...thread, ...changes }] });

describe('every page of a discussion', () => {
  const full: FormState = { typed: { text: 'x' }, faults: { text: 'text-long', name: 'name-missing', lang: 'lang-unknown', audience: 'audience-unknown' }, sentence: null, warning: 'email' };
  const wrongReason: FormState = { ...emptyState, faults: { reason: 'reason-missing', words: 'words-long' } };
  const replies = [{ ...post, id: 'r1', author: null, isEdited: true }];
  const busy: Thread = { ...thread, cohort, replies, replyCount: 9, isMine: true, mayEdit: true, state: 'hidden', hiddenReason: 'other', hiddenWords: 'So' };
  const pages = (locale: Locale): ReactElement[] => [
    <DiscussionPart {...part} locale={locale} discussion={null} note={{ value: 'a@b.example', writeId: 'w', others: [{ writeId: 'v', value: 'Other' }] }} />,
    <DiscussionPart {...part} locale={locale} discussion={null} isCopy />,
    <DiscussionPart {...part} locale={locale} isModerator newId="p1" discussion={{ ...view, threads: [busy, { ...thread, id: 'p2', state: 'deleted' }, { ...thread, id: 'p3', state: 'hidden', hiddenReason: 'politics' }], page: 2, pageCount: 3, language: 'de', cohorts: [cohort] }} />,
    <DiscussionPart {...part} locale={locale} discussion={{ ...view, threads: [], language: 'fr' }} />,
    <WritePage locale={locale} lesson={lesson} state={full} cohorts={[cohort]} name="Ada" />,
    <ReplyPage locale={locale} lesson={lesson} state={full} view={{ thread: { ...thread, cohort, replies, replyCount: 30 }, page: 1, pageCount: 2, lastName: null }} name="Ada" />,
    <ReplyPage locale={locale} lesson={lesson} state={emptyState} view={{ thread: { ...thread, cohort: { ...cohort, isArchived: true } }, page: 1, pageCount: 1, lastName: null }} name="Ada" />,
    <EditPage locale={locale} lesson={lesson} state={full} post={post} />,
    <DeletePage locale={locale} lesson={lesson} post={post} />,
    <ReportPage locale={locale} lesson={lesson} state={wrongReason} post={post} />,
    <ReportPage locale={locale} lesson={lesson} state={emptyState} post={{ ...post, hasReported: true }} />,
    <ModerationPage locale={locale} list={list} posts={[moderated, { ...moderated, id: 'p2', hidden: null, cohortName: null, isReply: false }]} isEditor={false} />,
    <ModerationPage locale={locale} list={{ ...list, view: 'hidden' }} posts={[]} isEditor />,
    <HidePage locale={locale} state={wrongReason} post={moderated} />,
  ];

  it.each(locales)('speaks %s throughout, with ids of its own', (locale) => {
    for (const page of pages(locale).map((element) => html(element, locale))) {
      const words = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\{\{(used)\}\}/g, '');
      expect(words).not.toMatch(/\{\{|undefined|\[object|\b(?:item|post|fault|field|reason|moderation|refused|note|reply)\.[a-z]/);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const [, target = ''] of page.matchAll(/(?:for|aria-labelledby)="([^"]+)"/g)) expect(ids).toContain(target);
      for (const [, targets = ''] of page.matchAll(/aria-describedby="([^"]+)"/g)) for (const target of targets.split(' ')) expect(ids).toContain(target);
    }
  });
});

describe('the words of others', () => {
  it('lead editors, and no trainers, to the links they look after', () => {
    const page = (isEditor: boolean) => html(<ModerationPage locale="en" list={list} posts={[]} isEditor={isEditor} />);
    expect(page(true)).toContain('href="/en/links"');
    expect(page(false)).not.toContain('/links');
  });

  it('are text, in whatever they imitate', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const page = discussion({ threads: [{ ...thread, author: evil, text: evil, replies: [{ ...post, id: 'r1', author: evil, text: evil }], replyCount: 1, cohort: { name: evil, isArchived: false } }] });
    expect(page).not.toMatch(/<script>alert|<img/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html(<ModerationPage locale="en" list={list} posts={[{ ...moderated, text: evil, author: evil, reports: [{ reason: 'other', words: evil, at: '', isOpen: true }].map((report) => ({ ...report, reason: 'other' as const, at: post.createdAt })) }]} isEditor />)).not.toMatch(/<script>alert|<img/);
  });

  it('carry their language, find their own direction and keep their lines', () => {
    const page = shown({ text: 'שלום\nעולם', lang: 'it' });
    expect(page).toContain('<p class="written-text" lang="it" dir="auto">שלום\nעולם</p>');
    expect(page).toMatch(/<span class="talk-lang" lang="it">Italiano<\/span>/);
    expect(page).toContain('<bdi>Ada</bdi>');
  });

  it('link addresses without lending them our name, and say where they lead', () => {
    expect(shown({ text: 'https://www.example.org/a?b=c.' })).toContain('<a href="https://www.example.org/a?b=c" rel="nofollow ugc noopener" dir="ltr">www.example.org/a?b=c</a>.');
  });
});

describe('a reader', () => {
  it('who is a guest answers privately, sees no post and is shown the way in', () => {
    const page = html(<DiscussionPart {...part} discussion={null} />);
    expect(page).toContain('action="/en/course/one/talk/note"');
    expect(page).toContain('href="/en/sign-in?to=%2Fen%2Fcourse%2Fone%2Ftalk"');
    expect(page).not.toMatch(/A thought|\/post"/);
  });

  it('of a copy on the device answers privately, is told that posts are not in it, and is shown no way in', () => {
    const page = html(<DiscussionPart {...part} discussion={null} isCopy />);
    expect(page).toContain('action="/en/course/one/talk/note"');
    expect(page).toContain('<p class="notice">');
    expect(page).not.toMatch(/A thought|\/post"|sign-in/);
  });

  it('with a cohort writes for it unless they choose otherwise; without one, for all', () => {
    const choices = (page: string) => [...page.matchAll(/<input[^>]*name="audience"[^>]*>/g)].map(([tag]) => [/value="(\w+)"/.exec(tag)?.[1], tag.includes('checked')]);
    expect(choices(discussion({ cohorts: [cohort] }))).toEqual([['c1', true], ['all', false]]);
    expect(choices(discussion({}))).toEqual([['all', true]]);
    const gone = html(<WritePage locale="en" lesson={lesson} state={{ ...emptyState, typed: { audience: 'no-more' } }} cohorts={[cohort]} name="" />);
    expect(choices(gone)).toEqual([['c1', false], ['all', false]]);
  });

  it('sees under which name they write: the last one, else the first name', () => {
    expect(discussion({ lastName: 'A. O.' })).toMatch(/id="post-name"[^>]*value="A. O."/);
    expect(discussion({})).toMatch(/id="post-name"[^>]*value="Bo"/);
  });

  it('replies to and reports others, edits and deletes their own', () => {
    const links = (page: string) => [...page.matchAll(/href="\/en\/posts\/p1\/(\w+)"/g)].map(([, word]) => word);
    expect(links(shown({}))).toEqual(['reply', 'report']);
    expect(links(shown({ hasReported: true }))).toEqual(['reply']);
    expect(links(shown({ isMine: true, mayEdit: true }))).toEqual(['reply', 'edit', 'delete']);
    expect(links(shown({ isMine: true }))).toEqual(['reply', 'delete']);
    expect(links(shown({ state: 'hidden', hiddenReason: 'other' }))).toEqual([]);
    expect(links(shown({ state: 'deleted' }))).toEqual([]);
    expect(links(shown({ cohort: { ...cohort, isArchived: true } }))).toEqual(['report']);
  });

  it('is told that their post is published, and by whom it can be read; nobody else is', () => {
    const news = (changes: Partial<Thread>) => html(<DiscussionPart {...part} newId="p1" discussion={{ ...view, threads: [{ ...thread, ...changes }] }} />).match(/<p class="notice good" role="status">(.*?)<\/p>/)?.[1];
    expect(news({ isMine: true })).toMatch(/All learners/);
    expect(news({ isMine: true, cohort })).toMatch(/Oulu/);
    expect(news({})).toBeUndefined();
  });

  it('filters and pages by plain links that keep the language', () => {
    const page = discussion({ languages: [{ lang: 'de', count: 30 }, { lang: 'fr', count: 2 }], language: 'de', page: 2, pageCount: 3 });
    expect(page).toContain('href="/en/course/one/talk?language=fr#posts"');
    expect(page).toMatch(/href="\/en\/course\/one\/talk\?language=de#posts" aria-current="true"/);
    expect(page).toContain('href="/en/course/one/talk?language=de&amp;page=1#posts" rel="prev"');
    expect(page).toContain('href="/en/course/one/talk?language=de&amp;page=3#posts" rel="next"');
  });
});

describe('a form', () => {
  it('keeps what was typed, its own name and the warning that was given', () => {
    const state: FormState = { ...emptyState, typed: { form: 'sameform1', text: 'Call 0211 8991000', lang: 'fr', name: 'A' }, warning: 'phone' };
    const page = html(<WritePage locale="en" lesson={lesson} state={state} cohorts={[]} name="Ada" />);
    expect(page).toContain('name="form" value="sameform1"');
    expect(page).toContain('name="sure" value="phone"');
    expect(page).toMatch(/<option value="fr" lang="fr" selected="">/);
    expect(page).toContain('>Call 0211 8991000</textarea>');
    expect(page).toContain('value="A"');
  });

  it('has another name each time it is new', () => {
    const nameIn = (page: string) => /name="form" value="(\w{16})"/.exec(page)?.[1];
    expect(nameIn(discussion({}))).not.toBe(nameIn(discussion({})));
  });

  it('offers every reason', () => {
    const page = html(<ReportPage locale="en" lesson={lesson} state={emptyState} post={post} />);
    for (const reason of reasons) expect(page).toContain(`value="${reason}"`);
  });
});
