import type { MeetingChange } from './views';

/**
 * What the server sends to every device of a member.
 * @internal
 */
export interface MeetingMemberMessages {
  /** A meeting that the member takes part in changed: its version now; null where they take part in it no more. */
  'meeting.changed': MeetingChange;
}
