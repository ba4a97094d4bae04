import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../settings';

export const KEY_BYTES = 32;
const NAME = 'privacy.key';
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * The key in a data folder, made where there is none: 32 random bytes in base64, readable for its owner only. Of several processes that
 * make one at once all read the same. A file that holds no key is a StartFailure: nobody writes over what could be somebody's only key.
 */
export function keyOfFile(folder: string): Buffer {
  const path = join(folder, NAME);
  const key = Buffer.from(read(path) ?? make(folder, path), 'base64');
  if (key.length !== KEY_BYTES)
    throw new StartFailure(
      `${path} holds no key of ${KEY_BYTES} bytes. Bring the right file back, or remove it: texts that wait for a second look or are quarantined are lost then.`,
    );
  return key;
}

function read(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'ascii');
    if ((statSync(path).mode & OTHERS) !== 0) chmodSync(path, OWNER_ONLY);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A link appears whole or not at all, and never over a file that is there. */
function make(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true });
  const fresh = `${path}.${randomUUID()}`;
  writeFileSync(fresh, randomBytes(KEY_BYTES).toString('base64'), { mode: OWNER_ONLY, flag: 'wx' });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
  return readFileSync(path, 'ascii');
}
