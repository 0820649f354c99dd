import type { Locale } from '../../../platform/locale';
import { shown, verifyUrl, type Issue } from '../certificate';
import { momentOf } from './proof';
import type { Node } from './quads';
import { placeOf } from './status-list';
import { contexts } from './terms';

/** Who runs the service, as badges name them. */
export interface Issuer {
  appUrl: string;
  name: string;
  email?: string | undefined;
}

/** Addresses of what badges refer to; they stay for ever. */
export function addressesOf(appUrl: string) {
  const root = appUrl.replace(/\/$/, '');
  return {
    issuer: `${root}/credentials/issuer`,
    key: (id: string) => `${root}/credentials/keys/${id}`,
    status: (list: number) => `${root}/credentials/status/${list}`,
    achievement: (editionId: string, locale: Locale) => `${root}/credentials/achievements/${editionId}/${locale}`,
    course: (locale: Locale) => `${root}/${locale}/course`,
    image: `${root}/images/badge.svg`,
    home: root,
  };
}

/** Words of the badge in its language. */
export interface BadgeWords {
  name: string;
  description: string;
  criteria: string;
}

function profileOf({ appUrl, name, email }: Issuer): Node {
  const { issuer, home } = addressesOf(appUrl);
  return { id: issuer, type: ['Profile'], name, url: home, ...(email === undefined ? {} : { email }) };
}

/** The document behind the issuer's address: who they are, and which keys speak for them. */
export function issuerDocument(issuer: Issuer, keyIds: readonly string[]): Node {
  const { key } = addressesOf(issuer.appUrl);
  return { '@context': [...contexts, 'https://w3id.org/security/multikey/v1', { assertionMethod: { '@id': 'https://w3id.org/security#assertionMethod', '@type': '@id' } }], ...profileOf(issuer), assertionMethod: keyIds.map((id) => keyBody(key(id), issuer, id)) };
}

function keyBody(address: string, { appUrl }: Pick<Issuer, 'appUrl'>, id: string) {
  return { id: address, type: 'Multikey', controller: addressesOf(appUrl).issuer, publicKeyMultibase: id };
}

/** The document behind a key's address. */
export function keyDocument(appUrl: string, id: string): Node {
  return { '@context': ['https://w3id.org/security/multikey/v1'], ...keyBody(addressesOf(appUrl).key(id), { appUrl }, id) };
}

/** What the badge is given for: the course as it was, in one language. */
export function achievementOf(appUrl: string, { editionId, locale, words }: { editionId: string; locale: Locale; words: BadgeWords }): Node {
  const { achievement, course, image } = addressesOf(appUrl);
  return {
    id: achievement(editionId, locale),
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    name: words.name,
    description: words.description,
    criteria: { id: course(locale), type: 'Criteria', narrative: words.criteria },
    image: { id: image, type: 'Image', caption: words.name },
    inLanguage: locale,
  };
}

/** What a badge is made of. */
export interface BadgeFacts {
  issue: Issue & { serial: number };
  editionId: string;
  locale: Locale;
  words: BadgeWords;
}

/** The certificate as an Open Badge 3.0, a Verifiable Credential; it has yet to be signed. */
export function badgeOf(issuer: Issuer, { issue, editionId, locale, words }: BadgeFacts): Node {
  const { appUrl } = issuer;
  const { status } = addressesOf(appUrl);
  const { list, index } = placeOf(issue.serial);
  const id = verifyUrl(appUrl, issue.code);
  return {
    '@context': [...contexts],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.name,
    description: words.description,
    issuer: profileOf(issuer),
    validFrom: momentOf(issue.issuedAt),
    credentialSubject: {
      id: `${id}#holder`,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: issue.name }],
      achievement: achievementOf(appUrl, { editionId, locale, words }),
    },
    credentialStatus: { id: `${status(list)}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(index), statusListCredential: status(list) },
  };
}

/** The name under which a badge is kept as a file. */
export function badgeFileName(code: string): string {
  return `UNITES-badge-${shown(code)}.json`;
}
