import { labeller, type CodeOf, type Coded, type Carer } from '../codes';

interface Phase extends Coded<string> {
  /** When it usually is. */
  readonly timing?: string;
  /** Who works in it, and may go on although an item of its gate is not recorded. */
  readonly carers: readonly Carer[];
  /** Where the way leads from here. */
  readonly next: readonly string[];
}

const TEAM = ['therapist', 'prescriber', 'anesthesiologist'] as const satisfies readonly Carer[];
const AT_DOSE = [...TEAM, 'nurse'] as const satisfies readonly Carer[];

/** The phases of the care path (care path §1, §2), and where a case is that is on none of them. Medical clearance and psychological screening run beside each other. */
export const CARE_PHASES = [
  {
    code: 'intake',
    label: 'Referral and intake',
    timing: 'weeks −4 to 0',
    carers: TEAM,
    next: ['medical_clearance', 'psych_screening'],
  },
  {
    code: 'medical_clearance',
    label: 'Medical clearance',
    timing: 'before the first dose; again after 6 to 12 months or on change',
    carers: TEAM,
    next: ['psych_screening', 'consent'],
  },
  {
    code: 'psych_screening',
    label: 'Psychological screening',
    timing: 'before consent',
    carers: ['therapist', 'prescriber'],
    next: ['medical_clearance', 'consent'],
  },
  { code: 'consent', label: 'Informed consent', timing: 'before preparation', carers: TEAM, next: ['preparation'] },
  { code: 'preparation', label: 'Preparation', timing: 'days −14 to −1', carers: TEAM, next: ['dosing'] },
  { code: 'dosing', label: 'Dosing', timing: 'day 0', carers: AT_DOSE, next: ['acute_monitoring'] },
  {
    code: 'acute_monitoring',
    label: 'Acute monitoring',
    timing: '0 to 2 hours and longer',
    carers: AT_DOSE,
    next: ['integration', 'dosing'],
  },
  {
    code: 'integration',
    label: 'Integration',
    timing: 'after each dose',
    carers: TEAM,
    next: ['dosing', 'maintenance', 'discharge'],
  },
  {
    code: 'maintenance',
    label: 'Maintenance or taper',
    timing: 'ongoing',
    carers: ['therapist', 'prescriber'],
    next: ['dosing', 'discharge'],
  },
  {
    code: 'discharge',
    label: 'Discharge',
    timing: 'at the end',
    carers: ['therapist', 'prescriber'],
    next: ['closed'],
  },
  { code: 'on_hold', label: 'On hold', carers: TEAM, next: [] },
  { code: 'not_eligible', label: 'Not eligible', carers: TEAM, next: ['intake'] },
  { code: 'transferred', label: 'Transferred', carers: TEAM, next: ['intake'] },
  { code: 'closed', label: 'Closed', carers: TEAM, next: ['intake'] },
] as const satisfies readonly Phase[];
export type CarePhase = CodeOf<typeof CARE_PHASES>;
export const carePhaseLabel = labeller(CARE_PHASES);

/** A case of which no move is recorded. */
export const FIRST_PHASE: CarePhase = 'intake';
/** Where a case may go from any phase. */
export const OFF_PATH = ['on_hold', 'not_eligible', 'transferred', 'closed'] as const satisfies readonly CarePhase[];
const isOffPath = (phase: CarePhase): boolean => (OFF_PATH as readonly CarePhase[]).includes(phase);

export const phaseOf = (phase: CarePhase): Phase & { code: CarePhase } =>
  CARE_PHASES.find(({ code }) => code === phase)!;

/** Where the way leads from a phase. From a hold it leads back to where the case was held. */
export function movesFrom(phase: CarePhase, heldIn: CarePhase | undefined): CarePhase[] {
  const onward = phase === 'on_hold' ? [heldIn ?? FIRST_PHASE] : (phaseOf(phase).next as readonly CarePhase[]);
  const away = isOffPath(phase) && phase !== 'on_hold' ? [] : OFF_PATH.filter((one) => one !== phase);
  return [...new Set([...onward, ...away])];
}

/** Why somebody goes on although an item of the gate is not recorded. */
export const GATE_REASONS = [
  { code: 'not_indicated', label: 'Not indicated here' },
  { code: 'recorded_elsewhere', label: 'Recorded elsewhere' },
  { code: 'discussed', label: 'Discussed in the team' },
  { code: 'not_to_be_had', label: 'Not to be had in time' },
  { code: 'urgent', label: 'Clinically urgent' },
] as const satisfies readonly Coded[];
export type GateReason = CodeOf<typeof GATE_REASONS>;
export const gateReasonLabel = labeller(GATE_REASONS);
