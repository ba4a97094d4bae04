import { namedIn, namesToTokens, type Mentionable, type NamedText } from '@consilium/domain';

/** A text as it is sent, and where its places stand in the text on the screen. */
export interface SentText {
  text: string;
  toShown: (offset: number) => number;
}

const leadOf = (shown: string): number => shown.length - shown.trimStart().length;

/** A text that is sent without the white space around it. */
export function trimmed(shown: string): SentText {
  const lead = leadOf(shown);
  return { text: shown.trim(), toShown: (offset) => offset + lead };
}

/** A text of a room: names of its people stand on the screen where mentions are sent. */
export function withMentions(shown: NamedText, people: readonly Mentionable[]): SentText {
  const lead = leadOf(shown.text);
  // Of each mention: where it begins and ends as sent, and by how much what follows stands elsewhere on the screen.
  const tokens: { start: number; end: number; shift: number }[] = [];
  let shift = lead;
  for (const { start, end, memberId } of namedIn(shown, people)) {
    const sentStart = start - shift;
    const sentEnd = sentStart + `@[${memberId}]`.length;
    shift = end - sentEnd;
    tokens.push({ start: sentStart, end: sentEnd, shift });
  }
  const toShown = (offset: number): number => {
    const at = tokens.findLast(({ start }) => start < offset);
    if (!at) return offset + lead;
    return offset >= at.end ? offset + at.shift : at.end + at.shift;
  };
  return { text: namesToTokens(shown, people).trim(), toShown };
}
