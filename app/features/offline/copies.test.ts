import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/locale';
import { assetsOf, buildOf, isReached, isSignOut, keepList, keptAtOf, learnerOf, markCopy, mayKeep, pagesCacheOf, readMessage, spentBuilds, storedHeaders, strangersCaches } from './copies';

const page = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-cache', 'X-Learner': 'L1', 'X-Keep': '1' };

function answer(headers: Record<string, string>, { status = 200, redirected = false } = {}) {
  return { status, redirected, headers: new Headers(headers) };
}

describe('a page', () => {
  it('is kept when the server marks it for a learner', () => {
    expect(mayKeep(answer(page))).toBe(true);
  });

  it.each([
    ['is not marked: accounts, trainers’ pages, reports, exports', { ...page, 'X-Keep': undefined }],
    ['no cache may keep', { ...page, 'Cache-Control': 'private, no-store' }],
    ['belongs to nobody known', { ...page, 'X-Learner': 'nobody' }],
    ['does not say whose it is', { ...page, 'X-Learner': undefined }],
    ['names a learner that can be none', { ...page, 'X-Learner': '../x y' }],
    ['is no page', { ...page, 'Content-Type': 'text/csv' }],
  ])('is not kept when it %s', (_, given) => {
    const headers = Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined));
    expect(mayKeep(answer(headers))).toBe(false);
  });

  it.each([[404, false], [500, false], [206, false], [200, true]])('is not kept with status %s, led elsewhere: %s', (status, redirected) => {
    expect(mayKeep(answer(page, { status, redirected }))).toBe(false);
  });

  it('names its learner, or none', () => {
    expect([learnerOf(answer(page)), learnerOf(answer({})), learnerOf(answer({ 'X-Learner': '' }))]).toEqual(['L1', null, null]);
  });

  it('is stored with its policy and its moment, without what is true of the wire only', () => {
    const stored = storedHeaders(new Headers({ ...page, 'Content-Security-Policy': "script-src 'nonce-a'", 'Content-Encoding': 'gzip', 'Content-Length': '9', Vary: 'Cookie' }), 1234);
    expect(Object.fromEntries(stored)).toEqual({ 'content-type': page['Content-Type'], 'content-security-policy': "script-src 'nonce-a'", 'x-kept-at': '1234' });
    expect([keptAtOf({ headers: stored }), keptAtOf({ headers: new Headers() })]).toEqual([1234, 0]);
  });

  it('is marked as a copy in its root element and nowhere else', () => {
    expect(markCopy('<!DOCTYPE html><html lang="de"><p>&lt;html lang</p></html>', Date.UTC(2026, 2, 1))).toBe('<!DOCTYPE html><html data-copy="2026-03-01T00:00:00.000Z" lang="de"><p>&lt;html lang</p></html>');
  });
});

describe('the caches', () => {
  const names = [pagesCacheOf('L1'), pagesCacheOf('L2'), 'unites.assets.old', 'unites.assets.now', 'of-others'];

  it('of everybody but the learner in front must go, and of all when nobody is', () => {
    expect(strangersCaches(names, 'L1')).toEqual([pagesCacheOf('L2')]);
    expect(strangersCaches(names, 'nobody')).toEqual([pagesCacheOf('L1'), pagesCacheOf('L2')]);
    expect(strangersCaches(names, null)).toEqual([pagesCacheOf('L1'), pagesCacheOf('L2')]);
  });

  it('of a former build stay while a kept page uses them', () => {
    expect(spentBuilds(names, ['now', 'old', null])).toEqual([]);
    expect(spentBuilds(names, ['now'])).toEqual(['unites.assets.old']);
  });
});

describe('the build of a page', () => {
  const html = '<link rel="stylesheet" href="/assets/styles-1.css"/><script type="module" src="/assets/entry.client-B_1-x.js" nonce="n"></script><link href="/favicon.svg"/>';

  it('is named by its entry', () => {
    expect([buildOf(html), buildOf('<p>')]).toEqual(['B_1-x', null]);
  });

  it('has the files that the page names', () => {
    expect(assetsOf(html + html)).toEqual(['/assets/styles-1.css', '/assets/entry.client-B_1-x.js']);
  });
});

describe('what a page asks to be kept', () => {
  it.each([...locales])('is its module with all lessons, the outline, and the list of what there is, in %s', (locale) => {
    const list = keepList(locale, { id: 'm', lessonIds: ['a', 'b'] });
    expect(list.split(' ')).toEqual(['/course/m', '/course/m/a', '/course/m/b', '/course', '/offline'].map((path) => `/${locale}${path}`));
    expect(readMessage({ keep: list.split(' ') })?.keep).toHaveLength(5);
  });

  it('is read with care', () => {
    expect(readMessage({ keep: ['/en/course', 'https://elsewhere/', '//elsewhere/x', '/en/../x', '/en/course?x', 7], anew: true })).toEqual({ keep: ['/en/course'], anew: true });
    expect(readMessage({ keep: Array.from({ length: 90 }, (_, at) => `/en/p${at}`) })?.keep).toHaveLength(40);
    for (const nothing of [null, 'keep', {}, { keep: 'x' }]) expect(readMessage(nothing)).toBeNull();
  });
});

describe('what the worker looks at', () => {
  it('takes an answer of a proxy that reached nobody for no answer', () => {
    expect([200, 404, 500, 502, 503, 504].map(isReached)).toEqual([true, true, true, false, false, false]);
  });

  it('knows signing out', () => {
    expect([isSignOut('POST', '/fr/sign-out'), isSignOut('GET', '/fr/sign-out'), isSignOut('POST', '/fr/sign-in')]).toEqual([true, false, false]);
  });
});
