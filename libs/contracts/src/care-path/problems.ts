import type { ProblemRow } from '../common/problems';

export const CARE_PATH_PROBLEMS = {
  'care_path.no_way': { status: 409, title: 'The care path does not lead there from where the case is' },
  'care_path.reason_needed': { status: 422, title: 'An item of the gate is not recorded: say why the case goes on' },
} as const satisfies Record<string, ProblemRow>;
