import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';

const HANDLE = /(?<![\p{L}\p{N}._%+@/-])@[a-z_][\w.-]{1,38}\w/giu;
/** What clinicians write behind an @ that means "at". */
const NO_HANDLE =
  /^@(?:home|bed(?:time)?|night|noon|clinic|work|school|hospital|hs|all|least|lunch|dinner|breakfast|rest|baseline|time|which|the|this|that|once|discharge|admission|visit|session|midnight|am|pm|intake|follow-?up|here|everyone|channel|team|room)$/i;
/** Words that announce the name of an account. */
const ANNOUNCED =
  /(?:(?<![a-z])(?:user ?name|user|login|screen ?name|gamertag|handle|nickname online|skype|discord|telegram|snapchat|snap|insta(?:gram)?|ig|tiktok|twitter|reddit|facebook|fb|linkedin|youtube|venmo|cash ?app|twitch|whatsapp|signal|wechat|onlyfans|substack|bluesky|mastodon|tumblr|pinterest|steam|xbox|psn)\b(?: (?:user ?name|account|handle|profile|id|page|name))?(?: (?:is|as|under|called|at|was))?[:=#("' -]{0,5})([a-z_$][\w.$-]{2,39})/gu;
/** A word and figures in one: the usual form of a user name. */
const LOOKS_LIKE_ONE = /^(?=.*(?:\d|[a-z][._-][a-z]))[a-z][\w.$-]*[\w$]$/i;
const DOTTED = /(?<![\p{L}\p{N}._@/-])[a-z]{2,20}(?:[._][a-z]{2,20}){1,3}_?\d{1,4}(?![\p{L}\p{N}@]|[./-]\w)/gu;
const DOT_BETWEEN = /[._][a-z]{2,20}_?\d/;
const NUMBERED = /(?<![\w#])[a-z][\w.]{2,30}#\d{4}(?!\w)/gi;
const REDDIT = /(?<![\w/])\/?u\/[\w-]{3,20}/gi;

const found = (start: number, text: string, confidence: number): Candidate => ({
  start,
  end: start + text.length,
  category: 'other',
  confidence,
  reason: 'This looks like the name of an account on a network.',
  cued: true,
});

/** Names of accounts on networks. */
export function handles({ text, lower }: Prepared): Candidate[] {
  const candidates: Candidate[] = [];
  if (text.includes('@'))
    for (const match of matchesOf(text, HANDLE))
      if (!NO_HANDLE.test(match[0])) candidates.push(found(match.index, match[0], 0.9));
  for (const match of matchesOf(lower, ANNOUNCED)) {
    const name = match[1]!.replace(/[.-]+$/, '');
    const start = match.index + match[0].length - match[1]!.length;
    if (LOOKS_LIKE_ONE.test(name)) candidates.push(found(start, name, 0.85));
    else if (match[0].slice(0, -match[1]!.length).trimEnd().endsWith(':') && name.length >= 5)
      candidates.push(found(start, name, 0.6));
  }
  if (DOT_BETWEEN.test(lower))
    for (const match of matchesOf(lower, DOTTED)) candidates.push(found(match.index, match[0], 0.75));
  if (text.includes('#'))
    for (const match of matchesOf(text, NUMBERED)) candidates.push(found(match.index, match[0], 0.85));
  if (/u\//i.test(text))
    for (const match of matchesOf(text, REDDIT)) candidates.push(found(match.index, match[0], 0.85));
  return candidates;
}
