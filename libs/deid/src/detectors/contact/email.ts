import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { before, behind } from '../measures';

const LOCAL_BEFORE = /(?:"[^"\n]{1,60}"|[\p{L}\p{N}._%+'-]+ ?)$/u;
const HOST_BEHIND = /^ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const MOST_LOCAL = 65;
const MOST_HOST = 190;

/** `at` and `dot` as people write them to hide an address. */
const HIDDEN_AT = /[ _]?(?:[[({<] ?(?:at|@|arroba) ?[\])}>])[ _]?|\s(?:at|\(@\)|arroba)\s/g;
const DOT = String.raw`(?: ?[[({<] ?(?:dot|\.|point|punto) ?[\])}>] ?| (?:dot|point|punto) |\.)`;
const HIDDEN_HOST = new RegExp(`^(?:[a-z0-9-]{1,63})(?:${DOT}[a-z0-9-]{1,63}){1,4}`);
const HIDDEN_LOCAL = new RegExp(
  `(?:[a-z0-9_%+-]{1,40}(?:${DOT}| (?:underscore|dash|hyphen|plus|minus) ))*[a-z0-9_%+-]{1,40}$`,
);
const TOP =
  /(?:com|org|net|edu|gov|io|co|us|uk|ca|info|me|mail|example|test|de|fr|es|it|nl|health|care|clinic|au|nz|in|br|mx|ch|se)$/;
/** Words before "at example.com" that are no mailbox. */
const NO_MAILBOX =
  /^(?:look|is|are|was|site|website|page|online|available|found|posted|works?|working|worked|employed|me|him|her|us|them|patient|seen|back|up|portal|listed|job|and|or|live|lives|it)$/;
/** They show that a bare "at" stands for the sign. */
const ADDRESS_WORDS = /(?:e-?mail|mail(?:box)?|address|contact|reach|write|gmail|yahoo|hotmail|outlook|icloud|proton)/;

function found(start: number, end: number, confidence: number): Candidate {
  return { start, end, category: 'email', confidence, reason: 'This has the form of an e-mail address.', cued: true };
}

function written(text: string, at: number): Candidate[] {
  const local = LOCAL_BEFORE.exec(before(text, at, MOST_LOCAL))?.[0];
  const host = HOST_BEHIND.exec(behind(text, at + 1, MOST_HOST))?.[0];
  if (!local || !host) return [];
  const spaced = local.endsWith(' ') || host.startsWith(' ');
  if (spaced && !TOP.test(host.toLowerCase())) return [];
  return [found(at - local.replace(/^['.]+/, '').length, at + 1 + host.length, 0.99)];
}

function hidden(lower: string, match: RegExpExecArray): Candidate[] {
  const at = match.index;
  const end = at + match[0].length;
  const host = HIDDEN_HOST.exec(behind(lower, end, 120))?.[0];
  const local = HIDDEN_LOCAL.exec(before(lower, at, 90))?.[0];
  if (!host || !local || !TOP.test(host)) return [];
  const bare = /^\s/.test(match[0]) && /^\s*(?:at|arroba)\s*$/.test(match[0]);
  const mailbox = local.split(/[ .]/).at(-1) ?? '';
  const tells =
    / (?:dot|point|punto) |[[({<]/.test(host) ||
    ADDRESS_WORDS.test(host) ||
    ADDRESS_WORDS.test(before(lower, at - local.length, 40));
  if (bare && (NO_MAILBOX.test(mailbox) || !tells)) return [];
  return [found(at - local.length, end + host.length, 0.95)];
}

/** E-mail addresses, also those written with "at" and "dot". */
export function emails({ text, lower }: Prepared): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) candidates.push(...written(text, at));
  for (const match of matchesOf(lower, HIDDEN_AT)) candidates.push(...hidden(lower, match));
  return candidates;
}
