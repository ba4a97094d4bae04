import {
  AGE_BANDS,
  ASA_CLASSES,
  ATTESTATIONS,
  DECISION_NEEDED_BY,
  DIAGNOSES,
  GENDERS,
  PSYCHOSIS_MANIA,
  REGIONS,
  ROLE_GROUPS,
  SEXES,
  TRAUMA_CATEGORIES,
  type ConsentScope,
} from '../codes';
import { consentToConsultShape } from './consent-shapes';
import type { PresentationField } from './presentation';
import {
  airwayOsaShape,
  labShape,
  medicalHistoryShape,
  medicationShape,
  medTrialShape,
  planShape,
  psychotherapyShape,
  scaleScoreShape,
  substanceShape,
  suicideRiskShape,
  vitalsBaseShape,
} from './record-shapes';
import { code, codes, records, text, whole, yesNo, type Part } from './shapes';
import type { FormStep } from './steps';

export interface FormField extends Part {
  readonly step: FormStep;
  /** Whether it stands in the completeness count: clinical facts, but for those where `not_stated` is a whole answer and notes to another field. */
  readonly counted: boolean;
  /** What a consent must cover for it to be shared. Absent: it belongs to the consultation itself and not to the person. */
  readonly scope?: ConsentScope;
  /** What an empty list says: that there is none, or nothing at all. */
  readonly emptyMeans?: 'none' | 'unanswered';
}

const needed = { required: true, counted: false } as const;
const neededFact = { required: true, counted: true } as const;
const fact = { counted: true } as const;
const notCounted = { counted: false } as const;
const clinical = { notRecorded: true } as const;
const facts = { scope: 'facts' } as const;
const scores = { scope: 'scales' } as const;
const medication = { scope: 'medication' } as const;
const sessions = { scope: 'sessions' } as const;

/** The whole presentation form (case-presentation §1), in form order: every part of the product reads it from here. */
export const FORM_FIELDS: { readonly [F in PresentationField]: FormField } = {
  consentToConsult: {
    step: 'consent_basis',
    label: 'Consent to consult',
    hint: 'On what basis this case may be talked through, and how much of it.',
    shape: consentToConsultShape,
    ...needed,
  },
  part2Flag: {
    step: 'consent_basis',
    label: 'Part 2 records',
    hint: 'Yes if anything here came from a federally assisted substance use program.',
    shape: yesNo,
    ...needed,
  },

  title: {
    step: 'question',
    label: 'Title',
    hint: 'One clinical question. No names, no places.',
    shape: text(80, 'clinical'),
    ...needed,
  },
  question: {
    step: 'question',
    label: 'Question',
    hint: 'What should the room answer?',
    shape: text(500, 'clinical', true),
    ...needed,
  },
  decisionNeededBy: { step: 'question', label: 'Decision needed by', shape: code(DECISION_NEEDED_BY), ...needed },

  ageBand: {
    step: 'person',
    label: 'Age band',
    hint: 'A band, never the age.',
    shape: code(AGE_BANDS),
    ...neededFact,
    ...clinical,
    ...facts,
  },
  sexAtBirth: { step: 'person', label: 'Sex at birth', shape: code(SEXES), ...neededFact, ...facts },
  gender: { step: 'person', label: 'Gender', shape: code(GENDERS), ...notCounted, ...facts },
  region: {
    step: 'person',
    label: 'Region',
    hint: 'A US state or a country, nothing smaller.',
    shape: code(REGIONS),
    ...notCounted,
    ...facts,
  },
  roleGroup: {
    step: 'person',
    label: 'Work',
    hint: 'A broad group. No employer and no rare job.',
    shape: code(ROLE_GROUPS),
    ...fact,
    ...facts,
  },

  primaryDx: {
    step: 'diagnosis_history',
    label: 'Primary diagnosis',
    shape: code(DIAGNOSES),
    ...neededFact,
    ...clinical,
    ...facts,
  },
  otherDx: {
    step: 'diagnosis_history',
    label: 'Other diagnoses',
    shape: codes(DIAGNOSES),
    emptyMeans: 'none',
    ...fact,
    ...clinical,
    ...facts,
  },
  episodeMonths: {
    step: 'diagnosis_history',
    label: 'Length of this episode',
    shape: whole(0, 600, 'months'),
    ...fact,
    ...clinical,
    ...facts,
  },
  psychotherapy: {
    step: 'diagnosis_history',
    label: 'Psychotherapy',
    hint: 'Modality, sessions and response. No notes of sessions.',
    shape: records(psychotherapyShape, 30),
    emptyMeans: 'none',
    ...neededFact,
    ...clinical,
    ...facts,
  },
  traumaSummary: {
    step: 'diagnosis_history',
    label: 'Trauma',
    hint: 'Categories only, not what happened.',
    shape: codes(TRAUMA_CATEGORIES),
    emptyMeans: 'none',
    ...fact,
    ...clinical,
    ...facts,
  },
  traumaNote: {
    step: 'diagnosis_history',
    label: 'Note on trauma',
    hint: 'What the room needs for the question, without the story.',
    shape: text(300, 'clinical', true),
    ...notCounted,
    ...facts,
  },
  psychosisMania: {
    step: 'diagnosis_history',
    label: 'Psychosis or mania',
    shape: code(PSYCHOSIS_MANIA),
    ...neededFact,
    ...clinical,
    ...facts,
  },
  medicalHx: {
    step: 'diagnosis_history',
    label: 'Medical history',
    hint: 'What is left out counts as not recorded.',
    shape: records(medicalHistoryShape, 20, ['code']),
    emptyMeans: 'unanswered',
    ...neededFact,
    ...clinical,
    ...facts,
  },

  medTrials: {
    step: 'medication_trials',
    label: 'Medication trials',
    hint: 'By ingredient, not brand: highest dose, weeks and response.',
    shape: records(medTrialShape, 40),
    emptyMeans: 'none',
    ...neededFact,
    ...clinical,
    ...medication,
  },
  currentMeds: {
    step: 'medication_trials',
    label: 'Medication now',
    hint: 'By ingredient, not brand.',
    shape: records(medicationShape, 60),
    emptyMeans: 'none',
    ...neededFact,
    ...clinical,
    ...medication,
  },

  scales: {
    step: 'scales_safety',
    label: 'Scales',
    hint: 'Totals by relative day.',
    shape: records(scaleScoreShape, 500, ['scale', 'relDay']),
    emptyMeans: 'unanswered',
    ...neededFact,
    ...clinical,
    ...scores,
  },
  suicideRisk: {
    step: 'scales_safety',
    label: 'Suicide risk',
    shape: suicideRiskShape,
    ...neededFact,
    ...clinical,
    ...facts,
  },
  substance: {
    step: 'scales_safety',
    label: 'Substance use',
    shape: substanceShape,
    ...neededFact,
    ...clinical,
    ...facts,
  },
  vitalsBase: {
    step: 'scales_safety',
    label: 'Base vitals',
    hint: 'At rest, before a dose.',
    shape: vitalsBaseShape,
    ...neededFact,
    ...clinical,
    ...facts,
  },
  asa: {
    step: 'scales_safety',
    label: 'ASA class',
    hint: 'Set by the anesthesiologist.',
    shape: code(ASA_CLASSES),
    ...fact,
    ...clinical,
    ...facts,
  },
  airwayOsa: {
    step: 'scales_safety',
    label: 'Airway and sleep apnea',
    shape: airwayOsaShape,
    ...fact,
    ...clinical,
    ...facts,
  },
  labs: {
    step: 'scales_safety',
    label: 'Lab results',
    shape: records(labShape, 200),
    emptyMeans: 'none',
    ...fact,
    ...clinical,
    ...facts,
  },

  plan: {
    step: 'plan_sessions',
    label: 'Plan',
    hint: 'What is planned or asked for; a record, not an order.',
    shape: planShape,
    ...fact,
    ...clinical,
    ...facts,
  },
  sessionsSoFar: {
    step: 'plan_sessions',
    label: 'Sessions so far',
    hint: 'A line for each, with its day: dose, pressure before and at its highest, what happened.',
    shape: text(600, 'clinical', true),
    ...notCounted,
    ...sessions,
  },

  attestations: {
    step: 'check_attest',
    label: 'Attestations',
    shape: { kind: 'statements', options: ATTESTATIONS },
    ...needed,
  },
};

/** Field names in form order. */
export const PRESENTATION_FIELDS = Object.keys(FORM_FIELDS) as PresentationField[];

/** The fields of one step, in form order. */
export function fieldsOf(step: FormStep): PresentationField[] {
  return PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].step === step);
}
