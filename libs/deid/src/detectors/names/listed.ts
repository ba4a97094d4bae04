import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate } from '../../types';

const JOINS = /^(?:,|and|&|or)$/;

/** Three or more first names in a row, ordinary words among them: `Dakota, Austin and Savannah`. */
export function listed(reading: Reading): Candidate[] {
  const { tokens, flags, keys } = reading;
  const found: Candidate[] = [];
  let row: number[] = [];
  const close = (): void => {
    const plain = row.filter(
      (at) => (flags[at]! & (Flag.common | Flag.word)) === 0 || (flags[at]! & Flag.firstTop) !== 0,
    ).length;
    if (row.length >= 3 && plain >= 2)
      for (const at of row)
        found.push({
          start: tokens[at]!.start,
          end: tokens[at]!.end,
          category: 'name',
          confidence: 0.74,
          reason: 'This stands in a row of first names.',
        });
    row = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const name =
      token.kind === 'word' &&
      token.shape === 'title' &&
      (flags[index]! & Flag.first) !== 0 &&
      (flags[index]! & (Flag.drug | Flag.term)) === 0;
    const joins = row.length > 0 && JOINS.test(keys[index]!);
    if (name && (row.length === 0 || JOINS.test(keys[index - 1]!))) row.push(index);
    else if (!joins || reading.isHeading(index)) close();
  }
  close();
  return found;
}
