import type { PostMessage } from '@consilium/contracts';
import { OfflineError } from '../api/problems';
import type { UnsentMessage } from '../device/outboxStore';

/** A message as it goes. */
type Outgoing = PostMessage & Required<Pick<PostMessage, 'kind'>>;

/** What the server answers to a message that it took. */
type Taken = { held?: { id: string } };

export interface DeliveryPorts {
  /** @throws ProblemError where it may not leave this browser */
  assertMayLeave: (message: UnsentMessage) => Promise<void>;
  /** Of the line as it is now; another one after every break. */
  lineId: () => string | undefined;
  /** Whether the line speaks for this member. */
  isOwnLine: () => Promise<boolean>;
  /** Whether a request would speak for this member. */
  isOwnSession: () => Promise<boolean>;
  byLine: (roomId: string, message: Outgoing) => Promise<Taken>;
  byRequest: (roomId: string, message: Outgoing) => Promise<Taken>;
  onHeld: (roomId: string) => Promise<void>;
}

/** A frame that is larger may be more than a server takes, which then cuts the line; a request is refused in words. Bytes. */
const FRAME_MAX = 12 * 1024;

/**
 * How a message of the outbox goes: by the line; by a request where it does not fit a frame, or where the line went down under it before.
 * So no message keeps the line from those behind it.
 */
export function createDelivery(ports: DeliveryPorts): (message: UnsentMessage) => Promise<void> {
  const wentDownUnder = new Set<string>();

  const byLine = async (roomId: string, message: Outgoing): Promise<Taken> => {
    if (!(await ports.isOwnLine())) throw new OfflineError();
    const line = ports.lineId();
    try {
      return await ports.byLine(roomId, message);
    } catch (error) {
      if (error instanceof OfflineError && line !== undefined && ports.lineId() !== line)
        wentDownUnder.add(message.clientId);
      throw error;
    }
  };
  const byRequest = async (roomId: string, message: Outgoing): Promise<Taken> => {
    if (!(await ports.isOwnSession())) throw new OfflineError();
    return ports.byRequest(roomId, message);
  };

  return async (unsent) => {
    // Once more, as it goes: it may have waited since another version of the check.
    await ports.assertMayLeave(unsent);
    const { roomId, clientId, text, kind, replyTo, replyToId, overrides } = unsent;
    const message: Outgoing = {
      clientId,
      text,
      kind,
      ...(replyTo !== undefined && { replyTo, ...(replyToId && { replyToId }) }),
      ...(overrides && { overrides }),
    };
    const isLarge = new TextEncoder().encode(JSON.stringify(message)).length > FRAME_MAX;
    const { held } = await (isLarge || wentDownUnder.has(clientId) ? byRequest : byLine)(roomId, message);
    wentDownUnder.delete(clientId);
    if (held) await ports.onHeld(roomId);
  };
}
