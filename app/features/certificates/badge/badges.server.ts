import { db } from '../../../platform/database.server';
import { translator } from '../../../platform/i18n.server';
import { isLocale, type Locale } from '../../../platform/locale';
import { settings } from '../../../platform/settings.server';
import { hoursOf, readFacts, type EditionFacts } from '../edition';
import { achievementOf, addressesOf, badgeOf, issuerDocument, keyDocument, type BadgeWords, type Issuer } from './badge';
import { findSigningKey, isKey, listKeys } from './keys.server';
import { momentOf, signDocument } from './proof';
import type { Node } from './quads';
import { encodeList, placeOf, serialsOf, statusListCredential } from './status-list';
import { contexts } from './terms';

/** Who issues badges here. */
function issuerOfBadges(): Issuer {
  return { appUrl: settings.APP_URL, name: settings.OPERATOR_NAME ?? 'UNITES', email: settings.CONTACT_EMAIL };
}

function wordsOf(edition: EditionFacts, locale: Locale): BadgeWords {
  const t = translator(locale);
  const hours = hoursOf(edition);
  return {
    name: edition.title[locale],
    description: t('certificates:badge.description', { count: hours, modules: edition.modules.length }),
    criteria: t('certificates:badge.criteria', { quizzes: edition.quizCount, tools: edition.toolCount, percent: edition.passPercent }),
  };
}

/** A learner's certificate as a signed Open Badge 3.0; null when they have none that is valid. */
export async function findBadge(learnerId: string, locale: Locale, now: Date): Promise<{ code: string; badge: object } | null> {
  const row = await db.certificate.findUnique({ where: { learnerId }, include: { edition: true, issues: { where: { endedAt: null }, orderBy: { serial: 'desc' }, take: 1 } } });
  const issue = row?.issues[0];
  if (!row || !issue || issue.name === null) return null;
  const edition = readFacts(row.edition.facts);
  const badge = badgeOf(issuerOfBadges(), { issue: { ...issue, name: issue.name }, editionId: row.editionId, locale, words: wordsOf(edition, locale) });
  return { code: issue.code, badge: signDocument(badge, await findSigningKey(now), now) };
}

/** Who we are and which keys speak for us. */
export async function getIssuer(now: Date): Promise<Node> {
  await findSigningKey(now);
  return issuerDocument(issuerOfBadges(), await listKeys());
}

/** The document of a key; null when it is none of ours. */
export async function findKeyDocument(id: string): Promise<Node | null> {
  return (await isKey(id)) ? keyDocument(settings.APP_URL, id) : null;
}

/** What badges of an edition are given for, in a language; null when there is no such edition. */
export async function findAchievement(editionId: string, locale: string): Promise<Node | null> {
  const row = isLocale(locale) ? await db.certificateEdition.findUnique({ where: { id: editionId } }) : null;
  if (!row || !isLocale(locale)) return null;
  return { '@context': [...contexts], ...achievementOf(settings.APP_URL, { editionId, locale, words: wordsOf(readFacts(row.facts), locale) }) };
}

/** Which certificates of a list are no longer valid, signed; null when no certificate has its place there. */
export async function findStatusList(list: number, now: Date): Promise<object | null> {
  const { from, until } = serialsOf(list);
  const within = { serial: { gte: from, lt: until } };
  if ((await db.certificateIssue.findFirst({ where: within, select: { serial: true } })) === null) return null;
  const ended = await db.certificateIssue.findMany({ where: { ...within, endedAt: { not: null } }, select: { serial: true } });
  const { status, issuer } = addressesOf(settings.APP_URL);
  const credential = statusListCredential(status(list), encodeList(ended.map(({ serial }) => placeOf(serial))), { issuer, validFrom: momentOf(now) });
  return signDocument(credential, await findSigningKey(now), now);
}
