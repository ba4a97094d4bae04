import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { answer, api } from '../api/client';
import { send, type ConsiliumSocket } from '../api/socket';
import { useSession } from '../auth/SessionProvider';
import { useSocket } from './SocketProvider';
import { createDelivery } from './delivery';
import type { Outbox } from './outbox';
import { deviceStore, type UnsentMessage } from '../device/outboxStore';
import { currentSession } from './currentSession';
import { SenderIdentity } from './senderIdentity';
import { forgetDrafts } from '../device/useDraft';
import { useRunningOutbox } from './useRunningOutbox';

type MessageOutbox = Outbox<UnsentMessage>;
const OutboxContext = createContext<MessageOutbox | null>(null);

/** The member's outbox of messages; it sends from every page. */
export function useOutbox(): MessageOutbox {
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
  port: OutboxPort;
  client: QueryClient;
}

function deliveryOf({
  memberId,
  sessionId,
  socket,
  port,
  client,
}: OutboxParts): (message: UnsentMessage) => Promise<void> {
  const identity = new SenderIdentity(memberId, sessionId, currentSession);
  return createDelivery({
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
  });
}

/** Runs the outbox of the member who is signed in, for as long as they are, on whatever page. */
export function OutboxProvider({ port, children }: { port: OutboxPort; children: ReactNode }) {
  const { member, session } = useSession();
  const socket = useSocket();
  const memberId = member.id;
  const client = useQueryClient();
  const outbox = useRunningOutbox<UnsentMessage>('consilium.outbox', () => ({
    store: deviceStore,
    queueOf: ({ roomId }) => roomId,
    deliver: deliveryOf({ memberId, sessionId: session.id, socket, port, client }),
  }));

  useEffect(() => {
    // A line that has gone would be noticed only by a missing heartbeat, half a minute later.
    const offline = (): void => void socket.io.engine?.close();
    window.addEventListener('offline', offline);
    return () => window.removeEventListener('offline', offline);
  }, [socket]);

  useEffect(() => () => forgetDrafts(memberId), [memberId]);

  return <OutboxContext.Provider value={outbox}>{children}</OutboxContext.Provider>;
}
