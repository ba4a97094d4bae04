import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { before, matchesAt } from '../measures';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const V4 = new RegExp(`(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?!\\.?\\d)(?:\\/\\d{1,2}(?!\\d)|:\\d{2,5}(?!\\d))?`, 'y');
const VERSION_BEFORE = /(?:\bv|version|ver\.?|release|section|sect?\.|chapter|§) ?$/;
const HEX_RUN = /(?<![\w:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:\.\d{1,3}){0,4}(?:%\w{1,10})?(?:\/\d{1,3})?(?![\w:])/g;
/** Without so many colons, hyphens or dots there is no address to look for. */
const COLONS = /:[\da-f]{0,4}:|-[\da-f]{2}-[\da-f]{2}-|\.[\da-f]{4}\./;
const MAC =
  /(?<![\da-f:-])[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}(?![\da-f:-])|(?<![\w.])[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\w.])/g;

/** RFC 4291: eight groups of hexadecimal digits, or fewer around one `::`. */
function isV6(run: string): boolean {
  const address = run.replace(/[%/].*$/, '');
  const groups = address.split(':');
  const squeezed = address.includes('::');
  if (address.indexOf('::') !== address.lastIndexOf('::') || address.includes(':::')) return false;
  const filled = groups.filter((group) => group.length > 0);
  return squeezed
    ? filled.length >= 2 && filled.length < 8 && /[\da-f]{3}|[a-f]/.test(address)
    : filled.length === 8 && groups.length === 8;
}

const found = (match: RegExpExecArray, category: 'ip' | 'device', reason: string): Candidate => ({
  start: match.index,
  end: match.index + match[0].length,
  category,
  confidence: 0.95,
  reason,
  cued: true,
});

const asIp = (match: RegExpExecArray): Candidate =>
  found(match, 'ip', 'This has the form of an internet (IP) address.');

/** Internet addresses of both kinds and the addresses of network cards. */
export function network({ lower, figures }: Prepared): Candidate[] {
  const v4 = matchesAt(lower, V4, figures).filter((match) => !VERSION_BEFORE.test(before(lower, match.index, 12)));
  if (!COLONS.test(lower)) return v4.map(asIp);
  const v6 = !/:[\da-f]{0,4}:/.test(lower) ? [] : matchesOf(lower, HEX_RUN).filter((match) => isV6(match[0]));
  return [
    ...[...v4, ...v6].map(asIp),
    ...matchesOf(lower, MAC).map((match) =>
      found(match, 'device', 'This has the form of the hardware address of a device.'),
    ),
  ];
}
