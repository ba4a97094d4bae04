import { PHASE_WORDS } from '@consilium/domain';
import { ProblemError, sayError } from '../api/problems';

/** A refusal that told how things stood is outdated once they have gone on since. */
export const isOutdated = (error: unknown, version: number): boolean =>
  error instanceof ProblemError && error.problem.current !== undefined && error.problem.current.version < version;

/** Why a move did not happen. After somebody else's move: what stands now. */
export function sayRefusedMove(error: unknown): string {
  if (!(error instanceof ProblemError) || error.status !== 412) return sayError(error);
  const phase = error.problem.current?.consultation?.phase;
  return phase
    ? `Somebody moved it on meanwhile: ${PHASE_WORDS[phase]} runs now.`
    : 'Somebody changed it meanwhile. What you see now is how it is.';
}
