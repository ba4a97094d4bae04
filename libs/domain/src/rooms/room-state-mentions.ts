import { MENTION } from '@consilium/contracts';

export type TextSegment = { type: 'text'; text: string } | { type: 'mention'; memberId: string };

/** A message's text cut at its mention tokens `@[memberId]`. Joined again it is the same text. */
export function segmentsOf(text: string): TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > end) segments.push({ type: 'text', text: text.slice(end, match.index) });
    segments.push({ type: 'mention', memberId: match[1] as string });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ type: 'text', text: text.slice(end) });
  return segments;
}

export interface Mentionable {
  memberId: string;
  displayName: string;
}

/** Tokens as a person reads and edits them: `@Petra Sundergale`. Who is not named here keeps the token. */
export function mentionsToNames(text: string, people: readonly Mentionable[]): string {
  const names = new Map(people.map(({ memberId, displayName }) => [memberId, displayName]));
  return text.replace(MENTION, (token, memberId: string) => (names.has(memberId) ? `@${names.get(memberId)}` : token));
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * What a person typed as the wire wants it: `@Petra Sundergale` becomes `@[memberId]`. The longest name that fits wins; of two
 * people with one name the first listed does, so list those who were picked first.
 */
export function namesToMentions(text: string, people: readonly Mentionable[]): string {
  const byLength = people.toSorted((a, b) => b.displayName.length - a.displayName.length);
  let out = '';
  let rest = text;
  for (let at = rest.indexOf('@'); at !== -1; at = rest.indexOf('@')) {
    const after = rest.slice(at + 1);
    const startsWord = !WORD_CHARACTER.test(rest.slice(0, at).at(-1) ?? out.at(-1) ?? '');
    const named = startsWord && byLength.find(({ displayName }) => after.startsWith(displayName) && !WORD_CHARACTER.test(after.charAt(displayName.length)));
    out += rest.slice(0, at) + (named ? `@[${named.memberId}]` : '@');
    rest = after.slice(named ? named.displayName.length : 0);
  }
  return out + rest;
}
