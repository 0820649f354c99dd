import { describe, expect, it } from 'vitest';
import type { Resource } from '../library/library';
import { isDue, listLinks, recordOf, stateOf, type LinkAnswer, type LinkRecord } from './link';
import { isPublicAddress } from './public-address';

const now = new Date('2026-11-26T10:00:00Z');
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const answer = (changes: Partial<LinkAnswer>): LinkAnswer => ({ status: 200, fault: null, movedTo: null, ...changes });
const record = (changes: Partial<LinkRecord>): LinkRecord => ({ ...answer({}), checkedAt: now, failingSince: null, ...changes });

describe('the links of a course', () => {
  const text = { en: { gloss: { text: 'A guide' } } };
  const resource = (id: string, url: string | null, titles: Resource['titles'] = {}) => ({ id, titles, text, link: url === null ? null : { url } }) as unknown as Resource;
  const sources = { S1: { code: 'S1', title: 'One', url: 'https://one.example/', lang: 'fr' }, S2: { code: 'S2', title: 'No address' } };

  it('are each named once with all places where they stand', () => {
    const links = listLinks({ library: [resource('uni-01', 'https://one.example/', { de: 'Eins' }), resource('uni-02', 'https://two.example/')], sources });
    expect(links).toEqual([
      { url: 'https://one.example/', uses: [{ in: 'library', name: 'uni-01', title: 'Eins', lang: 'de' }, { in: 'source', name: 'S1', title: 'One', lang: 'fr' }] },
      { url: 'https://two.example/', uses: [{ in: 'library', name: 'uni-02', title: 'A guide', lang: 'en' }] },
    ]);
  });

  it('leave out what has no address yet: its card says that the link is being checked', () => {
    expect(listLinks({ library: [resource('uni-03', null)], sources: { S2: sources.S2 } })).toEqual([]);
  });
});

describe('the state of a link', () => {
  it.each([
    ['never', null],
    ['fine', record({})],
    ['moved', record({ movedTo: 'https://new.example/' })],
    ['refused', record({ status: 403 })],
    ['refused', record({ status: 429, movedTo: 'https://new.example/' })],
    ['failing', record({ status: 404 })],
    ['failing', record({ status: 500 })],
    ['failing', record({ status: null, fault: 'timeout' })],
  ] as const)('is %s', (state, given) => {
    expect(stateOf(given)).toBe(state);
  });
});

describe('what is kept of a link', () => {
  it('begins to fail when it fails, and goes on from then', () => {
    expect(recordOf(null, answer({ status: 404 }), now).failingSince).toEqual(now);
    expect(recordOf({ failingSince: before(48) }, answer({ status: null, fault: 'unreachable' }), now)).toEqual({ status: null, fault: 'unreachable', movedTo: null, checkedAt: now, failingSince: before(48) });
  });

  it('forgets the failure when the address answers again or only keeps machines away', () => {
    expect(recordOf({ failingSince: before(48) }, answer({}), now).failingSince).toBeNull();
    expect(recordOf({ failingSince: before(48) }, answer({ status: 403 }), now).failingSince).toBeNull();
  });

  it('makes a link due again after most of a day', () => {
    expect([isDue(null, now), isDue({ checkedAt: before(24) }, now), isDue({ checkedAt: before(3) }, now)]).toEqual([true, true, false]);
  });
});

describe('an address of the public internet', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2a00:1450:4001:81b::200e'])('may be asked: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1',
    '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::', '2001:db8::1', 'localhost', '',
  ])('is none of these: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
