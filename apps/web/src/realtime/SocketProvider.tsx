import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createSocket, type ConsiliumSocket } from '../api/socket';
import { ConnectionProvider, type Connection } from '../ui/connection';
import { announceSessionChange, endSession, SESSION_KEY } from '../auth/session';

const SocketContext = createContext<ConsiliumSocket | null>(null);

/** The one socket of this tab. It reconnects by itself; rooms join again on its `connect`. */
export function useSocket(): ConsiliumSocket {
  const socket = useContext(SocketContext);
  if (!socket) throw new Error('The socket exists only for a member who is signed in');
  return socket;
}

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

  return (
    <SocketContext.Provider value={socket}>
      <ConnectionProvider value={connection}>{children}</ConnectionProvider>
    </SocketContext.Provider>
  );
}
