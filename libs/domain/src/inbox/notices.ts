import { MENTION, type InboxKind, type RoomEvent } from '@consilium/contracts';

/** What one event of a room's log puts into somebody's inbox. */
export interface Notice {
  memberId: string;
  kind: InboxKind;
  /** The event that the notice points at: for a correction, the message that it corrects. */
  seq: number;
  /** Its id: a member has one notice of a kind about one source, however often it is derived. */
  sourceId: string;
}

/** What the rules need besides the event itself. */
export interface NoticeContext {
  /** The message that is answered or corrected. */
  target?: { seq: number; id: string; actorId: string | null };
  /** Of `member.added`: the member was in the room already, so only their role or expiry changed. */
  wasMember?: boolean;
}

const MENTION_BEGINS = '@[';

/** Whether an event can change anybody's inbox. Cheap: it is asked of every event that is committed. */
export function concernsInbox(event: RoomEvent): boolean {
  switch (event.type) {
    case 'message.posted':
      return event.data.replyTo !== undefined || event.data.text.includes(MENTION_BEGINS);
    case 'message.corrected':
      return event.data.text.includes(MENTION_BEGINS);
    case 'member.added':
    case 'member.removed':
    case 'event.hidden':
    case 'event.released':
    case 'consent.revoked':
      return true;
    default:
      return false;
  }
}

/** Who is told what about an event; nobody of their own act, and nobody twice of one event. */
export function noticesOf(event: RoomEvent, { target, wasMember = false }: NoticeContext = {}): Notice[] {
  const actorId = event.actor?.memberId;
  switch (event.type) {
    case 'message.posted': {
      const mentions = mentionedIn(event.data.text, actorId).map((memberId) => notice('mention', memberId, event));
      const answered = event.data.replyTo === undefined ? null : target?.actorId;
      const isTold = !answered || answered === actorId || mentions.some(({ memberId }) => memberId === answered);
      return isTold ? mentions : [...mentions, notice('answer', answered, event)];
    }
    case 'message.corrected':
      return target ? mentionedIn(event.data.text, actorId).map((memberId) => notice('mention', memberId, target)) : [];
    case 'member.added':
      return wasMember || event.data.memberId === actorId ? [] : [notice('invitation', event.data.memberId, event)];
    default:
      return [];
  }
}

const notice = (kind: InboxKind, memberId: string, { seq, id }: { seq: number; id: string }): Notice => ({ memberId, kind, seq, sourceId: id });

const mentionedIn = (text: string, actorId: string | undefined): string[] =>
  [...new Set([...text.matchAll(MENTION)].map((match) => match[1] as string))].filter((memberId) => memberId !== actorId);
