import type { InboxKindRow } from '../inbox/kinds';

export const SECOND_LOOK_NOTICES = {
  'privacy.review': {
    urgency: 'now',
    words: '{actor} asks you for a second look before something is sent in {case}',
    readBy: 'end',
    throughMute: true,
    overWhenDue: true,
  },
  'privacy.review_answered': {
    urgency: 'now',
    words: '{actor} took the second look that you asked for in {case}',
    readBy: 'arrival',
    throughMute: true,
  },
} as const satisfies Record<string, InboxKindRow>;
