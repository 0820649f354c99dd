import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from './settings.server';

const idLength = 16;
const signatureLength = 40;

function signatureOf(purpose: string, id: string): string {
  return createHmac('sha256', settings.SECRET).update(`${purpose}:${id}`).digest('hex').slice(0, signatureLength);
}

/** An id of `newId` with a signature, for a link in a mail: letters and digits only, valid for one purpose, not to be guessed or forged. */
export function signId(purpose: string, id: string): string {
  return `${id}${signatureOf(purpose, id)}`;
}

/** The id inside a signed one; null when it was not signed here for this purpose. */
export function readSignedId(purpose: string, token: string): string | null {
  if (!/^[0-9A-Za-z]{16}[0-9a-f]{40}$/.test(token)) return null;
  const id = token.slice(0, idLength);
  const isOurs = timingSafeEqual(Buffer.from(token.slice(idLength)), Buffer.from(signatureOf(purpose, id)));
  return isOurs ? id : null;
}
