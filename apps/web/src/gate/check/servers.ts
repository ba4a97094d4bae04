import type { FindingLevel } from '@consilium/contracts';
import type { CategoryRow } from '@consilium/deid';

interface OfServer {
  start: number;
  end: number;
  category: string;
  level: FindingLevel;
}

interface OfEngine extends OfServer {
  /** Why, as a sentence. */
  reason: string;
  /** Whose bare name it is, of the people of the room. */
  colleague?: string;
}

/** A finding with the words that people read. Offsets of the text as it is sent. */
export interface Named extends OfEngine {
  words: string;
  letter: string;
  replacement: string;
}

const SERVER_REASON = 'The check on the server found this.';
const overlaps = (a: OfServer, b: OfServer): boolean => a.start < b.end && b.start < a.end;

/**
 * The engine's findings with those of a refusal of the same text. Another version of the engine may run there: what it found besides
 * stands too, and where the two disagree the stricter one holds.
 */
export function withServers(own: readonly OfEngine[], servers: readonly OfServer[]): OfEngine[] {
  const added = servers.filter(
    (finding) =>
      !own.some((one) => overlaps(one, finding) && (one.level === 'certain' || finding.level === 'doubtful')),
  );
  const kept = own.filter((finding) => !added.some((one) => overlaps(one, finding)));
  return [...kept, ...added.map((finding) => ({ ...finding, reason: SERVER_REASON }))].sort(
    (a, b) => a.start - b.start,
  );
}

export const named = (
  { start, end, category, level, reason, colleague }: OfEngine,
  describe: (category: string) => CategoryRow,
): Named => {
  const { words, letter, replacement } = describe(category);
  return {
    start,
    end,
    category,
    level,
    reason,
    words,
    letter,
    replacement,
    ...(colleague !== undefined && { colleague }),
  };
};
