import type { RoomMemberView } from '@consilium/contracts';
import { useState } from 'react';

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

/** People whose name, or a word of it, begins with what was typed. */
export function matchingPeople(query: string, people: readonly RoomMemberView[]): RoomMemberView[] {
  const wanted = query.toLowerCase();
  const fits = ({ displayName }: RoomMemberView): boolean => {
    const name = displayName.toLowerCase();
    return name.startsWith(wanted) || name.split(' ').some((word) => word.startsWith(wanted));
  };
  return people.filter(fits).slice(0, SHOWN);
}

/** The list of people that opens under an @: which are in it, which is chosen, and what picking one makes of the text. */
export function useMentions(text: string, caret: number, people: readonly RoomMemberView[]) {
  const [chosen, setChosen] = useState(0);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const begun = begunMention(text, caret);
  const options = begun && begun.at !== dismissedAt ? matchingPeople(begun.query, people) : [];
  const index = Math.min(chosen, Math.max(0, options.length - 1));

  const pick = (person: RoomMemberView): { text: string; caret: number } => {
    const at = begun?.at ?? caret;
    const inserted = `@${person.displayName} `;
    setChosen(0);
    return { text: text.slice(0, at) + inserted + text.slice(caret).replace(/^ /, ''), caret: at + inserted.length };
  };
  return {
    options,
    chosen: index,
    pick,
    move: (step: 1 | -1) => setChosen((index + step + options.length) % options.length),
    dismiss: () => setDismissedAt(begun?.at ?? null),
  };
}
