import type { ConsultationPhase } from '@consilium/contracts';

export { PHASE_WORDS } from '@consilium/domain';

/** CSS colour of a phase; its word always stands beside it. */
export const phaseColour = (phase: ConsultationPhase): string => `var(--c-phase-${phase})`;
