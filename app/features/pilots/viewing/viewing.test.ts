import { describe, expect, it } from 'vitest';
import { isViewing, listViewedRoles, readViewingId, viewedRoles, viewingIdOf } from '../../accounts/roles/viewing';
import { sandboxIdOf } from '../../learning/members/sandbox';
import { noViewing, readViewing, typedViewing, viewingStep } from './viewing';

const id = 'abcdefghijklmnop';

describe('the id of nobody in a role', () => {
  it.each(viewedRoles)('says that it is one, and the role %s', (role) => {
    const nobody = viewingIdOf(role, id);
    expect(readViewingId(nobody)).toEqual({ role, id });
    expect(listViewedRoles(nobody)).toEqual(role === 'learner' ? [] : [role]);
    expect([isViewing(nobody), isViewing(sandboxIdOf(nobody)), sandboxIdOf(nobody).length <= 40]).toEqual([true, true, true]);
  });

  it('is no one else’s, and gives no other role', () => {
    for (const other of [id, 'sandbox-abc', 'viewing-admin-abcdefghijklmnop', 'viewing-editor-abcdefghijklmnop', 'viewing-tester-x', '']) expect(readViewingId(other)).toBeNull();
    expect([isViewing(id), isViewing(sandboxIdOf(id)), listViewedRoles(id)]).toEqual([false, false, null]);
  });
});

describe('during a view', () => {
  it.each([
    ['GET', '/en/course', 'viewed'],
    ['HEAD', '/en/course', 'viewed'],
    ['POST', '/en/course/m/l/done', 'refused'],
    ['PUT', '/en/course', 'refused'],
    ['DELETE', '/en', 'refused'],
    ['POST', '/progress', 'viewed'],
    ['GET', '/de/pilots/view', 'own'],
    ['POST', '/de/pilots/view', 'refused'],
    ['GET', '/de/pilots/view/end', 'own'],
    ['POST', '/de/pilots/view/end', 'own'],
    ['POST', '/de/pilots/view/end/else', 'refused'],
    ['GET', '/fr/account', 'hub'],
    ['GET', '/fr/account/data', 'hub'],
    ['POST', '/fr/account/data/copy', 'refused'],
    ['GET', '/fr/sign-in', 'hub'],
    ['POST', '/fr/sign-out', 'refused'],
    ['GET', '/fr/accounting', 'viewed'],
  ] as const)('%s %s is %s', (method, path, step) => {
    expect(viewingStep('on', { method, path })).toBe(step);
  });
});

describe('after a view that ended by itself', () => {
  it('the reader is themselves again, but what is sent from a page of it is refused', () => {
    expect(viewingStep('over', { method: 'GET', path: '/en/course' })).toBe('own');
    expect(viewingStep('over', { method: 'POST', path: '/en/course/m/l/done' })).toBe('refused');
    expect(viewingStep('over', { method: 'POST', path: '/progress' })).toBe('own');
    expect(viewingStep('over', { method: 'POST', path: '/en/pilots/view/end' })).toBe('own');
  });
});

describe('the form of a view', () => {
  const form = (fields: readonly (readonly [string, string])[]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return typedViewing(data);
  };

  it('asks a tester for city and languages, everybody for a reason', () => {
    expect(readViewing(form([['role', 'tester']]))).toEqual({ faults: { city: 'city-missing', locales: 'locales-missing', reason: 'reason-missing' } });
    expect(readViewing(form([['role', 'tester'], ['city', 'zagreb'], ['locales', 'it'], ['reason', ' A question ']]))).toEqual({ input: { role: 'tester', city: 'zagreb', locales: ['it'], reason: 'A question' } });
    expect(readViewing(form([['role', 'learner'], ['city', 'zagreb'], ['locales', 'it'], ['reason', 'x']]))).toEqual({ input: { role: 'learner', city: null, locales: [], reason: 'x' } });
  });

  it('takes no other role, and no reason without end', () => {
    expect(readViewing(noViewing)).toEqual({ faults: { role: 'role-missing', reason: 'reason-missing' } });
    expect(readViewing(form([['role', 'admin'], ['reason', 'x'.repeat(301)]]))).toEqual({ faults: { role: 'role-missing', reason: 'reason-long' } });
  });
});
