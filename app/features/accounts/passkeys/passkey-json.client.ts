/** What the server asks for and is answered, between JSON and the bytes that browsers take; newer browsers do the same by themselves. */

type Named<T> = Omit<T, 'id'> & { id: string };
type Creation = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & { challenge: string; user: Named<PublicKeyCredentialUserEntity>; excludeCredentials?: Named<PublicKeyCredentialDescriptor>[] };
type Asked = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & { challenge: string; allowCredentials?: Named<PublicKeyCredentialDescriptor>[] };

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const withBytes = <T extends { id: string }>(named: T) => ({ ...named, id: bytesOf(named.id) });

/** What a browser is asked for to make a passkey. */
export function creationOf({ challenge, user, excludeCredentials = [], ...rest }: Creation): PublicKeyCredentialCreationOptions {
  return { ...rest, challenge: bytesOf(challenge), user: withBytes(user), excludeCredentials: excludeCredentials.map(withBytes) };
}

/** What a browser is asked for to use a passkey. */
export function requestOf({ challenge, allowCredentials = [], ...rest }: Asked): PublicKeyCredentialRequestOptions {
  return { ...rest, challenge: bytesOf(challenge), allowCredentials: allowCredentials.map(withBytes) };
}

function responseOf(response: AuthenticatorResponse): Record<string, unknown> {
  const clientDataJSON = textOf(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    return { clientDataJSON, attestationObject: textOf(response.attestationObject), transports: response.getTransports?.() ?? [] };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return { clientDataJSON, authenticatorData: textOf(authenticatorData), signature: textOf(signature), userHandle: userHandle ? textOf(userHandle) : null };
}

/** What a browser answered, to be sent. */
export function answerOf({ id, rawId, type, response }: PublicKeyCredential): Record<string, unknown> {
  return { id, rawId: textOf(rawId), type, response: responseOf(response), clientExtensionResults: {} };
}
