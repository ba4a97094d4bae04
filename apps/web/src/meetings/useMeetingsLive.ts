import type { MeetingChange, MeetingView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSocket } from '../realtime/SocketProvider';
import { meetingKeys } from './keys';

/** Hears that a meeting changed, whoever changed it, and reads it again; after a break, all that is shown. Once per tab. */
export function useMeetingsLive(): void {
  const socket = useSocket();
  const client = useQueryClient();
  useEffect(() => {
    const heard = ({ meetingId, version }: MeetingChange): void => {
      const known = client.getQueryData<MeetingView>(meetingKeys.detail(meetingId));
      // One's own change came with its answer.
      if (known && (version === null || known.version < version))
        void client.invalidateQueries({ queryKey: meetingKeys.detail(meetingId) });
      void client.invalidateQueries({ queryKey: meetingKeys.lists });
    };
    const back = (): void => void client.invalidateQueries({ queryKey: meetingKeys.all });
    socket.on('meeting.changed', heard);
    socket.on('connect', back);
    // What a list shows of a case goes with the case.
    socket.on('room.closed', back);
    return () => {
      socket.off('meeting.changed', heard);
      socket.off('connect', back);
      socket.off('room.closed', back);
    };
  }, [socket, client]);
}
