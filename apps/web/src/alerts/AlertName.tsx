import { useRoom } from '../rooms/RoomContext';
import type { RoomLineOf } from '../rooms/slots/line';
import { useAlerts } from './queries';

/** Which alert a line of the log is about. The log does not know it: it is said to whom the case's consent lets read it. */
export function AlertName({
  line: { data },
}: {
  line: RoomLineOf<'alert.opened'> | RoomLineOf<'alert.acknowledged'> | RoomLineOf<'alert.closed'>;
}) {
  const { subject } = useRoom().state;
  const alert = useAlerts(subject.id).data?.items.find(({ id }) => id === data.alertId);
  return alert && <span>{`${alert.title} (${alert.ruleId})`}</span>;
}
