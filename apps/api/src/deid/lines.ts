import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A line that is not what it must be; the message names the line and never repeats it. */
export class BadLine extends Error {}

/** The documents of a JSON Lines stream, one at a time; blank lines are skipped. Throws `BadLine`. */
export async function* documentsOf<T>(input: Readable, accepts: (value: unknown) => value is T): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim()) yield documentOf(line, number, accepts);
  }
}

function documentOf<T>(line: string, number: number, accepts: (value: unknown) => value is T): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadLine(`Line ${number} is not JSON.`);
  }
  if (!accepts(value)) throw new BadLine(`Line ${number} is not an object with an "id" and a "text" string.`);
  return value;
}
