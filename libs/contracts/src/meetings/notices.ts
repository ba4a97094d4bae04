import type { InboxKindRow } from '../inbox/kinds';

export const MEETING_NOTICES = {
  'meeting.invited': { urgency: 'today', words: '{actor} invited you to a meeting', readBy: 'mark', throughMute: true },
} as const satisfies Record<string, InboxKindRow>;
