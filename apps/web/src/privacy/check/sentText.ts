import { MENTION } from '@consilium/contracts';
import { namesToMentions, type Mentionable } from '@consilium/domain';

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
export function withMentions(shown: string, people: readonly Mentionable[]): SentText {
  const text = namesToMentions(shown.trim(), people);
  const lead = leadOf(shown);
  const names = new Map(people.map(({ memberId, displayName }) => [memberId, `@${displayName}`]));
  // Of each mention: where it begins and ends as sent, and by how much what follows stands elsewhere on the screen.
  const tokens: { start: number; end: number; shift: number }[] = [];
  let shift = lead;
  for (const match of text.matchAll(MENTION)) {
    const typed = shown.startsWith(match[0], match.index + shift);
    const length = typed ? match[0].length : (names.get(match[1] ?? '')?.length ?? match[0].length);
    const end = match.index + match[0].length;
    tokens.push({ start: match.index, end, shift: (shift += length - match[0].length) });
  }
  const toShown = (offset: number): number => {
    const at = tokens.findLast(({ start }) => start < offset);
    if (!at) return offset + lead;
    return offset >= at.end ? offset + at.shift : at.end + at.shift;
  };
  return { text, toShown };
}
