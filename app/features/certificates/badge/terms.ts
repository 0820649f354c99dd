const ob = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const vc = 'https://www.w3.org/2018/credentials#';
const status = 'https://www.w3.org/ns/credentials/status#';
const security = 'https://w3id.org/security#';
const schema = 'https://schema.org/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
// 1EdTech’s context writes the same address with https: another datatype to whoever compares letters.
const xsdOfBadges = 'https://www.w3.org/2001/XMLSchema#';

/** The contexts of our documents; copies lie with the tests, which see that the table below says the same. */
export const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const;

/** What a term of our documents means: its address, and that its value is an address too or a text of a datatype. */
export interface Term {
  iri: string;
  value: 'address' | 'text' | { datatype: string };
}

const text = (iri: string): Term => ({ iri, value: 'text' });
const address = (iri: string): Term => ({ iri, value: 'address' });
const typed = (iri: string, datatype: string): Term => ({ iri, value: { datatype } });

/** Every term that occurs in our documents, as the contexts define it there. */
export const terms: Readonly<Record<string, Term>> = {
  name: text(`${schema}name`),
  description: text(`${schema}description`),
  url: typed(`${schema}url`, `${xsdOfBadges}anyURI`),
  email: text(`${schema}email`),
  inLanguage: text(`${schema}inLanguage`),
  caption: text(`${schema}caption`),
  issuer: address(`${vc}issuer`),
  validFrom: typed(`${vc}validFrom`, `${xsd}dateTime`),
  credentialSubject: address(`${vc}credentialSubject`),
  credentialStatus: address(`${vc}credentialStatus`),
  achievement: address(`${ob}achievement`),
  achievementType: text(`${ob}achievementType`),
  criteria: address(`${ob}Criteria`),
  narrative: text(`${ob}narrative`),
  image: address(`${ob}image`),
  identifier: address(`${ob}identifier`),
  hashed: typed(`${ob}hashed`, `${xsdOfBadges}boolean`),
  identityHash: text(`${ob}identityHash`),
  identityType: text(`${ob}identityType`),
  statusPurpose: text(`${status}statusPurpose`),
  statusListIndex: text(`${status}statusListIndex`),
  statusListCredential: address(`${status}statusListCredential`),
  encodedList: typed(`${status}encodedList`, `${security}multibase`),
  created: typed('http://purl.org/dc/terms/created', `${xsd}dateTime`),
  cryptosuite: typed(`${security}cryptosuite`, `${security}cryptosuiteString`),
  proofPurpose: address(`${security}proofPurpose`),
  verificationMethod: address(`${security}verificationMethod`),
};

/** Values that stand for addresses, and the types of our documents. */
export const names: Readonly<Record<string, string>> = {
  assertionMethod: `${security}assertionMethod`,
  DataIntegrityProof: `${security}DataIntegrityProof`,
  VerifiableCredential: `${vc}VerifiableCredential`,
  BitstringStatusListCredential: `${status}BitstringStatusListCredential`,
  BitstringStatusList: `${status}BitstringStatusList`,
  BitstringStatusListEntry: `${status}BitstringStatusListEntry`,
  OpenBadgeCredential: `${ob}OpenBadgeCredential`,
  AchievementSubject: `${ob}AchievementSubject`,
  Achievement: `${ob}Achievement`,
  Criteria: `${ob}Criteria`,
  IdentityObject: `${ob}IdentityObject`,
  Image: `${ob}Image`,
  Profile: `${ob}Profile`,
};
