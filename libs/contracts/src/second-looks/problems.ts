import type { ProblemRow } from '../common/problems';

export const SECOND_LOOK_PROBLEMS = {
  'privacy.reviewer_not_eligible': { status: 422, title: 'This member cannot take a second look here' },
  'privacy.review_not_needed': { status: 422, title: 'Nothing in this text takes a second member' },
  'privacy.review_over': { status: 409, title: 'This request was answered, withdrawn or has run out' },
} as const satisfies Record<string, ProblemRow>;
