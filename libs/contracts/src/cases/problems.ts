import type { ProblemRow } from '../common/problems';

export const CASE_PROBLEMS = {
  'case.not_presenter': { status: 403, title: 'This discipline does not present cases' },
  'case.client_id_reused': { status: 409, title: 'This clientId made a case with other answers' },
  'case.too_many_drafts': { status: 409, title: 'You have as many drafts as you can have; finish or discard one' },
  'case.closed': { status: 409, title: 'The case is closed' },
  'case.hold_open': { status: 409, title: 'A safety hold waits: it is answered or withdrawn before the case closes' },
  'case.illegal_transition': { status: 409, title: 'This move is not open now' },
  'case.incomplete': { status: 422, title: 'Something is still missing before the case can open' },
  'case.consent_revoked': { status: 409, title: 'Consent was revoked; the case can only be read by its owner' },
  'case.part2_consent_incomplete': {
    status: 422,
    title: 'The Part 2 consent lacks an element, so the case cannot be shared',
  },
  'case.field_invalid': { status: 422, title: 'A field holds a value that is not allowed' },
  'case.calendar_date': { status: 422, title: 'Use a relative day; calendar dates are not kept in a case' },
  'case.member_exists': { status: 409, title: 'This member is already in the case' },
  'case.owner_required': { status: 422, title: 'A case keeps exactly one owner' },
  'case.member_not_eligible': { status: 422, title: 'This member cannot take this role' },
} as const satisfies Record<string, ProblemRow>;
