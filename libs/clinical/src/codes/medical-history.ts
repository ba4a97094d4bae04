import { isCodeOf, labeller, type CodeOf, type Coded } from './coded-list';

/** One `hx.*` field of the safety rules. `yes_no` holds a boolean, `days` whole days since the event, `choice` one of `values`. */
export type MedicalHistoryField = Coded<string> &
  ({ readonly kind: 'yes_no' | 'days' } | { readonly kind: 'choice'; readonly values: readonly Coded<string>[] });

const NONE = { code: 'none', label: 'None' } as const;

/** Every `hx.*` field of kap-safety §2, under its own name there. */
export const MEDICAL_HISTORY = [
  { code: 'aneurysm', label: 'Aneurysm (aorta, intracranial, peripheral)', kind: 'yes_no' },
  { code: 'avm', label: 'Arteriovenous malformation', kind: 'yes_no' },
  { code: 'ich', label: 'Intracerebral hemorrhage', kind: 'yes_no' },
  { code: 'allergy_ketamine', label: 'Hypersensitivity to ketamine, esketamine or an excipient', kind: 'yes_no' },
  { code: 'stroke_tia', label: 'Stroke or TIA', kind: 'yes_no' },
  { code: 'acs_days', label: 'Acute coronary syndrome, days since', kind: 'days' },
  {
    code: 'heart_failure',
    label: 'Heart failure',
    kind: 'choice',
    values: [NONE, { code: 'compensated', label: 'Compensated' }, { code: 'decompensated', label: 'Decompensated' }],
  },
  { code: 'arrhythmia', label: 'Significant arrhythmia, conduction or valve disease', kind: 'yes_no' },
  {
    code: 'htn',
    label: 'Hypertension',
    kind: 'choice',
    values: [NONE, { code: 'controlled', label: 'Controlled' }, { code: 'uncontrolled', label: 'Uncontrolled' }],
  },
  { code: 'htn_enceph', label: 'Hypertensive encephalopathy', kind: 'yes_no' },
  { code: 'raised_icp', label: 'Raised intracranial pressure, mass lesion or CSF obstruction', kind: 'yes_no' },
  { code: 'raised_iop', label: 'Raised intraocular pressure, open eye injury or recent eye surgery', kind: 'yes_no' },
  {
    code: 'thyroid',
    label: 'Thyroid disease',
    kind: 'choice',
    values: [
      NONE,
      { code: 'hypo_treated', label: 'Hypothyroid, treated' },
      { code: 'hyper_uncontrolled', label: 'Hyperthyroid, uncontrolled' },
    ],
  },
  { code: 'pheo_porphyria', label: 'Pheochromocytoma or porphyria', kind: 'yes_no' },
  {
    code: 'child_pugh',
    label: 'Liver disease, Child-Pugh class',
    kind: 'choice',
    values: [NONE, { code: 'A', label: 'A' }, { code: 'B', label: 'B' }, { code: 'C', label: 'C' }],
  },
  { code: 'dialysis', label: 'Dialysis', kind: 'yes_no' },
  {
    code: 'cystitis',
    label: 'Interstitial, ulcerative or ketamine cystitis',
    kind: 'choice',
    values: [NONE, { code: 'past', label: 'Past' }, { code: 'active', label: 'Active' }],
  },
  {
    code: 'osa',
    label: 'Obstructive sleep apnea',
    kind: 'choice',
    values: [NONE, { code: 'treated', label: 'Treated' }, { code: 'untreated', label: 'Untreated' }],
  },
  { code: 'airway_difficult', label: 'Difficult airway, predicted or known', kind: 'yes_no' },
  { code: 'seizure', label: 'Seizure disorder', kind: 'yes_no' },
] as const satisfies readonly MedicalHistoryField[];

export type MedicalHistoryCode = CodeOf<typeof MEDICAL_HISTORY>;
/** A choice of one of the fields. */
export type MedicalHistoryChoice = Extract<
  (typeof MEDICAL_HISTORY)[number],
  { kind: 'choice' }
>['values'][number]['code'];
export type MedicalHistoryValue = boolean | number | MedicalHistoryChoice;
export const medicalHistoryLabel = labeller(MEDICAL_HISTORY);

/** Every choice that some field offers, each code once. Which field offers which, `isMedicalHistoryValue` knows. */
export const MEDICAL_HISTORY_CHOICES: readonly Coded<MedicalHistoryChoice>[] = [
  ...new Map(
    MEDICAL_HISTORY.flatMap((field): Coded<MedicalHistoryChoice>[] =>
      field.kind === 'choice' ? [...field.values] : [],
    ).map((choice) => [choice.code, choice]),
  ).values(),
];

const LONGEST_DAYS = 36_500;

/** The field of a `hx.*` name, without the prefix. */
export function medicalHistoryField(code: string): MedicalHistoryField | undefined {
  return MEDICAL_HISTORY.find((field) => field.code === code);
}

/** Whether `value` is allowed for the field: a boolean, whole days of 0 to 36,500, or one of its choices. */
export function isMedicalHistoryValue(field: MedicalHistoryField, value: unknown): value is MedicalHistoryValue {
  if (field.kind === 'yes_no') return typeof value === 'boolean';
  if (field.kind === 'choice') return isCodeOf(field.values, value);
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_DAYS;
}

/** Words for a recorded value: `Controlled`, `Yes`, `120 days`. */
export function medicalHistoryValueLabel(
  field: MedicalHistoryField,
  value: MedicalHistoryValue | (string & {}),
): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (field.kind === 'choice') return field.values.find(({ code }) => code === value)?.label ?? String(value);
  return `${value} days`;
}
