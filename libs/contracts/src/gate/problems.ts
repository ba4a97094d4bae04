import type { ProblemRow } from '../common/problems';

export const GATE_PROBLEMS = {
  'privacy.identifiers_found': { status: 422, title: 'Something here could identify a person' },
  'privacy.throttled': { status: 429, title: 'Too many texts at once; wait a moment' },
} as const satisfies Record<string, ProblemRow>;
