import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerOf, creationOf, requestOf } from './passkey-json.client';

/** Bytes whose base64 has signs that base64url writes otherwise. */
const bytes = Uint8Array.from([251, 255, 190, 1]);
const text = '-_--AQ';
const buffer = () => bytes.slice().buffer;

class Attestation {
  clientDataJSON = buffer();
  attestationObject = buffer();
  getTransports() {
    return ['internal'];
  }
}

beforeAll(() => {
  vi.stubGlobal('AuthenticatorAttestationResponse', Attestation);
  return () => vi.unstubAllGlobals();
});

describe('what a server asks of a passkey', () => {
  it('reaches the browser as bytes, and nothing else of it is changed', () => {
    const key = { id: text, type: 'public-key' } as const;
    const creation = creationOf({ challenge: text, rp: { name: 'UNITES' }, user: { id: text, name: 'ada', displayName: 'Ada' }, pubKeyCredParams: [], excludeCredentials: [key] });
    expect(creation).toEqual({ challenge: bytes, rp: { name: 'UNITES' }, user: { id: bytes, name: 'ada', displayName: 'Ada' }, pubKeyCredParams: [], excludeCredentials: [{ ...key, id: bytes }] });
    expect(requestOf({ challenge: text, rpId: 'localhost' })).toEqual({ challenge: bytes, rpId: 'localhost', allowCredentials: [] });
    expect(requestOf({ challenge: text, allowCredentials: [key] }).allowCredentials).toEqual([{ ...key, id: bytes }]);
  });
});

describe('what a browser answers', () => {
  const credential = { id: text, rawId: buffer(), type: 'public-key' };

  it('is sent as text when a passkey was made', () => {
    const response = { clientDataJSON: text, attestationObject: text, transports: ['internal'] };
    expect(answerOf({ ...credential, response: new Attestation() } as never)).toEqual({ id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response });
  });

  it('is sent as text when a passkey was used, whether or not it says whose it is', () => {
    const used = { clientDataJSON: buffer(), authenticatorData: buffer(), signature: buffer() };
    const sent = { clientDataJSON: text, authenticatorData: text, signature: text };
    expect(answerOf({ ...credential, response: { ...used, userHandle: buffer() } } as never).response).toEqual({ ...sent, userHandle: text });
    expect(answerOf({ ...credential, response: { ...used, userHandle: null } } as never).response).toEqual({ ...sent, userHandle: null });
  });
});
