import type { ProblemRow } from '../common/problems';

export const MEMBER_PROBLEMS = {
  'member.licence_not_current': { status: 403, title: 'A license that is expired or not verified can comment only' },
  'member.already_exists': { status: 409, title: 'A member with this e-mail exists already' },
  'invitation.not_valid': { status: 404, title: 'This invitation is used up, expired or unknown' },
} as const satisfies Record<string, ProblemRow>;
