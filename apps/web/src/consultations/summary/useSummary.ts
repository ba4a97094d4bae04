import type { ConsultationSummary, RoomEventType } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSocket } from '../../realtime/SocketProvider';
import { listenToRoom } from '../../realtime/roomListener';
import { consultationKeys } from '../keys';
import { requests } from '../requests';
import { withoutTextAt } from './forget';

/** What changes the texts that a summary quotes. */
const CHANGES: ReadonlySet<RoomEventType> = new Set([
  'event.hidden',
  'event.released',
  'consultation.ended',
  'consultation.reopened',
]);

/**
 * The summary of a consultation for as long as it is on the screen: what is hidden in the room meanwhile is forgotten here at once, and
 * so is all of it where the room is closed to this member. Nothing of it stays in memory afterwards.
 */
export function useSummary(roomId: string, consultationId: string | undefined) {
  const client = useQueryClient();
  const socket = useSocket();
  useEffect(() => {
    const queryKey = consultationKeys.summary(roomId, consultationId);
    const readAgain = (): void => void client.invalidateQueries({ queryKey, exact: true });
    return listenToRoom(socket, roomId, {
      onJoined: readAgain,
      onEvent: ({ type, data }) => {
        if (!CHANGES.has(type)) return;
        if (type === 'event.hidden')
          client.setQueryData<ConsultationSummary>(queryKey, (before) => before && withoutTextAt(before, data.seq));
        readAgain();
      },
      onClosed: () => void client.resetQueries({ queryKey, exact: true }),
    });
  }, [client, socket, roomId, consultationId]);
  return useQuery({
    queryKey: consultationKeys.summary(roomId, consultationId),
    queryFn: ({ signal }) => requests.summary(roomId, consultationId, signal),
    gcTime: 0,
  });
}
