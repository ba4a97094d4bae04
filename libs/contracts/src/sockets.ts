import type { AuthClientAnswers, AuthClientMessages, AuthServerMessages } from './auth/messages';
import type { CourseMemberMessages } from './course/messages';
import type { InboxMemberMessages } from './inbox/messages';
import type { MeetingMemberMessages } from './meetings/messages';
import type { Problem } from './problems';
import type { RoomClientAnswers, RoomClientMessages, RoomMemberMessages, RoomServerMessages } from './rooms/messages';

export type Ack<T> = ({ ok: true } & T) | { ok: false; problem: Problem };

/** What a client sends, by the message's name. */
export interface ClientMessages extends RoomClientMessages, AuthClientMessages {}

/** What the acknowledgement of each brings beside `ok: true`; `typing` has none. */
export interface ClientAnswers extends RoomClientAnswers, AuthClientAnswers {}

/** What the server sends to every device of a member, by the message's name: hints. What is true now is read again. */
export interface MemberMessages
  extends RoomMemberMessages, InboxMemberMessages, MeetingMemberMessages, CourseMemberMessages {}

/** What the server sends, by the message's name. */
export interface ServerMessages extends MemberMessages, RoomServerMessages, AuthServerMessages {}

/**
 * Client → server, as socket.io's types want it.
 * @internal
 */
export type ClientToServerEvents = {
  [E in keyof ClientMessages]: E extends keyof ClientAnswers
    ? (body: ClientMessages[E], ack: (answer: Ack<ClientAnswers[E]>) => void) => void
    : (body: ClientMessages[E]) => void;
};

/**
 * Server → client, as socket.io's types want it.
 * @internal
 */
export type ServerToClientEvents = { [E in keyof ServerMessages]: (body: ServerMessages[E]) => void };
