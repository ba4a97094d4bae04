import type { InboxKindRow } from '../inbox/kinds';

export const CONSULTATION_NOTICES = {
  'hold.asked': { urgency: 'now', words: '{actor} asks for a safety hold in {case}', readBy: 'end', throughMute: true },
  'hold.nobody': {
    urgency: 'now',
    words:
      '{actor} asks for a safety hold in {case}, and nobody in the case may answer: its owner may invite somebody who does',
    readBy: 'end',
    throughMute: true,
  },
  'hold.answered': {
    urgency: 'now',
    words: '{actor} answered the safety hold in {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  'hold.lifted': {
    urgency: 'today',
    words: '{actor} lifted a hold in {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  'consultation.starting': {
    urgency: 'now',
    words: '{actor} started the consultation on {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  'consultation.ended': {
    urgency: 'later',
    words: '{actor} ended the consultation on {case}: its summary is ready',
    readBy: 'arrival',
    throughMute: false,
  },
  'plan.made': {
    urgency: 'today',
    words: '{actor} planned a consultation on {case}',
    readBy: 'arrival',
    throughMute: false,
    overWhenDue: true,
  },
} as const satisfies Record<string, InboxKindRow>;
