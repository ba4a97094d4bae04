import type { RoomClosedReason, RoomEventType } from '@consilium/contracts';

/** Moments at which a stay in a room ends by itself; null: never. */
export interface StayEnds {
  expiresAt: Date | null;
  /** Of whom the consent of the room's subject lets in: how long it does. */
  consentedUntil: Date | null;
}

/** What of a member's row decides whether they are in the room. */
export interface Stay extends StayEnds {
  removedAt: Date | null;
  /** Held back since the consent was revoked. */
  suspendedAt: Date | null;
}

const isPast = (moment: Date | null, now: Date): boolean => moment !== null && moment <= now;

/** Who has a place in the room; also while the days of a consent are over. In SQL: `BELONGS`. */
export const belongs = ({ removedAt, suspendedAt, expiresAt }: Omit<Stay, 'consentedUntil'>, now: Date): boolean =>
  removedAt === null && suspendedAt === null && !isPast(expiresAt, now);

/** Who is a member now. In SQL: `CURRENT`. */
export const isCurrentMember = (stay: Stay, now: Date): boolean =>
  belongs(stay, now) && !isPast(stay.consentedUntil, now);

/** Why a stay is over by itself; null while it is not. */
export function stayOver({ expiresAt, consentedUntil }: StayEnds, now: Date): RoomClosedReason | null {
  if (isPast(expiresAt, now)) return 'expired';
  return isPast(consentedUntil, now) ? 'consent_ended' : null;
}

/** What of an event and of a reader decides whether it counts as unread. */
export interface Countable {
  event: { type: RoomEventType; seq: number; actorId: string | null; hidden: boolean };
  reader: { memberId: string; readSeq: number; firstSeq: number };
}

/** Messages of others after the reader's marker, in their part of the log. In SQL: `UNREAD`. */
export const countsAsUnread = ({ event, reader }: Countable): boolean =>
  event.type === 'message.posted' &&
  event.seq > Math.max(reader.readSeq, reader.firstSeq - 1) &&
  event.actorId !== reader.memberId &&
  !event.hidden;
