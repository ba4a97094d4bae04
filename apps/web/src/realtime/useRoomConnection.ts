import type { ReadMarker, RoomEventsPage, RoomView } from '@consilium/contracts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { useMember } from '../api/useMember';
import { useSocket } from '../app/session/SocketProvider';
import { useOutbox } from './OutboxProvider';
import { RoomConnection } from './room-connection';
import type { RoomApi, RoomSnapshot } from './room-snapshot';
import { useWake } from './useWake';

const roomApi: RoomApi = {
  view: (roomId) => api.get<RoomView>(`/rooms/${roomId}`),
  before: (roomId, before, limit) => api.get<RoomEventsPage>(`/rooms/${roomId}/events`, { query: { before, limit } }),
  markRead: (roomId, seq) => api.post<ReadMarker>(`/rooms/${roomId}/read`, { seq }),
};

/** A room, joined for as long as the component is shown. */
export function useRoomConnection(roomId: string): { room: RoomSnapshot; connection: RoomConnection } {
  const socket = useSocket();
  const { id: memberId } = useMember();
  const outbox = useOutbox();
  const connection = useMemo(
    () =>
      new RoomConnection(socket, roomId, memberId, roomApi, (event) => {
        if (event.type === 'message.posted') void outbox.forget(event.data.clientId);
      }),
    [socket, roomId, memberId, outbox],
  );
  useEffect(() => {
    connection.start();
    return () => connection.stop();
  }, [connection]);
  useWake(() => void connection.check());
  return { connection, room: useSyncExternalStore(connection.subscribe, connection.getSnapshot) };
}
