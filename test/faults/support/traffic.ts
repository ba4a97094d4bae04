import { pause } from '../../support/until';

/** Writes message after message, `everyMs` apart, for as long as the work takes, also where it fails. */
export async function whileWriting<T>(
  write: (text: string) => unknown,
  everyMs: number,
  work: () => Promise<T>,
): Promise<T> {
  let writing = true;
  const traffic = (async () => {
    for (let n = 0; writing; n++, await pause(everyMs)) await write(`Message ${n}`);
  })();
  try {
    return await work();
  } finally {
    writing = false;
    await traffic;
  }
}
