import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyCredential } from '../../../../tests/setup/verify-credential';
import { addressesOf, achievementOf, badgeOf, issuerDocument, keyDocument, type BadgeFacts } from './badge';
import { base58 } from './multibase';
import { multikeyOf, signDocument } from './proof';
import { canonicalQuads, type Node } from './quads';
import { encodeList, placeOf, serialsOf, statusListCredential } from './status-list';
import { contexts } from './terms';

const now = new Date('2027-03-04T10:11:12.345Z');
const issuer = { appUrl: 'https://learn.example/', name: 'Eurocities “UNITES”', email: 'unites@example.org' };
const { privateKey } = generateKeyPairSync('ed25519');
const method = addressesOf(issuer.appUrl).key(multikeyOf(privateKey));
const keys = { [method]: multikeyOf(privateKey) };
const words = { name: 'Integration gemeinsam gestalten', description: 'Zeile eins\n"zwei" \\ drei', criteria: 'Alles erledigt.' };
const facts = (name: string): BadgeFacts => ({ issue: { serial: 7, code: '7KQM4XRD9T2A', name, issuedAt: now }, editionId: 'e1', locale: 'de', words });
const sign = (document: Node, key: KeyObject = privateKey) => signDocument(document, { privateKey: key, method }, now);

describe('base 58', () => {
  it('keeps leading zeros and counts as Bitcoin does', () => {
    expect(base58(Buffer.from('Hello World!'))).toBe('z2NEpo7TZRRrLZSi2U');
    expect(base58(Buffer.from([0, 0, 0x28, 0x7f, 0xb4, 0xcd]))).toBe('z11233QC4');
    expect(base58(Buffer.from([0]))).toBe('z1');
  });
});

describe('a badge', () => {
  it.each(['Škvorecký', 'Müller-Λάμπρου', 'Đặng', 'Георгиев', 'O’Neill "Tess" \\ de la Cruz'])('for %s is verified by an implementation that shares nothing with ours, and fits 1EdTech’s schema', (name) => {
    const { valid, faults } = verifyCredential(sign(badgeOf(issuer, facts(name))), { keys, schema: true });
    expect([valid, faults]).toEqual([true, []]);
  });

  it('is no longer valid when a letter of it was changed, or another key signed it', () => {
    const signed = sign(badgeOf(issuer, facts('Anna')));
    expect(verifyCredential({ ...signed, name: 'Another course' }, { keys }).valid).toBe(false);
    expect(verifyCredential(sign(badgeOf(issuer, facts('Anna')), generateKeyPairSync('ed25519').privateKey), { keys }).valid).toBe(false);
  });

  it('says the same as the contexts make of it, statement for statement', () => {
    const badge = badgeOf(issuer, facts('Anna'));
    expect(verifyCredential(badge).statements).toBe(canonicalQuads(badge));
    const bare = badgeOf({ ...issuer, email: undefined }, facts('Anna'));
    expect(verifyCredential(bare).statements).toBe(canonicalQuads(bare));
    const achievement = { '@context': [...contexts], ...achievementOf(issuer.appUrl, facts('Anna')) };
    expect(verifyCredential(achievement).statements).toBe(canonicalQuads(achievement));
  });

  it('is the same file when it is signed again at the same moment', () => {
    expect(sign(badgeOf(issuer, facts('Anna')))).toEqual(sign(badgeOf(issuer, facts('Anna'))));
  });

  it('holds a name and no address or other mark of the learner', () => {
    expect(JSON.stringify(badgeOf(issuer, facts('Anna')).credentialSubject)).not.toMatch(/@|learner/i);
  });
});

describe('statements', () => {
  it('are refused where nobody has looked what they would mean', () => {
    expect(() => canonicalQuads({ id: 'https://a.example/', type: 'Unheard' })).toThrow('no address');
    expect(() => canonicalQuads({ id: 'https://a.example/', type: 'Profile', unheard: 1 })).toThrow('unheard');
    expect(() => canonicalQuads({ id: 'https://a.example/ b', type: 'Profile' })).toThrow('no address');
    expect(() => canonicalQuads({ id: 'https://a.example/', type: 'Profile', name: 'a\u0007b' })).toThrow('control');
    expect(() => canonicalQuads({ type: 'Achievement', image: { type: 'Image' } })).toThrow('no id');
  });

  it('stand in the order of their code points', () => {
    const lines = canonicalQuads({ id: 'https://a.example/', type: 'Profile', name: ['\u{1F600}', '\uFF21'] }).split('\n');
    expect(lines.slice(1, 3).map((line) => line.includes('\uFF21'))).toEqual([true, false]);
  });
});

describe('the status list', () => {
  const bitsOf = (encoded: string) => gunzipSync(Buffer.from(encoded.slice(1), 'base64url'));

  it('marks the places of those that ended and no other, the first at the left', () => {
    const bits = bitsOf(encodeList([{ list: 0, index: 0 }, { list: 0, index: 9 }]));
    expect(bits).toHaveLength(16_384);
    expect([bits[0], bits[1], bits[2]]).toEqual([0x80, 0x40, 0]);
  });

  it('gives every certificate a place of its own', () => {
    const { from, until } = serialsOf(1);
    const places = Array.from({ length: until - from }, (_, at) => placeOf(from + at));
    expect(new Set(places.map(({ index }) => index)).size).toBe(until - from);
    expect(places.every(({ list }) => list === 1)).toBe(true);
  });

  it('is verified by the other implementation too', () => {
    const { status, issuer: by } = addressesOf(issuer.appUrl);
    const list = statusListCredential(status(0), encodeList([placeOf(7)]), { issuer: by, validFrom: '2027-03-04T10:11:12Z' });
    expect(verifyCredential(sign(list), { keys }).valid).toBe(true);
    expect(verifyCredential(list).statements).toBe(canonicalQuads(list));
  });
});

describe('the documents of issuer and key', () => {
  it('are JSON-LD that others can read, and name each other', () => {
    const [id = ''] = Object.values(keys);
    expect(verifyCredential(keyDocument(issuer.appUrl, id)).statements).toContain(`<https://w3id.org/security#controller> <https://learn.example/credentials/issuer>`);
    const { statements } = verifyCredential(issuerDocument(issuer, [id]));
    expect(statements).toContain(`<https://learn.example/credentials/issuer> <https://w3id.org/security#assertionMethod> <${method}>`);
    expect(statements).toContain('publicKeyMultibase');
  });

  it('give the key as a Multikey', () => {
    const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]);
    expect(multikeyOf(createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' }))).toMatch(/^z6Mk/);
  });
});
