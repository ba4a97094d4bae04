import type { SessionView } from '@consilium/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { answer, api, isSignedOut } from '../api/client';
import { send, type ConsiliumSocket } from '../api/socket';
import { useSession } from '../auth/SessionProvider';
import { useSocket } from './SocketProvider';
import { createDelivery } from './delivery';
import { Outbox } from './outbox';
import { deviceStore, type UnsentMessage } from '../device/outboxStore';
import { SenderIdentity } from './senderIdentity';
import { TabChannel } from '../device/tabChannel';
import { forgetDrafts } from '../device/useDraft';
import { useWake } from '../ui/useWake';

const OutboxContext = createContext<Outbox | null>(null);

/** The member's outbox; it sends from every page. */
export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('useOutbox needs an OutboxProvider above it');
  return outbox;
}

const ofRoom = (messages: readonly UnsentMessage[], roomId: string): UnsentMessage[] =>
  messages.filter((message) => message.roomId === roomId);

/** This member's unsent messages in a room, in the order they were written. */
export function useUnsent(roomId: string): readonly UnsentMessage[] {
  const outbox = useOutbox();
  const all = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  return useMemo(() => ofRoom(all, roomId), [all, roomId]);
}

/** Who the server says is signed in now; null when nobody is. */
const currentSession = (): Promise<SessionView | null> =>
  answer(api.GET('/session')).catch((error: unknown) => {
    if (isSignedOut(error)) return null;
    throw error;
  });

/** Without the lock manager (an old browser) two tabs may both send; the server still stores each message once. */
const alone =
  (name: string) =>
  async (work: () => Promise<void>): Promise<void> => {
    await (navigator.locks ? navigator.locks.request(name, work) : work());
  };

/** What the outbox asks of what stands above it. */
export interface OutboxPort {
  /** @throws ProblemError where a message may not leave this browser */
  assertMayLeave: (message: UnsentMessage) => Promise<void>;
  /** A message was taken and waits outside the log; resolves once it is shown, so that it is never out of sight. */
  onHeld: (client: QueryClient, roomId: string) => Promise<void>;
}

interface OutboxParts {
  memberId: string;
  sessionId: string;
  socket: ConsiliumSocket;
  tell: () => void;
  port: OutboxPort;
  client: QueryClient;
}

function createOutbox({ memberId, sessionId, socket, tell, port, client }: OutboxParts): Outbox {
  const identity = new SenderIdentity(memberId, sessionId, currentSession);
  return new Outbox(memberId, {
    store: deviceStore,
    alone: alone(`consilium.outbox.${memberId}`),
    tell,
    deliver: createDelivery({
      assertMayLeave: port.assertMayLeave,
      lineId: () => socket.id,
      isOwnLine: () => identity.isOwn(socket),
      isOwnSession: async () => (await currentSession())?.member.id === memberId,
      byLine: (roomId, message) => send(socket, 'message.post', { roomId, ...message }),
      byRequest: async (roomId, message) =>
        (await answer(api.POST('/rooms/{id}/messages', { params: { path: { id: roomId } }, body: message }))) as {
          held?: { id: string };
        },
      onHeld: (roomId) => port.onHeld(client, roomId),
    }),
  });
}

/** Runs the outbox of the member who is signed in, for as long as they are, on whatever page. */
export function OutboxProvider({ port, children }: { port: OutboxPort; children: ReactNode }) {
  const { member, session } = useSession();
  const socket = useSocket();
  const memberId = member.id;
  const client = useQueryClient();
  // One outbox for as long as the member stays: a later session of theirs is found out by asking, and another member's provider
  // is another one (SessionProvider's key).
  const [{ outbox, tabs }] = useState(() => {
    const channel = new TabChannel(`consilium.outbox.${memberId}`);
    return {
      tabs: channel,
      outbox: createOutbox({ memberId, sessionId: session.id, socket, tell: () => channel.tell(), port, client }),
    };
  });

  useEffect(() => {
    const flush = (): void => outbox.flush();
    // A line that has gone would be noticed only by a missing heartbeat, half a minute later.
    const offline = (): void => void socket.io.engine?.close();
    tabs.open(() => void outbox.changedElsewhere());
    socket.on('connect', flush);
    window.addEventListener('offline', offline);
    void outbox.start();
    return () => {
      outbox.stop();
      tabs.close();
      socket.off('connect', flush);
      window.removeEventListener('offline', offline);
    };
  }, [outbox, tabs, socket]);

  useEffect(() => () => forgetDrafts(memberId), [memberId]);

  useWake(() => {
    // While it waits for its next try, `connect` alone would be left waiting too.
    if (!socket.connected) socket.disconnect().connect();
    outbox.flush();
  });

  return <OutboxContext.Provider value={outbox}>{children}</OutboxContext.Provider>;
}
