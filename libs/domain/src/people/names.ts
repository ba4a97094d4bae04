/** Accents over letters, and characters that nobody sees: joiners, soft hyphens, marks of direction. As an expression of both JavaScript and PostgreSQL. */
export const NOT_SEARCHED = '[\\u0300-\\u036F\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]';
const LEFT_OUT = new RegExp(NOT_SEARCHED, 'g');

/** A name as it is searched: one case, without what is hard to type or not seen. */
export const foldedName = (name: string): string => name.toLowerCase().normalize('NFKD').replaceAll(LEFT_OUT, '');

/** How well a name fits what was typed: 0, it begins so; 1, a word of it does; 2, it is inside of a word; 3, not at all. */
export function rankOfName(typed: string, name: string): 0 | 1 | 2 | 3 {
  const [wanted, folded] = [foldedName(typed), foldedName(name)];
  if (folded.startsWith(wanted)) return 0;
  if (folded.split(/[\s\p{Pd}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return folded.includes(wanted) ? 2 : 3;
}

/** Everybody, whose name fits best first; of those who fit alike, in the order in which they came. */
export function rankedByName<T extends { displayName: string }>(typed: string, people: readonly T[]): T[] {
  return people
    .map((person) => ({ person, rank: rankOfName(typed, person.displayName) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person);
}
