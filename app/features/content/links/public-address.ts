import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks that lead to this machine, to its neighbours or to nobody (IANA's registries of special addresses). */
const closed = new BlockList();
const closed4: [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];
for (const [network, prefix] of closed4) closed.addSubnet(network, prefix, 'ipv4');
// Of the sixth version only what is given out is open, without what wraps an address of the fourth.
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as [string, number][]) closed.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address belongs to the public internet; what is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.split('%')[0] ?? '';
  if (isIP(plain) === 0) return false;
  if (isIPv6(plain)) return open6.check(plain, 'ipv6') && !closed.check(plain, 'ipv6');
  return !closed.check(plain, 'ipv4');
}
