import type { ProblemRow } from '../common/problems';

export const MEETING_PROBLEMS = {
  'meeting.not_facilitator': { status: 403, title: 'Only the facilitator of the meeting does this' },
  'meeting.illegal_transition': { status: 409, title: 'This move is not open now' },
  'meeting.case_listed': { status: 409, title: 'This case is on the list already' },
  'meeting.case_not_eligible': { status: 422, title: 'This case cannot be put on the list' },
  'meeting.person_not_eligible': { status: 422, title: 'This member cannot take part' },
  'meeting.late_reason_required': { status: 422, title: 'A late addition needs a reason' },
  'meeting.time_over': { status: 422, title: 'This time is over' },
} as const satisfies Record<string, ProblemRow>;
