import { createCipheriv, createDecipheriv, createPrivateKey, generateKeyPairSync, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { db } from '../../../platform/database.server';
import { settings } from '../../../platform/settings.server';
import { addressesOf } from './badge';
import { multikeyOf, type SigningKey } from './proof';

const algorithm = 'aes-256-gcm';

function sealingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'certificate-keys', 32));
}

function seal(key: KeyObject, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, sealingKey(secret), nonce);
  const sealed = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/** The key that was sealed; null when it was sealed with another secret. */
function unseal(text: string, secret: string): KeyObject | null {
  const [nonce, tag, sealed] = text.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !sealed) return null;
  try {
    const decipher = createDecipheriv(algorithm, sealingKey(secret), nonce);
    decipher.setAuthTag(tag);
    return createPrivateKey({ key: Buffer.concat([decipher.update(sealed), decipher.final()]), type: 'pkcs8', format: 'der' });
  } catch {
    return null;
  }
}

async function makeKey(now: Date, secret: string): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const id = multikeyOf(privateKey);
  await db.certificateKey.create({ data: { id, privateKey: seal(privateKey, secret), createdAt: now } });
  return { privateKey, method: addressesOf(settings.APP_URL).key(id) };
}

/** The key that signs now; the first who asks makes it, and so does the first after SECRET was changed. */
export async function findSigningKey(now: Date, secret = settings.SECRET): Promise<SigningKey> {
  const rows = await db.certificateKey.findMany({ where: { retiredAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  for (const { id, privateKey: sealed } of rows) {
    const privateKey = unseal(sealed ?? '', secret);
    if (privateKey) return { privateKey, method: addressesOf(settings.APP_URL).key(id) };
  }
  return makeKey(now, secret);
}

/** Retires every key and makes another: what the former ones signed stays valid, because they stay known. Answers the new one's id. */
export async function rotateKeys(now: Date): Promise<string> {
  await db.certificateKey.updateMany({ where: { retiredAt: null }, data: { retiredAt: now, privateKey: null } });
  return multikeyOf((await makeKey(now, settings.SECRET)).privateKey);
}

/** The public keys that ever signed, the newest first. */
export async function listKeys(): Promise<string[]> {
  const rows = await db.certificateKey.findMany({ select: { id: true }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(({ id }) => id);
}

/** Tells whether a public key is one of ours. */
export async function isKey(id: string): Promise<boolean> {
  return (await db.certificateKey.count({ where: { id } })) > 0;
}
