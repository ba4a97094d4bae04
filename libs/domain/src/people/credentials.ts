import type { ProblemCode } from '@consilium/contracts';

/** A passphrase of this many characters cannot be guessed online; longer is always allowed (up to PASSWORD_MOST). */
export const PASSWORD_LEAST = 12;
/** Hashing an endless text would be an attack on the server. */
export const PASSWORD_MOST = 200;

/** How an e-mail is kept and compared: people do not sign in by letter case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** Why a new password cannot be taken; counts characters as a person does, not UTF-16 units. */
export const passwordRefusal = (password: string): ProblemCode | null =>
  [...password].length < PASSWORD_LEAST ? 'session.password_weak' : null;
