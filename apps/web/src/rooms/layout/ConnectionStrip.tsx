import { useEffect, useState } from 'react';
import { useConnection } from '../../ui/connection';
import type { RoomPhase } from '../../realtime/roomSnapshot';
import { OfflineStrip } from '../../ui';
import type { Strip } from '../strips/strip';

/** A short break is not worth a strip that comes and goes. */
const WORTH_TELLING_MS = 2_000;

/** Says that the line is down once that lasts, since when, and what waits. Nothing is said when it is back. */
export function ConnectionStrip({ phase, waiting }: { phase: RoomPhase; waiting: number }) {
  return useConnectionStrip(phase, waiting)?.whole ?? null;
}

export function useConnectionStrip(phase: RoomPhase, waiting: number): Strip | null {
  const { live, since } = useConnection();
  const down = !live || phase === 'away';
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!down) return undefined;
    const timer = setTimeout(() => setTold(true), WORTH_TELLING_MS);
    return () => {
      clearTimeout(timer);
      setTold(false);
    };
  }, [down]);
  return down && told
    ? {
        key: 'connection',
        rank: 'connection',
        label: 'No connection',
        whole: <OfflineStrip since={since} waiting={waiting} />,
      }
    : null;
}
