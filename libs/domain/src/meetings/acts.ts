import type { MeetingAbility } from '@consilium/contracts';

/** What the audit calls a change of a meeting, once it is done. */
export const MEETING_ACTS = {
  'meeting.start': 'meeting.started',
  'meeting.move': 'meeting.moved',
  'meeting.undo_move': 'meeting.move_undone',
  'meeting.end': 'meeting.ended',
  'meeting.cancel': 'meeting.cancelled',
  'meeting.change': 'meeting.changed',
  'meeting.facilitator': 'meeting.facilitator_changed',
  'meeting.arrange': 'meeting.case_arranged',
  'meeting.add_case': 'meeting.case_added',
} as const satisfies Record<MeetingAbility, string>;
