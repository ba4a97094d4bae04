import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** What the launcher brings for itself: Node, locks, a cache for npm where the user has none. */
export const RUNTIME = join(ROOT, '.runtime');
/** What may be deleted at any time. */
export const CACHE = join(ROOT, '.cache');
export const DIST = join(ROOT, 'dist');

/** False in an image, which holds what was built and nothing to build it from; there nothing is brought, and nothing may be written. */
export const IS_CHECKOUT = existsSync(join(ROOT, 'apps'));

if (IS_CHECKOUT) for (const folder of [RUNTIME, CACHE]) mkdirSync(folder, { recursive: true });

/** Progress goes to stderr: some commands write their result to stdout. */
export function progress(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure that one line explains; no stack trace is shown. */
export class LauncherError extends Error {}
