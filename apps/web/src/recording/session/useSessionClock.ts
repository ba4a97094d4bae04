import type { CaseFact, TreatmentSession } from '@consilium/contracts';
import { useServerNow } from '../../ui/useServerNow';

const MINUTE_MS = 60_000;
/** Minutes are shown: so late one may change. */
const LOOK_MS = 5_000;
/** Nobody is watched for longer: a record that was left open is not a session that goes on. */
const LONGEST_MIN = 720;

/**
 * Minutes since the dose was recorded, while the session is open; undefined before that and once it is over. No time of the dose is kept:
 * it is counted from the first record of it.
 */
export function useSessionClock({ state }: TreatmentSession, facts: readonly CaseFact[]): number | undefined {
  const dose = facts.find(({ code, value }) => code === 'dose' && value.is === 'quantity');
  const runs = state === 'open' && dose !== undefined;
  const now = useServerNow(runs, LOOK_MS);
  if (!runs) return undefined;
  const minutes = Math.max(0, Math.floor((now - Date.parse(dose.firstAt ?? dose.at)) / MINUTE_MS));
  return minutes <= LONGEST_MIN ? minutes : undefined;
}
