import { CASE_STATUSES, type CaseStatus } from '@consilium/contracts';
import { caseTransition } from './transitions';

describe('the status of a case', () => {
  const OPEN_MOVES: Partial<Record<`${CaseStatus}→${CaseStatus}`, [string, string]>> = {
    'draft→open': ['case.open', 'case.opened'],
    'open→closed': ['case.close', 'case.closed'],
  };
  it.each(CASE_STATUSES.flatMap((from) => CASE_STATUSES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    const move = caseTransition(from, to);
    const expected = OPEN_MOVES[`${from}→${to}`];
    expect(move && [move.ability, move.event]).toEqual(expected ?? null);
  });
});
