import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from './invitation-list';
import { countFates, fates, invitationStateOf, listOfPlanned, mailed, maxInvited, mayResend, planInvitations, type Known } from './invitation';

const nobody: Known = { members: new Set(), invitations: new Map(), placesLeft: null, fallback: 'fr' };
const now = new Date('2027-03-01T12:00:00.000Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

function fatesOf(text: string, known: Partial<Known> = {}) {
  return planInvitations(readList(text), { ...nobody, ...known }).map(({ fate }) => fate);
}

describe('the plan of a list', () => {
  it('tells every row apart', () => {
    const known = { members: new Set(['ada@c.example']), invitations: new Map([['bo@c.example', 'waiting'], ['cy@c.example', 'over']] as const) };
    expect(fatesOf('ada@c.example\nbo@c.example\ncy@c.example\ndi@c.example\ndi@C.example\nno address\n', known)).toEqual(['member', 'invited', 'again', 'invite', 'duplicate', 'bad-address']);
  });

  it('takes as many as there are places, in the order of the list', () => {
    expect(fatesOf('ada@c.example, bo@c.example, cy@c.example', { placesLeft: 2 })).toEqual(['invite', 'invite', 'over-limit']);
    expect(fatesOf('ada@c.example', { placesLeft: -3 })).toEqual(['over-limit']);
    expect(fatesOf('ada@c.example, bo@c.example', { placesLeft: 1, members: new Set(['ada@c.example']) })).toEqual(['member', 'invite']);
  });

  it('takes no more than one list may invite', () => {
    const text = Array.from({ length: maxInvited + 2 }, (_, at) => `p${at}@c.example`).join('\n');
    expect(countFates(planInvitations(readList(text), nobody))).toMatchObject({ invite: maxInvited, 'over-limit': 2 });
  });

  it('writes to people in their language, and in the cohort’s first where that is none of ours', () => {
    const rows = planInvitations(readList('ada@c.example;Ada;it\nbo@c.example;Bo;pt\ncy@c.example;Cy'), nobody);
    expect(rows.map(({ locale, isLanguageUnknown }) => [locale, isLanguageUnknown])).toEqual([['it', false], ['fr', true], ['fr', false]]);
  });

  it('loses no row, mails nobody twice, and comes out the same when its own list is planned again', () => {
    const address = fc.constantFrom('a@c.example', 'b@c.example', 'c@c.example', 'd@c.example', 'nobody');
    const rows = fc.array(fc.tuple(address, fc.constantFrom('', 'A "B"', 'Bo; Ño'), fc.constantFrom('', 'de', 'pt')), { maxLength: 15 });
    fc.assert(
      fc.property(rows, fc.option(fc.integer({ min: 0, max: 4 })), fc.subarray(['a@c.example', 'b@c.example']), (list, placesLeft, members) => {
        const known = { ...nobody, placesLeft, members: new Set(members) };
        const given = list.map(([email, name, language], at) => ({ line: at + 1, text: email, email: email.includes('@') ? email : null, name, language }));
        const planned = planInvitations(given, known);
        expect(Object.values(countFates(planned)).reduce((sum, count) => sum + count, 0)).toBe(list.length);
        const sent = planned.filter(({ fate }) => mailed.includes(fate));
        expect(new Set(sent.map(({ email }) => email)).size).toBe(sent.length);
        const again = planInvitations(readList(listOfPlanned(planned)), known);
        expect(again.map(({ email, locale, fate }) => [email, locale, fate])).toEqual(sent.map(({ email, locale, fate }) => [email, locale, fate]));
      }),
    );
  });

  it('knows every fate', () => {
    expect(Object.keys(countFates([]))).toEqual([...fates]);
  });
});

describe('an invitation', () => {
  const times = { createdAt: ago(1), sentAt: ago(1), acceptedAt: null, revokedAt: null };

  it.each([
    ['queued', { sentAt: null }],
    ['waiting', {}],
    ['expired', { createdAt: ago(40), sentAt: ago(30) }],
    ['waiting', { createdAt: ago(40), sentAt: ago(2) }],
    ['accepted', { acceptedAt: ago(0), createdAt: ago(40), sentAt: ago(40) }],
    ['revoked', { revokedAt: ago(0) }],
  ] as const)('is %s', (state, change) => {
    expect(invitationStateOf({ ...times, ...change }, now)).toBe(state);
  });

  it('is sent again a day after the last mail at the earliest, and only while it is open', () => {
    expect(mayResend(times, now)).toBe(true);
    expect(mayResend({ ...times, createdAt: ago(60), sentAt: ago(60) }, now)).toBe(true);
    for (const change of [{ sentAt: ago(0.9) }, { sentAt: null }, { acceptedAt: now }, { revokedAt: now }]) expect(mayResend({ ...times, ...change }, now)).toBe(false);
  });
});
