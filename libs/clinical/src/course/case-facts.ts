import {
  ASA_CLASSES,
  LAB_FINDINGS,
  LAB_TESTS,
  MEDICAL_HISTORY,
  SCALES,
  type Coded,
  type LabCode,
  type LabTest,
} from '../codes';
import type { FactName } from '../rules';
import { labKindOf, type QuantityKindCode } from '../values';
import { CLEARANCE_FACTS } from './clearance-facts';
import { DRUG_FACTS } from './drug-facts';
import { yesNoFact, type FactCode } from './fact-code';
import { asRecorded } from './read-by-rules';

const at = 'case' as const;
const scope = 'facts' as const;
const isAssessed = ({ code }: { code: number | string }): boolean => typeof code === 'number';
const ANESTHESIA = [
  { code: 'none', label: 'None' },
  { code: 'uneventful', label: 'Uneventful' },
  { code: 'problem', label: 'With a problem' },
] as const satisfies readonly Coded[];

const PERSON: readonly FactCode[] = [
  { code: 'weight', label: 'Weight', at, takes: { is: 'quantity', kinds: ['weight'] }, scope, loinc: '29463-7' },
  { code: 'height', label: 'Height', at, takes: { is: 'quantity', kinds: ['height'] }, scope, loinc: '8302-2' },
  {
    code: 'previous_anesthesia',
    label: 'Previous anesthesia',
    at,
    takes: { is: 'choice', choices: ANESTHESIA },
    scope,
  },
  yesNoFact('can_fast', 'Able to fast', at, scope),
  {
    code: 'asa',
    label: 'ASA class',
    at,
    takes: {
      is: 'choice',
      choices: ASA_CLASSES.filter(isAssessed).map(({ code, label }) => ({ code: String(code), label })),
    },
    scope,
    recorders: 'anesthesiologist',
  },
];

/** What rules read and nothing else gives, under the names of the rules. */
const READ_BY_RULES: readonly FactName[] = [
  'patient.pregnancy',
  'patient.lactating',
  'patient.childbearing',
  ...MEDICAL_HISTORY.map(({ code }) => `hx.${code}` as const),
  'psy.psychosis',
  'psy.mania',
  'psy.neurocognitive',
  'psy.dissociative',
  'psy.delirium',
  'sud.level',
  'sud.ketamine_pcp',
  'lab.uds_unexpected',
  'course.luts',
  'course.sessions',
  'plan.per_week',
  'plan.weeks',
];

const LABS: readonly FactCode[] = LAB_TESTS.map((test: LabTest) => ({
  code: `lab.${test.code}`,
  label: test.label,
  at,
  takes:
    test.result === 'finding' ? { is: 'choice', choices: LAB_FINDINGS } : { is: 'quantity', kinds: labKindsOf(test) },
  scope,
  ...(test.loinc && { loinc: test.loinc }),
}));

/** A result in units a litre and one in multiples of the upper limit are two kinds of one test. */
function labKindsOf({ code, units }: LabTest): QuantityKindCode[] {
  const kinds = units.flatMap((unit) => labKindOf(code as LabCode, unit) ?? []);
  return [...new Set(kinds)];
}

/** Scales that are filled in on a day of the case, not at a minute of a session. */
const IN_SESSIONS: readonly string[] = ['moaas', 'cadss23', 'cadss6', 'padss', 'aldrete'];
const BY_CLINICIANS: readonly string[] = ['madrs', 'ymrs'];
const SCALE_TOTALS: readonly FactCode[] = SCALES.filter(({ code }) => !IN_SESSIONS.includes(code)).map(
  ({ code, label, ...scale }) => ({
    code,
    label,
    at,
    takes: { is: 'score', scale: code },
    scope: 'scales',
    ...(BY_CLINICIANS.includes(code) && { recorders: 'clinicians' as const }),
    ...('loinc' in scale && { loinc: scale.loinc }),
  }),
);

/** Items that are asked beside a total, whatever it is: one that points to self-harm is never hidden in a sum. */
const byClinicians = (fact: FactCode): FactCode => ({ ...fact, recorders: 'clinicians' });
const SELF_HARM: readonly FactCode[] = [
  asRecorded('scale.phq9.item9', at),
  asRecorded('scale.qids_sr16.item12', at),
  ...(
    [
      'scale.madrs.item10',
      'scale.cssrs.q3',
      'scale.cssrs.q4',
      'scale.cssrs.q5',
      'scale.cssrs.behavior_lifetime',
      'scale.cssrs.behavior_3mo',
    ] as const
  ).map((name) => byClinicians(asRecorded(name, at))),
];

export const isSelfHarmItem = (code: string): boolean => SELF_HARM.some((fact) => fact.code === code);

/** What is recorded on a day of the case. */
export const CASE_FACTS: readonly FactCode[] = [
  ...PERSON,
  ...READ_BY_RULES.map((name) => asRecorded(name, at)),
  ...LABS,
  ...SCALE_TOTALS,
  ...SELF_HARM,
  ...CLEARANCE_FACTS,
  ...DRUG_FACTS,
];
