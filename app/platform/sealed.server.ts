import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { settings } from './settings.server';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

function keyOf(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', settings.SECRET, '', `sealed:${purpose}`, 32));
}

/** Makes a text readable only with this server's secret, for one purpose: a copy of the database does not show it. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, keyOf(purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Reads a sealed text; null when it was sealed for another purpose, with another secret, or was changed. */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < ivLength + tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyOf(purpose), bytes.subarray(0, ivLength));
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
