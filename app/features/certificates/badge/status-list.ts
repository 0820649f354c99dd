import { gzipSync } from 'node:zlib';
import { base64url } from './multibase';
import { contexts } from './terms';
import type { Node } from './quads';

/** The smallest list that Bitstring Status List allows: large enough that whoever asks does not say whom they ask about. */
const listSize = 131_072;
// Odd, and so without a common part with the size: each place is met once, and neighbours do not lie side by side.
const stride = 48_271;

/** Where the status of a certificate stands. */
export interface StatusPlace {
  list: number;
  index: number;
}

/** The place of the certificate with this serial number. */
export function placeOf(serial: number): StatusPlace {
  return { list: Math.floor(serial / listSize), index: (serial * stride) % listSize };
}

/** The serial numbers whose places are in a list, from and up to but without. */
export function serialsOf(list: number): { from: number; until: number } {
  return { from: list * listSize, until: (list + 1) * listSize };
}

/** The bits of a list as its credential carries them: packed, the first place at the left. */
export function encodeList(ended: readonly StatusPlace[]): string {
  const bits = new Uint8Array(listSize / 8);
  for (const { index } of ended) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return base64url(gzipSync(bits));
}

/** The credential that says which certificates of a list are no longer valid; it has yet to be signed. */
export function statusListCredential(url: string, encodedList: string, { issuer, validFrom }: { issuer: string; validFrom: string }): Node {
  return {
    '@context': [contexts[0]],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
  };
}
