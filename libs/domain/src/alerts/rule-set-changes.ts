import type { ProblemCode, RuleSetChangeState, RuleSetOutcome } from '@consilium/contracts';

interface Proposed {
  state: RuleSetChangeState;
  proposedBy: string;
}

/** Why this person of clinical governance may not settle a change so; null where they may. Two persons stand behind every threshold. */
export function settlementRefusal(change: Proposed, memberId: string, outcome: RuleSetOutcome): ProblemCode | null {
  if (change.state !== 'proposed') return 'rule_set.settled';
  const own = change.proposedBy === memberId;
  if (outcome === 'withdrawn') return own ? null : 'permission.denied';
  return own ? 'rule_set.second_person' : null;
}
