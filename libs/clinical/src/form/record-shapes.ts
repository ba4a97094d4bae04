import {
  ADHERENCES,
  ATTEMPTS_BANDS,
  BMI_BANDS,
  isCodeOf,
  isMedicalHistoryValue,
  LAB_FINDINGS,
  LAB_TESTS,
  labTestOf,
  MEDICAL_HISTORY,
  MEDICAL_HISTORY_CHOICES,
  medicalHistoryField,
  MODALITIES,
  OSA_STATUSES,
  PRODUCTS,
  routeOf,
  ROUTES,
  scaleOf,
  SCALES,
  SETTINGS,
  SUD_LEVELS,
  SUICIDE_LEVELS,
  TRIAL_RESPONSES,
  VITALS,
  type VitalCode,
} from '../codes';
import type {
  AirwayOsa,
  Lab,
  Medication,
  MedicalHistoryItem,
  MedTrial,
  Plan,
  Psychotherapy,
  ScaleScore,
  Substance,
  SuicideRisk,
  VitalsBase,
} from './records';
import { code, decimal, record, relDay, text, whole, yesNo, type Part } from './shapes';

const INGREDIENT_MAX = 80;
const DOSE_MG_MAX = 100_000;
const atc: Part = {
  label: 'ATC code',
  hint: 'N06AX16',
  shape: {
    kind: 'text',
    max: 7,
    pattern: { test: /^[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/, says: 'Use an ATC code such as N06AX16' },
  },
};

/** Codes come last: they follow the drug by themselves. */
export const medTrialShape = record<MedTrial>({
  ingredient: { label: 'Drug', hint: 'Ingredient', shape: text(INGREDIENT_MAX, 'clinical'), required: true },
  maxDoseMg: { label: 'Highest dose', shape: decimal(0, DOSE_MG_MAX, 'mg a day') },
  weeks: { label: 'Weeks', shape: whole(0, 2_600, 'weeks') },
  response: { label: 'Response', shape: code(TRIAL_RESPONSES), required: true, notRecorded: true },
  adherence: { label: 'Taken as planned', shape: code(ADHERENCES) },
  addOn: { label: 'Added to another drug', shape: yesNo },
  atc,
});

export const medicationShape = record<Medication>({
  ingredient: { label: 'Drug', hint: 'Ingredient', shape: text(INGREDIENT_MAX, 'clinical'), required: true },
  doseMg: { label: 'Dose', shape: decimal(0, DOSE_MG_MAX, 'mg a day') },
  schedule: { label: 'When taken', hint: 'Such as nightly', shape: text(60, 'clinical') },
  lastChangeRelDay: { label: 'Last changed on day', shape: relDay },
  rxnorm: {
    label: 'RxNorm',
    shape: { kind: 'text', max: 8, pattern: { test: /^\d{1,8}$/, says: 'Use the digits of an RxNorm ingredient' } },
  },
  atc,
});

export const psychotherapyShape = record<Psychotherapy>({
  modality: { label: 'Modality', shape: code(MODALITIES), required: true },
  sessions: { label: 'Sessions', shape: whole(0, 5_000) },
  response: { label: 'Response', shape: code(TRIAL_RESPONSES), notRecorded: true },
});

export const medicalHistoryShape = record<MedicalHistoryItem>(
  {
    code: { label: 'History of', shape: code(MEDICAL_HISTORY), required: true },
    value: {
      label: 'What is known',
      shape: { kind: 'value', codes: MEDICAL_HISTORY_CHOICES, yesNo: true },
      required: true,
    },
  },
  (item) => {
    const field = medicalHistoryField(String(item.code));
    return field && !isMedicalHistoryValue(field, item.value)
      ? [{ path: 'value', message: 'Not a value of this part of the history' }]
      : [];
  },
);

export const suicideRiskShape = record<SuicideRisk>({
  cssrs: { label: 'C-SSRS level', shape: code(SUICIDE_LEVELS), required: true, notRecorded: true },
  attempts: { label: 'Past attempts', shape: code(ATTEMPTS_BANDS), required: true, notRecorded: true },
  currentPlan: { label: 'Current plan', shape: yesNo, required: true, notRecorded: true },
});

export const substanceShape = record<Substance>({
  auditc: { label: 'AUDIT-C', shape: scaleRange('audit_c'), required: true, notRecorded: true },
  dast10: { label: 'DAST-10', shape: scaleRange('dast10'), required: true, notRecorded: true },
  sudLevel: { label: 'Substance use disorder', shape: code(SUD_LEVELS), required: true, notRecorded: true },
  part2Source: {
    label: 'From a Part 2 program',
    hint: 'A federally assisted substance use program',
    shape: yesNo,
    required: true,
    notRecorded: true,
  },
});

export const airwayOsaShape = record<AirwayOsa>({
  stopBang: { label: 'STOP-Bang', shape: scaleRange('stopbang'), notRecorded: true },
  osaStatus: { label: 'Sleep apnea', shape: code(OSA_STATUSES), notRecorded: true },
  bmiBand: { label: 'BMI', hint: 'kg/m²', shape: code(BMI_BANDS), notRecorded: true },
  airwayConcern: { label: 'Airway concern', shape: yesNo, notRecorded: true },
});

export const vitalsBaseShape = record<VitalsBase>(
  {
    sbp: vital('sbp'),
    dbp: vital('dbp'),
    hr: vital('hr'),
    spo2: vital('spo2'),
  },
  ({ sbp, dbp }) =>
    typeof sbp === 'number' && typeof dbp === 'number' && dbp >= sbp
      ? [{ path: 'dbp', message: 'Diastolic must be below systolic' }]
      : [],
);

export const labShape = record<Lab>(
  {
    test: { label: 'Test', shape: code(LAB_TESTS), required: true },
    value: { label: 'Result', shape: { kind: 'value', codes: LAB_FINDINGS }, required: true },
    unit: { label: 'Unit', shape: text(20, 'clinical') },
    relDay: { label: 'Day', shape: relDay, required: true },
  },
  checkLab,
);

export const scaleScoreShape = record<ScaleScore>(
  {
    scale: { label: 'Scale', shape: code(SCALES), required: true },
    relDay: { label: 'Day', shape: relDay, required: true },
    total: { label: 'Total', shape: whole(0, 1_000), required: true },
  },
  ({ scale, total }) => {
    const range = scaleOf(String(scale));
    return range && (Number(total) < range.min || Number(total) > range.max)
      ? [{ path: 'total', message: `Must be from ${range.min} to ${range.max} for ${range.label}` }]
      : [];
  },
);

export const planShape = record<Plan>(
  {
    product: { label: 'Product', shape: code(PRODUCTS), notRecorded: true },
    route: { label: 'Route', shape: code(ROUTES), notRecorded: true },
    setting: { label: 'Setting', shape: code(SETTINGS), notRecorded: true },
    sessions: { label: 'Sessions planned', shape: whole(1, 500) },
    intervalDays: { label: 'Days between sessions', shape: whole(1, 365, 'days') },
  },
  ({ product, route }) =>
    isCodeOf(PRODUCTS, product) && isCodeOf(ROUTES, route) && routeOf(product) !== route
      ? [{ path: 'route', message: 'Not a route of this product' }]
      : [],
);

function scaleRange(scale: string) {
  const { min, max } = scaleOf(scale)!;
  return whole(min, max);
}

function vital(vitalCode: VitalCode): Part {
  const { label, min, max, unit } = VITALS.find((entry) => entry.code === vitalCode)!;
  return { label, shape: whole(min, max, unit), required: true, notRecorded: true };
}

/** Results beyond this are a slip of the hand, whatever the test. */
const RESULT_MAX = 1_000_000;

function checkLab(lab: Readonly<Record<string, unknown>>): { path: string; message: string }[] {
  const test = labTestOf(String(lab.test));
  if (!test) return [];
  const hasUnit = lab.unit !== undefined && lab.unit !== null;
  if (test.result === 'finding') {
    if (!isCodeOf(LAB_FINDINGS, lab.value)) return [{ path: 'value', message: 'Must be one of the listed findings' }];
    return hasUnit ? [{ path: 'unit', message: 'A finding has no unit' }] : [];
  }
  if (typeof lab.value !== 'number' || lab.value < 0 || lab.value > RESULT_MAX)
    return [{ path: 'value', message: 'Must be a number of 0 or more' }];
  return hasUnit && test.units.includes(String(lab.unit))
    ? []
    : [{ path: 'unit', message: `Must be one of: ${test.units.join(', ')}` }];
}
