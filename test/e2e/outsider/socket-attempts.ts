import type { ClientToServerEvents, ProblemCode } from '@consilium/contracts';
import { newClientId } from '../../support/case-room';
import type { Insider } from './world';

/** How to try a socket message. */
export interface SocketAttempt {
  /** A valid body, so that permission alone decides. */
  body(roomId: string): object;
  /** What somebody who is not in the room gets: a 404, a quiet `ok` that says nothing, or no answer at all. */
  stranger: 'not_found' | 'quiet' | 'unanswered';
  /** Whether the message is about a room at all. */
  ofRoom: boolean;
  refused?: Partial<Record<Insider, ProblemCode>>;
}

/** Every message that a client can send. One that is missing here fails the test until somebody says how to try it. */
export const SOCKET_ATTEMPTS: Readonly<Record<keyof ClientToServerEvents, SocketAttempt>> = {
  'room.join': { body: (roomId) => ({ roomId, after: 0 }), stranger: 'not_found', ofRoom: true },
  'room.leave': { body: (roomId) => ({ roomId }), stranger: 'quiet', ofRoom: true },
  'message.post': {
    body: (roomId) => ({ roomId, clientId: newClientId(), text: 'An attempt.' }),
    stranger: 'not_found',
    ofRoom: true,
    refused: { observer: 'room.read_only' },
  },
  activity: { body: () => ({}), stranger: 'quiet', ofRoom: false },
  typing: { body: (roomId) => ({ roomId }), stranger: 'unanswered', ofRoom: true },
};
