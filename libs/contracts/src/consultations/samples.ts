import { EXTENSION_MINUTES } from './commands';
import type { ConsultationEventData, HoldEventData } from './events';
import { DEFAULT_MINUTES } from './views';

const consultationId = '01a20000-0000-7000-8000-0000000000d1';
const memberId = '01a20000-0000-7000-8000-0000000000aa';
const people = { facilitatorId: memberId, presenterId: memberId };

export const consultationEventSamples: ConsultationEventData = {
  'consultation.scheduled': {
    consultationId,
    version: 1,
    scheduledFor: '2030-05-06T15:00:00.000Z',
    ...people,
    minutes: DEFAULT_MINUTES,
  },
  'consultation.started': { consultationId, version: 2, ...people, minutes: DEFAULT_MINUTES },
  'consultation.phase_changed': { consultationId, version: 3, phase: 'clarify' },
  'consultation.extended': {
    consultationId,
    version: 4,
    phase: 'clarify',
    minutes: DEFAULT_MINUTES.clarify + EXTENSION_MINUTES,
  },
  'consultation.paused': { consultationId, version: 4 },
  'consultation.resumed': { consultationId, version: 5 },
  'consultation.facilitator_changed': { consultationId, version: 4, facilitatorId: memberId },
  'consultation.summary_back': {
    consultationId,
    version: 5,
    text: 'Two readings above the limit; the question is whether to delay.',
  },
  'consultation.taken_away': {
    consultationId,
    version: 6,
    text: 'A second visit for sleep before the dose is raised.',
    within: { days: 5, business: true },
  },
  'consultation.cancelled': { consultationId, version: 6 },
  'consultation.ended': { consultationId, version: 6 },
  'consultation.reopened': { consultationId, version: 7, phase: 'clarify' },
  'consultation.hand_raised': { consultationId, memberId },
  'consultation.hand_lowered': { consultationId, memberId },
};

const holdId = '01a20000-0000-7000-8000-0000000000f1';

export const holdEventSamples: HoldEventData = {
  'hold.asked': {
    holdId,
    text: 'The airway has not been looked at.',
    clientId: '01a20000-0000-4000-8000-0000000000c2',
  },
  'hold.answered': { holdId, outcome: 'hold', text: 'Held until the airway was looked at.' },
  'hold.lifted': { holdId, text: 'The airway was looked at; nothing speaks against the session.' },
  'hold.withdrawn': { holdId },
};
