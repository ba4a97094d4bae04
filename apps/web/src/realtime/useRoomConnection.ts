import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { answer, api } from '../api/client';
import { useMember } from '../auth/useMember';
import { useSocket } from './SocketProvider';
import { useOutbox } from './OutboxProvider';
import { RoomConnection } from './roomConnection';
import type { RoomApi, RoomSnapshot } from './roomSnapshot';
import { useWake } from '../ui/useWake';

const roomApi: RoomApi = {
  view: (roomId) => answer(api.GET('/rooms/{id}', { params: { path: { id: roomId } } })),
  before: (roomId, before, limit) =>
    answer(api.GET('/rooms/{id}/events', { params: { path: { id: roomId }, query: { before, limit } } })),
  markRead: (roomId, seq) => answer(api.POST('/rooms/{id}/read', { params: { path: { id: roomId } }, body: { seq } })),
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
