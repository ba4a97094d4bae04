import type { InboxKindRow } from '../inbox/kinds';

export const INCIDENT_NOTICES = {
  'privacy.incident': {
    urgency: 'now',
    words: '{actor} reported a text; the incident waits for a privacy officer',
    readBy: 'end',
    throughMute: true,
  },
  'privacy.second_person': {
    urgency: 'today',
    words: '{actor} asks for a second person in an incident',
    readBy: 'mark',
    throughMute: true,
  },
  'privacy.hidden': {
    urgency: 'today',
    words: '{actor} reported a text of yours in {case}: it is hidden; write it again without the identifier',
    readBy: 'mark',
    throughMute: true,
  },
  'privacy.released': {
    urgency: 'later',
    words: '{actor} released a text of yours in {case}: it may be read again',
    readBy: 'arrival',
    throughMute: false,
  },
} as const satisfies Record<string, InboxKindRow>;
