import { useEffect, useState } from 'react';
import { serverNow } from '../api/serverClock';

const TICK_MS = 1_000;

/** The server's clock in epoch milliseconds, a second at a time while `ticking`, or `everyMs`. */
export function useServerNow(ticking: boolean, everyMs = TICK_MS): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!ticking) return undefined;
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [ticking, everyMs]);
  return now;
}
