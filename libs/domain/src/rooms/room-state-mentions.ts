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

/** A text as it is read: names in the place of mention tokens. */
export const withNames = (text: string, nameOf: (memberId: string) => string): string =>
  text.replace(MENTION, (_, memberId: string) => `@${nameOf(memberId)}`);

export interface Mentionable {
  memberId: string;
  displayName: string;
}

/** A name in a text, its `@` included, and whom it stands for. Offsets in UTF-16 code units. */
export interface NamedPlace {
  start: number;
  end: number;
  memberId: string;
}

/** A text as a person reads and edits it: names stand where the wire has tokens, and each knows whom it names. */
export interface NamedText {
  text: string;
  named?: readonly NamedPlace[];
}

/** Tokens as a person reads and edits them: `@Petra Sundergale`. Who is not known here keeps the token. */
export function tokensToNames(text: string, people: readonly Mentionable[]): Required<NamedText> {
  const names = new Map(people.map(({ memberId, displayName }) => [memberId, displayName]));
  const named: NamedPlace[] = [];
  let out = '';
  for (const segment of segmentsOf(text)) {
    const start = out.length;
    if (segment.type === 'text') out += segment.text;
    else {
      out += names.has(segment.memberId) ? `@${names.get(segment.memberId)}` : `@[${segment.memberId}]`;
      named.push({ start, end: out.length, memberId: segment.memberId });
    }
  }
  return { text: out, named };
}

/** The same where only the words are wanted. */
export const mentionsToNames = (text: string, people: readonly Mentionable[]): string =>
  tokensToNames(text, people).text;

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Whether no word goes on right at `offset`. */
const wordEndsAt = (text: string, offset: number): boolean => !WORD_CHARACTER.test(text.charAt(offset));

/** Names that were typed in full from `start` up to `end`. The longest that fits is meant; `people` holds everybody who has it. */
function* typedNames(
  text: string,
  start: number,
  end: number,
  people: readonly Mentionable[],
): Generator<{ start: number; end: number; people: readonly Mentionable[] }> {
  const byLength = people.toSorted((a, b) => b.displayName.length - a.displayName.length);
  for (let at = text.indexOf('@', start); at !== -1 && at < end; at = text.indexOf('@', at + 1)) {
    if (at > 0 && WORD_CHARACTER.test(text.charAt(at - 1))) continue;
    const fits = ({ displayName }: Mentionable): boolean => {
      const nameEnd = at + 1 + displayName.length;
      return nameEnd <= end && text.startsWith(displayName, at + 1) && wordEndsAt(text, nameEnd);
    };
    const name = byLength.find(fits)?.displayName;
    if (name !== undefined)
      yield { start: at, end: at + 1 + name.length, people: people.filter(({ displayName }) => displayName === name) };
  }
}

/** The places that are still there, in their order. */
const standing = ({ text, named = [] }: NamedText): NamedPlace[] =>
  named
    .filter(({ start, end }) => text.charAt(start) === '@' && end <= text.length)
    .toSorted((a, b) => a.start - b.start);

function readNames(shown: NamedText, people: readonly Mentionable[]): { named: NamedPlace[]; shared: string[] } {
  const { text } = shown;
  const picked = standing(shown);
  const named = [...picked];
  const shared: string[] = [];
  for (let index = 0, from = 0; index <= picked.length; index++) {
    for (const typed of typedNames(text, from, picked[index]?.start ?? text.length, people)) {
      const [only, another] = typed.people;
      if (only && !another) named.push({ start: typed.start, end: typed.end, memberId: only.memberId });
      else if (only) shared.push(only.displayName);
    }
    from = picked[index]?.end ?? text.length;
  }
  return { named: named.sort((a, b) => a.start - b.start), shared: [...new Set(shared)] };
}

/** Whom a text names: who was picked, and whose name was typed in full where nobody else has it. */
export const namedIn = (shown: NamedText, people: readonly Mentionable[]): NamedPlace[] =>
  readNames(shown, people).named;

/** Names that were typed, not picked, and that several people have: they name nobody. */
export const sharedNames = (shown: NamedText, people: readonly Mentionable[]): string[] =>
  readNames(shown, people).shared;

/** A text as the wire wants it: whom `namedIn` finds becomes `@[memberId]`. */
export function namesToTokens(shown: NamedText, people: readonly Mentionable[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, memberId } of namedIn(shown, people)) {
    out += `${shown.text.slice(from, start)}@[${memberId}]`;
    from = end;
  }
  return out + shown.text.slice(from);
}
