import type { Problem } from '@consilium/contracts';

/** The server understood and refused: an RFC 9457 problem, from HTTP or from a socket acknowledgement. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: Problem['code'];
  readonly detail: string;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail || problem.title;
    this.errors = problem.errors ?? [];
  }

  /** Field messages by path, in the shape that a form's `setErrors` takes. */
  get fieldErrors(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ path, message }) => [path, message]));
  }
}

/** Nothing answered: the request may or may not have arrived, so only what carries a client id may be sent again. */
export class OfflineError extends Error {
  constructor() {
    super('No connection to the server.');
    this.name = 'OfflineError';
  }
}

/** True when nobody is signed in any more (a wrong password at sign-in is a 401 too, but another thing). */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.status === 401 && error.code !== 'session.credentials_refused';

/** One sentence for a person: the problem's own detail, or that the line is down. Never a stack or a body. */
export function sayError(error: unknown): string {
  if (error instanceof ProblemError) return error.detail;
  if (error instanceof OfflineError) return 'There is no connection to the server.';
  return 'Something went wrong on this page.';
}
