import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { verifyCredential } from '../../../../tests/setup/verify-credential';
import { db } from '../../../platform/database.server';
import { locales } from '../../../platform/locale';
import type { Course } from '../../content/course';
import { compileCourse } from '../../content/files/course-files';
import { smallCourse } from '../../content/course-fixture';
import { issueCertificate } from '../certificates.server';
import { finishCourse, makePerson } from '../finish-fixture';
import { withdrawCertificates } from '../withdrawing.server';
import { findAchievement, findBadge, findKeyDocument, findStatusList, getIssuer } from './badges.server';
import { findSigningKey, listKeys, rotateKeys } from './keys.server';
import { placeOf } from './status-list';

const shelf = vi.hoisted(() => ({ course: null as unknown as Course, markings: new Map() as ReadonlyMap<string, unknown> }));
vi.mock('../../content/load.server', () => ({ getCourse: () => shelf.course, findMarking: (id: string) => shelf.markings.get(id) ?? null }));

const march = new Date('2027-03-01T10:00:00.000Z');
const april = new Date('2027-04-01T10:00:00.000Z');

interface Signed {
  name: string;
  credentialStatus: { statusListIndex: string };
  proof: { verificationMethod: string }[];
}

const methodOf = (badge: object) => (badge as Signed).proof[0]?.verificationMethod ?? '';
const keyAt = async (address: string) => ((await findKeyDocument(address.split('/').at(-1) ?? '')) as { publicKeyMultibase: string } | null)?.publicKeyMultibase ?? '';

/** Whether a badge verifies by the key that its own address leads to, as a stranger would do it. */
async function isVerified(badge: object): Promise<boolean | undefined> {
  return verifyCredential(badge, { keys: { [methodOf(badge)]: await keyAt(methodOf(badge)) } }).valid;
}

async function holder(name = 'Müller-Λάμπρου'): Promise<string> {
  const { learnerId } = await makePerson();
  await finishCourse(learnerId, march);
  await issueCertificate(learnerId, name, april);
  return learnerId;
}

async function badgeOf(learnerId: string, locale: (typeof locales)[number] = 'en') {
  const found = await findBadge(learnerId, locale, april);
  if (!found) throw new Error('no badge');
  return found.badge as Signed;
}

/** Whether the public list says that this badge has ended. */
async function hasEnded(badge: Signed): Promise<boolean> {
  const list = (await findStatusList(0, april)) as { credentialSubject: { encodedList: string } } | null;
  const bits = gunzipSync(Buffer.from(list?.credentialSubject.encodedList.slice(1) ?? '', 'base64url'));
  const index = Number(badge.credentialStatus.statusListIndex);
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

beforeEach(async () => {
  await emptyDatabase();
  const { course, markings } = compileCourse(smallCourse());
  if (course) shelf.course = course;
  shelf.markings = markings;
});

describe('the badge of a certificate', () => {
  it('is verified by the key that its address leads to, fits the schema, and names the course in each language', async () => {
    const learnerId = await holder();
    for (const locale of locales) {
      const badge = await badgeOf(learnerId, locale);
      expect(badge.name.length).toBeGreaterThan(10);
      expect(JSON.stringify(badge)).toContain(`"inLanguage":"${locale}"`);
    }
    const badge = await badgeOf(learnerId, 'fr');
    expect(verifyCredential(badge, { schema: true }).faults).toEqual([]);
    expect(await isVerified(badge)).toBe(true);
  });

  it('is nobody’s who has no certificate, and none of a withdrawn one', async () => {
    const learnerId = await holder();
    expect(await findBadge('nobody', 'en', april)).toBeNull();
    await db.$transaction((tx) => withdrawCertificates(learnerId, tx));
    expect(await findBadge(learnerId, 'en', april)).toBeNull();
  });

  it('says where its achievement and its issuer are described', async () => {
    await holder();
    const [edition] = await db.certificateEdition.findMany();
    expect(await findAchievement(edition?.id ?? '', 'de')).toMatchObject({ inLanguage: 'de' });
    expect([await findAchievement(edition?.id ?? '', 'pt'), await findAchievement('none', 'de')]).toEqual([null, null]);
    expect(await getIssuer(april)).toMatchObject({ type: ['Profile'], assertionMethod: [{ type: 'Multikey' }] });
  });
});

describe('the status list', () => {
  it('tells of replaced and withdrawn badges and of no other, signed and verified', async () => {
    const learnerId = await holder();
    const other = await badgeOf(await holder());
    const former = await badgeOf(learnerId);
    expect([await hasEnded(former), await hasEnded(other)]).toEqual([false, false]);
    await issueCertificate(learnerId, 'Anna', april);
    const present = await badgeOf(learnerId);
    expect([await hasEnded(former), await hasEnded(present), await hasEnded(other)]).toEqual([true, false, false]);
    await db.$transaction((tx) => withdrawCertificates(learnerId, tx));
    expect([await hasEnded(present), await hasEnded(other)]).toEqual([true, false]);
    expect(await isVerified((await findStatusList(0, april)) ?? {})).toBe(true);
  });

  it('is there only where a certificate has its place', async () => {
    expect(await findStatusList(0, april)).toBeNull();
    await holder();
    const [{ serial } = { serial: 0 }] = await db.certificateIssue.findMany();
    expect(await findStatusList(placeOf(serial).list, april)).not.toBeNull();
    expect(await findStatusList(9, april)).toBeNull();
  });
});

describe('keys', () => {
  it('are rotated without breaking what the former ones signed', async () => {
    const learnerId = await holder();
    const old = await badgeOf(learnerId);
    const id = await rotateKeys(april);
    const fresh = await badgeOf(learnerId);
    expect(methodOf(fresh)).not.toBe(methodOf(old));
    expect(methodOf(fresh)).toContain(id);
    expect([await isVerified(old), await isVerified(fresh)]).toEqual([true, true]);
    expect(await listKeys()).toHaveLength(2);
    expect(await db.certificateKey.findMany({ where: { retiredAt: { not: null } } })).toMatchObject([{ privateKey: null }]);
  });

  it('lie sealed, and another secret makes another key while the former stays known', async () => {
    const first = await findSigningKey(april);
    const [row] = await db.certificateKey.findMany();
    expect(row?.privateKey).not.toContain(first.privateKey.export({ format: 'jwk' }).d ?? '-');
    expect((await findSigningKey(april)).method).toBe(first.method);
    const second = await findSigningKey(april, 'another-secret-another-secret-another');
    expect(second.method).not.toBe(first.method);
    expect(await listKeys()).toHaveLength(2);
    expect((await findSigningKey(april)).method).toBe(first.method);
  });

  it('that are none of ours are not there', async () => {
    expect(await findKeyDocument('z6MkNobody')).toBeNull();
  });
});
