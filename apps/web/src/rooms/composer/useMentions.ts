import type { RoomMemberView } from '@consilium/contracts';
import { rankedByName, rankOfName, type NamedText } from '@consilium/domain';
import { useState } from 'react';
import { shiftSpans } from '../../ui/shiftSpans';

const SHOWN = 6;
/** An @ that begins a word, and what was typed after it up to the caret. */
const BEGUN = /(?:^|[\s(])@([^\n@]{0,40})$/u;

interface Begun {
  /** Where the @ stands. */
  at: number;
  query: string;
}

export function begunMention(text: string, caret: number): Begun | null {
  const match = BEGUN.exec(text.slice(0, caret));
  if (!match) return null;
  const query = match[1] ?? '';
  return { at: caret - query.length - 1, query };
}

/** People whose name, or a word of it, begins with what was typed; those whose name does come first. */
export const matchingPeople = (query: string, people: readonly RoomMemberView[]): RoomMemberView[] =>
  rankedByName(query, people)
    .filter(({ displayName }) => rankOfName(query, displayName) <= 1)
    .slice(0, SHOWN);

/** What a text becomes when it is changed to `text`: names that the change did not touch go on naming whom they name. */
export const retyped = (before: NamedText, text: string, caret?: number): NamedText => ({
  text,
  named: shiftSpans(before.named ?? [], before.text, text, caret),
});

/** The list of people that opens under an @: which are in it, which is chosen, and what picking one makes of the text. */
export function useMentions(shown: NamedText, caret: number, people: readonly RoomMemberView[]) {
  const [chosen, setChosen] = useState(0);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const begun = begunMention(shown.text, caret);
  const settled = begun === null || begun.at === dismissedAt || shown.named?.some(({ start }) => start === begun.at);
  const options = settled ? [] : matchingPeople(begun.query, people);
  const index = Math.min(chosen, Math.max(0, options.length - 1));

  const pick = ({ memberId, displayName }: RoomMemberView): { shown: NamedText; caret: number } => {
    const at = begun?.at ?? caret;
    const name = `@${displayName}`;
    const after = at + name.length + 1;
    setChosen(0);
    const { text, named = [] } = retyped(
      shown,
      `${shown.text.slice(0, at)}${name} ${shown.text.slice(caret).replace(/^ /, '')}`,
      after,
    );
    return { shown: { text, named: [...named, { start: at, end: at + name.length, memberId }] }, caret: after };
  };
  return {
    options,
    chosen: index,
    pick,
    move: (step: 1 | -1) => setChosen((index + step + options.length) % options.length),
    dismiss: () => setDismissedAt(begun?.at ?? null),
  };
}
