import { MENTION, type InboxKind } from '@consilium/contracts';

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

export const MENTION_BEGINS = '@[';

export const noticeOf = (kind: InboxKind, memberId: string, { seq, id }: { seq: number; id: string }): Notice => ({
  memberId,
  kind,
  seq,
  sourceId: id,
});

/** Whom a text mentions, each once, but not its author where one is named. */
export const mentionedIn = (text: string, authorId?: string): string[] =>
  [...new Set([...text.matchAll(MENTION)].map((match) => match[1] as string))].filter(
    (memberId) => memberId !== authorId,
  );
