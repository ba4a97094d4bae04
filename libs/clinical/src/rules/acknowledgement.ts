import { isCodeOf, labeller, type CodeOf, type Coded } from '../codes';
import type { Rule } from './rule';

/** Why a member lets an alert rest. `note`: what the reason leaves open has to be said in words. */
export const ACKNOWLEDGEMENT_REASONS = [
  { code: 'discussed', label: 'Discussed with the discipline that it names', note: false },
  { code: 'assessed', label: 'The person was assessed', note: false },
  { code: 'plan_changed', label: 'The plan was changed', note: false },
  { code: 'followed_up', label: 'A follow-up is arranged', note: false },
  { code: 'weighed', label: 'Known, and weighed by the treating team', note: true },
  { code: 'record_wrong', label: 'The record is wrong and will be corrected', note: true },
  { code: 'not_applicable', label: 'Does not apply to this case', note: true },
] as const satisfies readonly (Coded<string> & { note: boolean })[];
export type AcknowledgementReason = CodeOf<typeof ACKNOWLEDGEMENT_REASONS>;
export const acknowledgementReasonLabel = labeller(ACKNOWLEDGEMENT_REASONS);

/** Whether an acknowledgement needs a note: the reason asks for one, or the rule finds a contraindication or a self-harm item. */
export const needsNote = ({ severity, clock }: Rule, reason: AcknowledgementReason): boolean =>
  severity === 'contraindicated' ||
  clock !== undefined ||
  ACKNOWLEDGEMENT_REASONS.some(({ code, note }) => code === reason && note);

export const isAcknowledgementReason = (value: unknown): value is AcknowledgementReason =>
  isCodeOf(ACKNOWLEDGEMENT_REASONS, value);
