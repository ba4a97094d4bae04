import type { ProblemRow } from '../common/problems';

export const CONSULTATION_PROBLEMS = {
  'consultation.already_open': { status: 409, title: 'A consultation is planned or running in this room' },
  'consultation.illegal_transition': { status: 409, title: 'This move is not open now' },
  'consultation.meeting_went_on': {
    status: 409,
    title: 'Its meeting has moved on; only undoing that move takes it up again',
  },
  'consultation.not_facilitator': { status: 403, title: 'Only the facilitator does this' },
  'consultation.presenter_speaks': {
    status: 403,
    title: 'Somebody other than the presenter says back what was understood',
  },
  'consultation.presenter_takes': { status: 403, title: 'The presenter says what they take from it' },
  'consultation.summary_back_required': {
    status: 409,
    title: 'Before the discussion somebody says back what was understood',
  },
  'consultation.person_not_eligible': { status: 422, title: 'This member cannot take this part' },
  'consultation.time_over': { status: 422, title: 'This time is over' },
  'consultation.end_stands': { status: 409, title: 'The end was too long ago to be undone' },
  'summary.not_printed': { status: 503, title: 'The summary could not be drawn as a PDF now' },
  'recommendation.opened': { status: 409, title: 'This recommendation is open to everyone already' },
  'hold.not_approver': { status: 403, title: 'A treating prescriber or anesthesiologist answers a safety hold' },
  'hold.answered': { status: 409, title: 'This hold was answered' },
  'hold.withdrawn': { status: 409, title: 'This hold was withdrawn' },
  'hold.own': { status: 403, title: 'Somebody else answers a hold of your own' },
  'hold.not_asker': { status: 403, title: 'Only who asked withdraws a safety hold' },
  'hold.not_standing': { status: 409, title: 'This hold does not keep the case on hold' },
} as const satisfies Record<string, ProblemRow>;
