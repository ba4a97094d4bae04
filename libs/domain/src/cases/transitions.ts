import type { CaseAbility, CaseStatus } from '@consilium/contracts';

interface Transition {
  ability: CaseAbility;
  event: 'case.opened' | 'case.closed';
}

/** Draft → open → closed; nothing leads back. Where a status may go, the ability it takes and the event that tells of it. */
export const CASE_TRANSITIONS: Record<CaseStatus, Partial<Record<CaseStatus, Transition>>> = {
  draft: { open: { ability: 'case.open', event: 'case.opened' } },
  open: { closed: { ability: 'case.close', event: 'case.closed' } },
  closed: {},
};

/** The transition from one status to another; null where there is none. */
export const caseTransition = (from: CaseStatus, to: CaseStatus): Transition | null =>
  CASE_TRANSITIONS[from][to] ?? null;
