import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { passwordRefusal } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';

/** What stands nearest to a member, and so nobody's secret. */
export interface PasswordOwner {
  email: string;
  displayName: string;
}

/** Below this many guesses an offline list of common passwords, with the usual digits, signs and swapped letters added, gets there first. */
const LEAST_GUESSES = 1e9;
/** What comes after it can only make a password better; looking at more would cost seconds. */
const LOOKED_AT = 64;

/** Throws `session.password_weak` for what is too short. Costs nothing, so it comes before anything is proved. */
export function refuseShort(password: string): void {
  const weak = passwordRefusal(password);
  if (weak) throw new ProblemException(weak);
}

/** Throws `session.password_own` for the owner's address or name, `session.password_common` for what many use, with or without decoration. Nothing is asked outside. */
export async function refuseGuessable(password: string, { email, displayName }: PasswordOwner): Promise<void> {
  const guesser = await (loading ??= loadGuesser());
  const own = [email, ...email.split('@'), displayName, ...displayName.split(/\s+/)].filter((word) => word.length > 2);
  const { guesses, sequence } = guesser.check(password, own);
  if (guesses >= LEAST_GUESSES) return;
  throw new ProblemException(
    sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs')
      ? 'session.password_own'
      : 'session.password_common',
  );
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** Its list takes some megabytes and a moment, and a password is seldom chosen. */
async function loadGuesser(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Guesser }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  // Words of passphrases are no common passwords, so that list stays out.
  return new Guesser({
    dictionary: { passwords: dictionary['passwords-common'] },
    graphs: adjacencyGraphs,
    maxLength: LOOKED_AT,
  });
}
