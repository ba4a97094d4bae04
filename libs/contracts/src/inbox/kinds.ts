/**
 * How a kind of notice behaves and reads.
 * @internal
 */
export interface InboxKindRow {
  /** The most urgent stand first: `now` is worth interrupting for, `today` waits for an answer, `later` is good to know. */
  urgency: InboxUrgency;
  /** `{actor}` stands for who caused it; `{case}` for the code of the case. */
  words: string;
  readBy: InboxReadBy;
  /** Arrives unread even where the member has muted the room. */
  throughMute: boolean;
  /** It points at a text and goes with it; any other stands for what happened, whatever became of the words. */
  ofText?: true;
  /** Once it was due it is over. */
  overWhenDue?: true;
}

/**
 * What makes a notice read, besides that somebody marks it so: reading its room past the message; coming into its room; nothing more;
 * or only that it is over, because somebody has to do something.
 */
export type InboxReadBy = 'message' | 'arrival' | 'mark' | 'end';

export const INBOX_URGENCIES = ['now', 'today', 'later'] as const;
export type InboxUrgency = (typeof INBOX_URGENCIES)[number];
