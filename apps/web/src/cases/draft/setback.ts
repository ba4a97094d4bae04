import { OfflineError, ProblemError, sayError } from '../../api/problems';
import { fieldOfPath } from './sendable';

/** What a failed save means for the edits. */
export type Setback =
  /** Somebody else saved: read, then send again. */
  | { kind: 'stale' }
  /** Single fields were refused; the others may go. */
  | { kind: 'fields'; problems: Record<string, string> }
  /** The line or the server: worth another try by itself. */
  | { kind: 'later' }
  /** Trying again changes nothing until something is edited. */
  | { kind: 'refused'; why: string };

/** Reads a failure. `sent` are the fields of the request; a refusal that names none of them is about the whole. */
export function understand(failure: unknown, sent: readonly string[]): Setback {
  if (failure instanceof OfflineError) return { kind: 'later' };
  if (!(failure instanceof ProblemError)) return { kind: 'refused', why: sayError(failure) };
  if (failure.status === 412) return { kind: 'stale' };
  if (failure.status >= 500 || failure.status === 429 || failure.status === 401) return { kind: 'later' };
  const problems = Object.fromEntries(Object.entries(failure.fieldErrors).filter(([path]) => sent.includes(fieldOfPath(path))));
  return Object.keys(problems).length > 0 ? { kind: 'fields', problems } : { kind: 'refused', why: failure.detail };
}
