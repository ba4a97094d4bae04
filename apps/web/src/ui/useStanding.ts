import { useState } from 'react';
import { OfflineError } from '../api/problems';
import { useConnection } from './connection';

/** The error as long as it is true: that there is no connection is no news any more once the line has come back. */
export function useStanding(error: unknown): unknown {
  const { live, since } = useConnection();
  const [seen, setSeen] = useState({ error, since });
  if (seen.error !== error) setSeen({ error, since });
  const isOver = error instanceof OfflineError && seen.error === error && live && since !== seen.since;
  return isOver ? null : error;
}
