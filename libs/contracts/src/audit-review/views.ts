import type { Timestamp, Uuid, Whole } from '../common/scalars';

export const AUDIT_OUTCOMES = ['ok', 'denied', 'error'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** One row of `GET /audit` and `GET /audit/mine`. */
export interface AuditEntryView {
  /** Number of the row; grows with time, with gaps. */
  id: string;
  at: Timestamp;
  actorId: Uuid | null;
  /** Discipline or platform role that was acted in. */
  actorRole: string | null;
  /** Of an operator, who is no member: the name given, or the account at the machine. */
  actorName: string | null;
  /** Hash of the session; the same for everything done in one session. */
  session: string | null;
  /** Truncated network address. */
  network: string | null;
  /** What was done, e.g. `case.opened`. */
  action: string;
  objectType: string;
  objectId: string | null;
  caseCode: string | null;
  roomId: Uuid | null;
  outcome: AuditOutcome;
  reason: string | null;
  /** Place in the hash chain; null in the first second. */
  position: Whole | null;
}

/** `GET /audit/head`. */
export interface AuditHead {
  /** Newest place in the chain; 0 while nothing is sealed. */
  position: Whole;
  /** SHA-256 in hexadecimal. Keep it outside of this system: it proves later that nothing was cut off. */
  hash: string | null;
  sealedAt: Timestamp | null;
  unsealed: { count: Whole; oldestSeconds: number };
}
