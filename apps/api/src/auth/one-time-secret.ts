import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that cannot be guessed, for a session cookie or an invitation link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** All that the database keeps of a secret. It has full entropy, so a plain hash is enough (no salt, no slow KDF). */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Whether a text can be a secret of ours at all; spares the database nonsense. */
export const looksLikeSecret = (text: string | undefined): text is string =>
  text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
