import type { useRooms } from '../cases/queries';
import { Card, ErrorState, LoadingBars } from '../ui';
import classes from './HomePage.module.css';
import { keyOf, type Waiting } from './waiting';
import { WaitingRow } from './WaitingRow';

interface WaitingCardProps {
  waiting: readonly Waiting[];
  /** Everything was asked for and has answered, or failed. */
  settled: boolean;
  rooms: ReturnType<typeof useRooms>;
}

/** What waits, one action a row. */
export function WaitingCard({ waiting, settled, rooms }: WaitingCardProps) {
  if (rooms.error && !rooms.data) {
    return <ErrorState title="Your rooms did not load" error={rooms.error} onRetry={() => void rooms.refetch()} retrying={rooms.isFetching} />;
  }
  if (!settled) return <LoadingBars widths={[90, 94, 82]} />;
  if (waiting.length === 0) return <p className={classes.quiet}>Consultations and meetings that run, new messages and drafts to finish stand here.</p>;
  const firstLive = waiting.findIndex(({ kind }) => kind === 'live' || kind === 'meeting');
  return (
    <Card flush>
      <ul>
        {waiting.map((item, index) => (
          <WaitingRow key={keyOf(item)} item={item} loud={index === firstLive} />
        ))}
      </ul>
    </Card>
  );
}
