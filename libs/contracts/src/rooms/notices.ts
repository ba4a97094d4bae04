import type { InboxKindRow } from '../inbox/kinds';

export const ROOM_NOTICES = {
  mention: { urgency: 'today', words: '{actor} mentioned you', readBy: 'message', throughMute: false, ofText: true },
  invitation: { urgency: 'today', words: '{actor} invited you to {case}', readBy: 'arrival', throughMute: true },
  answer: {
    urgency: 'later',
    words: '{actor} answered your message',
    readBy: 'message',
    throughMute: false,
    ofText: true,
  },
} as const satisfies Record<string, InboxKindRow>;
