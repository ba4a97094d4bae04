import type { MeetingListItem } from '@consilium/contracts';
import { useServerNow } from '../../ui/useServerNow';

/** How far a meeting that runs is in the time that its list takes: "12 of 45 min". */
export function Minutes({
  meeting: { startedAt, minutes },
}: {
  meeting: Pick<MeetingListItem, 'startedAt' | 'minutes'>;
}) {
  const now = useServerNow(startedAt !== null);
  if (startedAt === null || minutes === 0) return null;
  const spent = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 60_000));
  return <span>{`${spent} of ${minutes} min`}</span>;
}
