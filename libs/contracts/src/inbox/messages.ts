import type { InboxChange } from './views';

/**
 * What the server sends to every device of a member.
 * @internal
 */
export interface InboxMemberMessages {
  /** The member's count of unread notices, with the notice when one arrived. */
  'inbox.item': InboxChange;
}
