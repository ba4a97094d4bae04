import type { ProblemRow } from '../common/problems';

/** Of reports and of the incidents that they open. */
export const INCIDENT_PROBLEMS = {
  'privacy.report_throttled': {
    status: 429,
    title: 'You have hidden much in this room; tell a privacy officer directly',
  },
  'privacy.not_reported': { status: 409, title: 'No report of yours hides this text' },
  'privacy.report_stands': { status: 409, title: 'This report cannot be undone any more' },
  'privacy.report_described': { status: 409, title: 'This report has its words already' },
  'privacy.nothing_to_report': { status: 422, title: 'Nobody wrote a text there' },
  'incident.illegal_transition': { status: 409, title: 'This move is not open now' },
  'incident.closed': { status: 409, title: 'This incident is closed' },
  'incident.factors_missing': { status: 422, title: 'Each of the four factors needs its text first' },
  'incident.factors_fixed': { status: 409, title: 'The assessment was decided on; its factors stay' },
  'incident.note_missing': { status: 422, title: 'Say in a note what was done' },
  'incident.text_undecided': { status: 409, title: 'The text is neither released nor purged yet' },
  'incident.purge_unfinished': { status: 422, title: 'The purge has not reached every place yet' },
  'incident.text_settled': { status: 409, title: 'The text was released or purged' },
  'incident.text_retracted': { status: 409, title: 'Its author retracted the text; it can only be purged' },
  'incident.text_unreadable': { status: 409, title: 'The key that this text was sealed with is not here' },
  'incident.second_person': { status: 409, title: 'Another person confirms this' },
  'incident.text_unread': { status: 409, title: 'Read the text before you confirm that everybody may read it' },
  'incident.other_pending': { status: 409, title: 'Something else waits for a second person' },
  'incident.own_text': { status: 403, title: 'Nobody decides on a text of their own' },
} as const satisfies Record<string, ProblemRow>;
