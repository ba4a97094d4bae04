import { isIPv4, isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, or null. An IPv4 tail is turned into two groups. */
function groups(address: string): number[] | null {
  const bare = address.split('%')[0] ?? '';
  if (!isIPv6(bare)) return null;
  const hex = bare.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = hex.split('::');
  const parse = (text: string) =>
    text
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [before, after] = [parse(head), parse(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** `::ffff:192.0.2.7` is 192.0.2.7 as a dual-stack socket sees it. */
function mappedIPv4(of: number[]): string | null {
  if (of.slice(0, 5).some((group) => group !== 0) || of[5] !== 0xffff) return null;
  const [high = 0, low = 0] = of.slice(6);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

const prefix = (of: number[], count: number): string =>
  `${of
    .slice(0, count)
    .map((group) => group.toString(16))
    .join(':')}::/${count * 16}`;

/** Truncated for people and for the audit: /24 or /48 (security-compliance §6 "ip truncated"). */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const of = groups(address);
  if (!of) return 'unknown';
  const ipv4 = mappedIPv4(of);
  return ipv4 ? networkOf(ipv4) : prefix(of, 3);
}

/** What failures are counted by: an IPv4 address, or the /64 that one IPv6 subscriber can roam in. */
export function throttleAddress(address: string): string {
  const of = isIPv4(address) ? null : groups(address);
  return of ? (mappedIPv4(of) ?? prefix(of, 4)) : address;
}
