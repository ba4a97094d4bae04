import type { ProblemRow } from '../common/problems';

export const ALERT_PROBLEMS = {
  'alert.closed': { status: 409, title: 'This alert is closed: its facts no longer fire it' },
  'alert.acknowledged': { status: 409, title: 'Somebody acknowledged this alert already' },
  'alert.note_needed': { status: 422, title: 'This alert asks for a note beside the reason' },
  'alert.not_treating': { status: 422, title: 'The primary clinician of a case is its owner or a treating member' },
  'rule_set.invalid': { status: 422, title: 'A threshold cannot be set to this' },
  'rule_set.change_open': { status: 409, title: 'Another change waits for its second person' },
  'rule_set.settled': { status: 409, title: 'This change is settled already' },
  'rule_set.second_person': { status: 403, title: 'A second person of clinical governance settles this' },
} as const satisfies Record<string, ProblemRow>;
