import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { base58 } from './multibase';
import { canonicalQuads, type Node } from './quads';

/** A key and the address under which everybody finds its public half. */
export interface SigningKey {
  privateKey: KeyObject;
  /** address of its document */
  method: string;
}

const ed25519Code = Buffer.from([0xed, 0x01]);

/** A public key as a Multikey says it. */
export function multikeyOf(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return base58(Buffer.concat([ed25519Code, Buffer.from(x, 'base64url')]));
}

const hash = (text: string) => createHash('sha256').update(text).digest();

/** A moment as credentials say it. */
export function momentOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** A document with a proof that it is ours: W3C Data Integrity, cryptosuite eddsa-rdfc-2022. The same document at the same moment is signed alike. */
export function signDocument<T extends Node>(document: T, { privateKey, method }: SigningKey, now: Date): T & { proof: object[] } {
  const proof = { type: 'DataIntegrityProof', created: momentOf(now), verificationMethod: method, cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' };
  const digest = Buffer.concat([hash(canonicalQuads(proof)), hash(canonicalQuads(document))]);
  return { ...document, proof: [{ ...proof, proofValue: base58(sign(null, digest, privateKey)) }] };
}
