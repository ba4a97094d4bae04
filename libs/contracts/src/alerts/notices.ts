import type { InboxKindRow } from '../inbox/kinds';

export const ALERT_NOTICES = {
  'alert.addressed': {
    urgency: 'now',
    words: 'A safety alert in {case} is addressed to you and waits for your acknowledgement',
    readBy: 'end',
    throughMute: true,
  },
  'alert.overdue': {
    urgency: 'now',
    words: 'A safety alert in {case} was not acknowledged in time by its primary clinician',
    readBy: 'end',
    throughMute: true,
  },
} as const satisfies Record<string, InboxKindRow>;
