import type { ShownFinding } from '../check/useCheck';

/** Stands near every field that is checked. */
export const CHECK_NOTICE =
  'The check runs on this device first. Passing it is not a legal determination of de-identification.';

/** What may stand instead of a finding. */
export interface Replacement {
  /** On the button. */
  label: string;
  inserts: string;
  hint?: string;
  /** The author goes on typing behind it. */
  typed?: boolean;
}

const REMOVE: Replacement = { label: 'Remove the words', inserts: '' };

/** Offered before the replacement of the category itself. */
const FIRST: Readonly<Record<string, readonly Replacement[]>> = {
  date: [
    {
      label: 'Day …',
      inserts: 'Day ',
      hint: 'you type the number, counted from the first dosing session',
      typed: true,
    },
  ],
};
/** Offered after it. */
const NEXT: Readonly<Record<string, readonly Replacement[]>> = {
  name: [{ label: 'the client', inserts: 'the client', hint: 'a role instead' }],
  place: [{ label: 'State …', inserts: 'the state of ', hint: 'you type it; a state may stay', typed: true }],
  zip: [{ label: 'State …', inserts: 'the state of ', hint: 'you type it; a state may stay', typed: true }],
};

/** What is offered for a finding, in the order of the keys Enter, 2, 3. */
export const replacementsFor = ({
  category,
  replacement,
  colleague,
}: Pick<ShownFinding, 'category' | 'replacement' | 'colleague'>): Replacement[] =>
  [
    ...(colleague === undefined
      ? []
      : [{ label: `@${colleague}`, inserts: `@${colleague}`, hint: 'a colleague in this room' }]),
    ...(FIRST[category] ?? []),
    { label: replacement, inserts: replacement },
    ...(NEXT[category] ?? []),
    REMOVE,
  ].slice(0, 3);

/** Words as they stand behind `before`: with a capital at the beginning of a sentence and nowhere else. A mark in brackets stays as it is. */
export function inPlace(words: string, before: string): string {
  const begins = /(^|[.!?:]\s*|\n\s*)$/.test(before);
  return words.replace(/^[a-z]/i, (letter) => (begins ? letter.toUpperCase() : letter.toLowerCase()));
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Why it cannot be sent, in the words of the button; undefined when nothing stands. */
export function notYetWords(standing: readonly Pick<ShownFinding, 'level'>[]): string | undefined {
  const certain = standing.filter(({ level }) => level === 'certain').length;
  if (certain > 0) return `Replace ${certain} first`;
  return standing.length > 0 ? `${standing.length} to look at first` : undefined;
}

/** "2 identifiers to replace and 1 to look at". */
export function sayStanding(standing: readonly Pick<ShownFinding, 'level'>[]): string {
  const certain = standing.filter(({ level }) => level === 'certain').length;
  const doubtful = standing.length - certain;
  const replace = certain > 0 ? `${certain} ${certain === 1 ? 'identifier' : 'identifiers'} to replace` : '';
  const look = doubtful > 0 ? `${doubtful} ${replace ? '' : doubtful === 1 ? 'thing ' : 'things '}to look at` : '';
  return [replace, look].filter(Boolean).join(' and ');
}
