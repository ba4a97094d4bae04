/** What an answer lists at most, in bytes of JSON, so that it stays small whatever was asked. */
const LISTED_BYTES = 12 * 1024;

/** The first ones, at most so many and as many as fit into a small answer. */
export function fitting<T>(items: readonly T[], most: number): T[] {
  let left = LISTED_BYTES;
  const end = items.slice(0, most).findIndex((item) => (left -= Buffer.byteLength(JSON.stringify(item)) + 1) < 0);
  return items.slice(0, end < 0 ? most : end);
}
