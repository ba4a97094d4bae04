import type { IdleEnd, SessionEndReason } from './views';

/**
 * What a client sends.
 * @internal
 */
export interface AuthClientMessages {
  /** A person is at the page: keeps the session from idling out. At most once a minute. */
  activity: object;
}

/**
 * What its acknowledgement brings.
 * @internal
 */
export interface AuthClientAnswers {
  activity: IdleEnd;
}

/**
 * What the server sends to the connections of a session.
 * @internal
 */
export interface AuthServerMessages {
  /** The session is over; the connection closes. */
  'session.ended': { reason: SessionEndReason };
}
