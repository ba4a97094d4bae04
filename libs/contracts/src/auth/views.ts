import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { MemberView, Standing } from '../members/views';

/** `POST /session`, `GET /session`. Times ISO 8601 UTC. */
export interface SessionView {
  /** `prescriber`: a current licence allows prescribing. */
  member: MemberView & { standing: Standing; prescriber: boolean };
  session: { id: Uuid; idleExpiresAt: Timestamp; expiresAt: Timestamp; warnSeconds: Whole };
  /** 32 bytes in base64 with which the member's browsers seal what they keep; the same in every session, for nobody else. */
  deviceKey: string;
}

/** Answer of `POST /session/activity` and of the socket's `activity`. */
export interface IdleEnd {
  idleExpiresAt: Timestamp;
}

/** `GET /sessions`: the member's own sign-ins. */
export interface OwnSession {
  id: Uuid;
  current: boolean;
  /** Short words about the device, from the user agent, e.g. `Chrome on Linux`. */
  device: string;
  /** Truncated address (/24 or /48). */
  network: string;
  startedAt: Timestamp;
  lastActiveAt: Timestamp;
  idleExpiresAt: Timestamp;
  expiresAt: Timestamp;
}

export const SESSION_END_REASONS = [
  'signed_out',
  'ended_by_owner',
  'ended_by_operator',
  'idle',
  'expired',
  'account_disabled',
  'password_changed',
] as const;
export type SessionEndReason = (typeof SESSION_END_REASONS)[number];
