import { createHash, randomInt } from 'node:crypto';
import { codesInAll } from './second-step';

/** Crockford's alphabet: nothing that is taken for something else. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const signs = 16;

const misread: Record<string, string> = { o: '0', i: '1', l: '1' };

/** Ten new codes of 80 bits each, in groups of four. */
export function makeRecoveryCodes(): string[] {
  const one = () => Array.from({ length: signs }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: codesInAll }, () => (one().match(/.{4}/g) ?? []).join('-'));
}

/** A recovery code as it is hashed, however it was typed; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const plain = [...typed.toLowerCase().replaceAll(/[\s-]+/g, '')].map((sign) => misread[sign] ?? sign).join('');
  return plain.length === signs && [...plain].every((sign) => alphabet.includes(sign)) ? plain : null;
}

/** What is kept of a recovery code; 80 bits of chance need no slow hash. */
export function hashRecoveryCode(userId: string, plain: string): string {
  return createHash('sha256').update(`recovery:${userId}:${plain}`).digest('base64url');
}
