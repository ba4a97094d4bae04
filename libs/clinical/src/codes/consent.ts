import { labeller, type CodeOf, type Coded } from './coded-list';

export const CONSENT_BASES = [
  { code: 'deidentified', label: 'De-identified' },
  { code: 'treatment_disclosure', label: 'Disclosure for treatment' },
  { code: 'signed_authorization', label: 'Signed authorization' },
] as const satisfies readonly Coded[];
export type ConsentBasis = CodeOf<typeof CONSENT_BASES>;
export const consentBasisLabel = labeller(CONSENT_BASES);

export const CONSENT_SCOPES = [
  { code: 'facts', label: 'Case facts' },
  { code: 'scales', label: 'Scales' },
  { code: 'sessions', label: 'Session data' },
  { code: 'medication', label: 'Medication' },
] as const satisfies readonly Coded[];
export type ConsentScope = CodeOf<typeof CONSENT_SCOPES>;
export const consentScopeLabel = labeller(CONSENT_SCOPES);

export const CONSENT_RECIPIENTS = [
  { code: 'this_room', label: 'This room only' },
  { code: 'network', label: 'The network' },
] as const satisfies readonly Coded[];
export type ConsentRecipients = CodeOf<typeof CONSENT_RECIPIENTS>;
export const consentRecipientsLabel = labeller(CONSENT_RECIPIENTS);

export const PART2_PURPOSES = [
  { code: 'treatment_payment_operations', label: 'Treatment, payment and health care operations' },
  { code: 'at_patient_request', label: 'At the request of the patient' },
] as const satisfies readonly Coded[];
export type Part2Purpose = CodeOf<typeof PART2_PURPOSES>;
export const part2PurposeLabel = labeller(PART2_PURPOSES);

/** Stated by the presenter, in this order, before a case opens. */
export const ATTESTATIONS = [
  {
    code: 'no_identifiers',
    label: 'No identifiers of the person, relatives, employers or household members are in this case.',
  },
  { code: 'no_psychotherapy_notes', label: 'No psychotherapy notes are in this case.' },
  { code: 'minimum_needed', label: 'It holds the minimum that the question needs.' },
  { code: 'consent_or_deidentified', label: 'It is shared with consent or on a de-identified basis.' },
] as const satisfies readonly Coded[];
export type Attestation = CodeOf<typeof ATTESTATIONS>;
