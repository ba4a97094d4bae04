import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createSocket, type ConsiliumSocket } from '../../api/socket';
import { announceSessionChange, endSession, SESSION_KEY } from './session';

export interface Connection {
  live: boolean;
  /** Since when it is as it is, epoch milliseconds. */
  since: number;
}

const SocketContext = createContext<{ socket: ConsiliumSocket; connection: Connection } | null>(null);

function useSocketContext() {
  const value = useContext(SocketContext);
  if (!value) throw new Error('The socket exists only for a member who is signed in');
  return value;
}

/** The one socket of this tab. It reconnects by itself; rooms join again on its `connect`. */
export const useSocket = (): ConsiliumSocket => useSocketContext().socket;

/** Whether the line is up, and since when it is so. */
export const useConnection = (): Connection => useSocketContext().connection;

/** After a refused handshake we ask who is signed in after this long, and after a closed one open the line again; spread so that nodes are not flooded. */
const retryDelay = (): number => 1_500 + Math.random() * 3_000;

/** Opens the socket for as long as the member is signed in and hears when the session ends. */
export function SocketProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [socket] = useState(createSocket);
  const [connection, setConnection] = useState<Connection>(() => ({ live: false, since: Date.now() }));

  useEffect(() => {
    let retry: ReturnType<typeof setTimeout> | undefined;
    const down = (): void => {
      setConnection((before) => (before.live ? { live: false, since: Date.now() } : before));
      askLater();
    };
    // A browser is not told why a line was not opened: without a session it is refused like without a server.
    const askLater = (): void => {
      retry ??= setTimeout(() => {
        retry = undefined;
        void client.refetchQueries({ queryKey: SESSION_KEY, exact: true });
        if (!socket.active) socket.connect();
      }, retryDelay());
    };
    socket.on('connect', () => {
      clearTimeout(retry);
      retry = undefined;
      setConnection({ live: true, since: Date.now() });
    });
    socket.on('disconnect', down);
    socket.on('connect_error', down);
    // A session lasts longer while a consultation runs; the server takes that back when it ends.
    socket.on('room.event', ({ type }) => {
      if (type === 'consultation.ended') void client.refetchQueries({ queryKey: SESSION_KEY, exact: true });
    });
    socket.on('session.ended', ({ reason }) => {
      endSession(client, reason);
      announceSessionChange();
    });
    socket.connect();
    return () => {
      clearTimeout(retry);
      socket.off();
      socket.disconnect();
    };
  }, [client, socket]);

  const value = useMemo(() => ({ socket, connection }), [socket, connection]);
  return <SocketContext.Provider value={value}>{children}</SocketContext.Provider>;
}
