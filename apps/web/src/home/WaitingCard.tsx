import { INBOX_KINDS, type InboxItem } from '@consilium/contracts';
import type { useRooms } from '../rooms/queries';
import { byUrgency } from '../inbox/groups';
import type { useInbox } from '../inbox/queries';
import { Card, ErrorState, LoadingBars } from '../ui';
import { LiveRow, RunningMeetingRow } from './LiveRows';
import classes from './HomePage.module.css';
import { NoticeRow } from './NoticeRow';
import { keyOf, type Live } from './waiting';

interface WaitingCardProps {
  live: readonly Live[];
  items: readonly InboxItem[];
  /** Everything was asked for and has answered, or failed. */
  settled: boolean;
  rooms: ReturnType<typeof useRooms>;
  inbox: ReturnType<typeof useInbox>;
}

/** The list of what waits: safety holds, then what runs, then the rest by urgency, one action a row. */
export function WaitingCard({ live, items, settled, rooms, inbox }: WaitingCardProps) {
  const failed = [rooms, inbox].find(({ error, data }) => error !== null && data === undefined);
  if (failed)
    return (
      <ErrorState
        title="What waits for you did not load"
        error={failed.error}
        onRetry={() => void failed.refetch()}
        retrying={failed.isFetching}
      />
    );
  if (!settled) return <LoadingBars widths={[90, 94, 82]} />;
  const sorted = items.toSorted(byUrgency);
  const holds = sorted.filter(({ kind }) => kind === 'hold.asked');
  // What runs has a row of its own, with its phase and who is there.
  const others = sorted.filter(
    ({ kind, roomId }) =>
      kind !== 'hold.asked' &&
      !(kind === 'consultation.starting' && live.some((one) => one.kind === 'live' && one.room.id === roomId)),
  );
  if (holds.length + live.length + others.length === 0)
    return (
      <p className={classes.quiet}>
        Safety holds, second looks, invitations, mentions, answers and consultations that run appear here.
      </p>
    );
  const first = others[0];
  const loud =
    holds.length + live.length === 0 && first && INBOX_KINDS[first.kind].urgency === 'now' ? first : undefined;
  return (
    <Card flush>
      <ul>
        {holds.map((item, place) => (
          <NoticeRow key={item.id} item={item} loud={place === 0} />
        ))}
        {live.map((one, place) =>
          one.kind === 'meeting' ? (
            <RunningMeetingRow key={keyOf(one)} meeting={one.meeting} loud={holds.length === 0 && place === 0} />
          ) : (
            <LiveRow key={keyOf(one)} item={one} loud={holds.length === 0 && place === 0} />
          ),
        )}
        {others.map((item) => (
          <NoticeRow key={item.id} item={item} loud={item === loud} />
        ))}
      </ul>
    </Card>
  );
}
