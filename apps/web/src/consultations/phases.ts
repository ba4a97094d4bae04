import type { ConsultationPhase } from '@consilium/contracts';

/** The word of each phase. */
export const PHASE_WORDS: Record<ConsultationPhase, string> = {
  present: 'Present', clarify: 'Clarify', discuss: 'Discuss', recommend: 'Recommend', decide: 'Decide', wrap_up: 'Wrap up',
};

/** CSS colour of a phase; its word always stands beside it. */
export const phaseColour = (phase: ConsultationPhase): string => `var(--c-phase-${phase})`;
