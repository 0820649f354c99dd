import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { addPasskey, askForNewPasskey } from './passkeys.server';
import { site } from './site.server';

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  return length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>;

/** As much of CBOR (RFC 8949) as keys and attestations need. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

interface Habits {
  /** the page that asks, as the browser says it */
  origin?: string;
  rpId?: string;
  /** whether it makes sure who uses it */
  isSure?: boolean;
  /** whose it says it is; nobody's where it does not keep that */
  userId?: string;
}

/** A device that holds one passkey (P-256), with the browser around it. */
export function makeDevice(habits: Habits = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  const device = { counter: 0, ...habits };
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin: device.origin ?? site.origin, crossOrigin: false }));
  const authenticatorData = (flags: number, attested: Uint8Array) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(device.counter);
    return Buffer.concat([sha256(device.rpId ?? site.id), Buffer.from([flags | 0x01 | (device.isSure === false ? 0 : 0x04)]), counter, attested]);
  };
  const answer = (response: object) => JSON.stringify({ id: b64(credentialId), rawId: b64(credentialId), type: 'public-key', clientExtensionResults: {}, response });
  return {
    habits: device,
    credentialId: b64(credentialId),
    /** What the browser answers when the device makes its passkey. */
    make({ challenge }: { challenge: string }): string {
      const coordinate = (text: string) => Buffer.from(text, 'base64url');
      const key = cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, coordinate(x)], [-3, coordinate(y)]]));
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key]);
      const attestationObject = cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authenticatorData(0x40, attested)]]));
      return answer({ clientDataJSON: b64(clientData('webauthn.create', challenge)), attestationObject: b64(attestationObject), transports: ['internal'] });
    },
    /** What the browser answers when the passkey is used; the device counts. */
    use({ challenge }: { challenge: string }): string {
      device.counter += 1;
      const data = authenticatorData(0, Buffer.alloc(0));
      const client = clientData('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      const userHandle = device.userId === undefined ? null : b64(Buffer.from(device.userId));
      return answer({ clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature), userHandle });
    },
  };
}

/** A device whose passkey somebody added to their account. */
export async function addDevice(user: { userId: string; email: string }, now: Date, habits: Habits = {}) {
  const device = makeDevice({ userId: user.userId, ...habits });
  const options = await askForNewPasskey({ ...user, name: 'Ada' }, now);
  const added = await addPasskey(user.userId, { name: 'Laptop', answer: device.make(options), now });
  if ('refused' in added) throw new Error(`The passkey was not added: ${added.refused}`);
  return device;
}
