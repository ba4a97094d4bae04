import type { Viewer } from './viewer';

/** What the guard and the gateway need of sessions; implemented by the sessions feature. */
export interface SessionReader {
  /** The viewer of a live session, or null (unknown, ended, idle or past its absolute limit, member disabled). */
  authenticate(token: string | undefined): Promise<Viewer | null>;
  /** A person is at the page: moves the idle end, never back (stored at most once a minute), and answers it; null when the session is over. `idleMinutes`: the usual limit unless said. */
  touch(sessionId: string, idleMinutes?: number): Promise<Date | null>;
}
export const SESSION_READER = Symbol('SESSION_READER');
/** Cookie that carries the opaque 256-bit session token (contract). */
export const SESSION_COOKIE = 'consilium.sid';
