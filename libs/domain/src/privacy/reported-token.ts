/** Consonants: six of them make no word, and nothing that a scan takes for a name. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const LENGTH = 6;

/** What takes the place of a reported text that stands beside the log (`REPORTED_TEXT`). `randomBytes` as of node:crypto. */
export function reportedToken(randomBytes: (size: number) => Uint8Array): string {
  const letters: string[] = [];
  while (letters.length < LENGTH)
    // A byte beyond the last whole round of letters would favour the first ones.
    for (const byte of randomBytes(LENGTH))
      if (byte < LETTERS.length * Math.floor(256 / LETTERS.length)) letters.push(LETTERS[byte % LETTERS.length]!);
  return `[reported ${letters.slice(0, LENGTH).join('')}]`;
}
