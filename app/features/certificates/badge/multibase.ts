const signs = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes in base 58 as Bitcoin writes it, with the `z` by which multibase tells it. */
export function base58(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  while (rest > 0n) {
    text = `${signs[Number(rest % 58n)]}${text}`;
    rest /= 58n;
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${signs[0]?.repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** Bytes in base 64 for addresses, with the `u` by which multibase tells it. */
export function base64url(bytes: Uint8Array): string {
  return `u${Buffer.from(bytes).toString('base64url')}`;
}
