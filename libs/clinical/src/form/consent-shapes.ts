import { CONSENT_BASES, CONSENT_RECIPIENTS, CONSENT_SCOPES, PART2_PURPOSES } from '../codes';
import type { ConsentToConsult, Part2Consent } from './records';
import { code, codes, record, relDay, text, whole, yesNo } from './shapes';

const ELEMENT_MAX = 200;

export const part2ConsentShape = record<Part2Consent>({
  patientNamed: {
    label: 'The signed form names the person',
    hint: 'The name stays on the form',
    shape: yesNo,
    required: true,
  },
  discloser: {
    label: 'Who may disclose',
    hint: 'As a class, for example the treating program',
    shape: text(ELEMENT_MAX, 'clinical'),
    required: true,
  },
  information: {
    label: 'What may be disclosed',
    hint: 'Specific and meaningful',
    shape: text(ELEMENT_MAX, 'clinical'),
    required: true,
  },
  recipients: {
    label: 'Who may receive it',
    hint: 'As a class, for example this care team',
    shape: text(ELEMENT_MAX, 'clinical'),
    required: true,
  },
  purpose: { label: 'Purpose', shape: code(PART2_PURPOSES), required: true },
  revocationExplained: { label: 'The right to revoke in writing, and how, is stated', shape: yesNo, required: true },
  expires: {
    label: 'Expires',
    hint: 'An event or a number of days, for example end of treatment',
    shape: text(ELEMENT_MAX, 'clinical'),
    required: true,
  },
  signed: { label: 'Signed', shape: yesNo, required: true },
  dated: { label: 'Dated', hint: 'The date stays on the form', shape: yesNo, required: true },
  redisclosureStated: {
    label: 'Redisclosure under HIPAA, and its limit, is stated',
    hint: 'Needed for treatment, payment and operations',
    shape: yesNo,
  },
  refusalConsequenceStated: { label: 'What refusing means is stated', shape: yesNo, required: true },
});

export const consentToConsultShape = record<ConsentToConsult>(
  {
    basis: { label: 'Basis', shape: code(CONSENT_BASES), required: true },
    obtained: { label: 'Consent obtained', shape: yesNo, required: true },
    relDay: { label: 'Obtained on day', shape: relDay },
    scope: { label: 'What may be shared', shape: codes(CONSENT_SCOPES), required: true },
    recipients: { label: 'With whom', shape: code(CONSENT_RECIPIENTS) },
    expiresInDays: { label: 'Ends after', hint: 'Days from now', shape: whole(1, 36_500, 'days') },
    endOfTreatment: { label: 'Ends with the treatment', shape: yesNo },
    revocable: { label: 'Can be revoked at any time', shape: yesNo },
    part2: {
      label: 'Part 2 consent',
      hint: 'Needed where anything came from a Part 2 program',
      shape: part2ConsentShape,
    },
  },
  ({ revocable }) => (revocable === false ? [{ path: 'revocable', message: 'Consent can always be revoked' }] : []),
);
