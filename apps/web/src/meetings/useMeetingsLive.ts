import type { MeetingView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { meetingKeys } from './keys';
import { useSocketEvent } from '../realtime/useSocketEvent';

/** Hears that a meeting changed, whoever changed it, and reads it again; after a break, all that is shown. Once per tab. */
export function useMeetingsLive(): void {
  const client = useQueryClient();
  const readAll = (): void => void client.invalidateQueries({ queryKey: meetingKeys.all });
  useSocketEvent('meeting.changed', ({ meetingId, version }) => {
    const known = client.getQueryData<MeetingView>(meetingKeys.detail(meetingId));
    // One's own change came with its answer.
    if (known && (version === null || known.version < version))
      void client.invalidateQueries({ queryKey: meetingKeys.detail(meetingId) });
    void client.invalidateQueries({ queryKey: meetingKeys.lists });
  });
  useSocketEvent('connect', readAll);
  // What a list shows of a case goes with the case.
  useSocketEvent('room.closed', readAll);
}
