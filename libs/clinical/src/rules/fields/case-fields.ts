import { PRODUCTS, SETTINGS, SUD_LEVELS } from '../../codes';
import { choice, measured, whole, yesNo, type MedicationsField } from './field';

const medications: MedicationsField = { kind: 'medications', label: 'Medication now' };

/** Facts of the case that are carried forward until another is recorded: who it is about, mind, substances, tests, medication, plan. */
export const CASE_FIELDS = {
  'patient.age': whole('Age (lower bound of the band)', [0, 119], 'a'),
  'patient.sex_at_birth': choice('Sex at birth', [
    { code: 'F', label: 'Female' },
    { code: 'M', label: 'Male' },
    { code: 'other', label: 'Other' },
  ]),
  'patient.pregnancy': choice('Pregnancy', [
    { code: 'pregnant', label: 'Pregnant' },
    { code: 'not_pregnant', label: 'Not pregnant' },
    { code: 'unknown', label: 'Unknown', saysNothing: true },
    { code: 'na', label: 'Not applicable' },
  ]),
  'patient.lactating': yesNo('Breastfeeding'),
  'patient.childbearing': yesNo('Childbearing potential'),
  'patient.bmi': measured('BMI (lower bound of the band)', [0, 120], 'kg/m2'),

  'psy.psychosis': choice('Psychosis', [
    { code: 'none', label: 'None known' },
    { code: 'active', label: 'Active' },
    { code: 'past', label: 'In the past' },
    { code: 'family', label: 'In the family' },
  ]),
  'psy.mania': choice('Mania', [
    { code: 'none', label: 'None known' },
    { code: 'current', label: 'Current mania, hypomania or mixed state' },
    { code: 'bipolar_history', label: 'Bipolar history' },
  ]),
  'psy.neurocognitive': yesNo('Major neurocognitive disorder'),
  'psy.dissociative': yesNo('Dissociative disorder or marked dissociation'),
  'psy.delirium': yesNo('Delirium'),

  'sud.level': choice('Substance use disorder', SUD_LEVELS),
  'sud.ketamine_pcp': yesNo('Ketamine or PCP use disorder'),
  'sud.intoxicated_today': yesNo('Intoxicated on the day'),

  'lab.alt_x_uln': measured('ALT, multiple of the upper limit', [0, 500], 'xULN'),
  'lab.hcg': choice('Pregnancy test (hCG)', [
    { code: 'pos', label: 'Positive' },
    { code: 'neg', label: 'Negative' },
    { code: 'not_done', label: 'Not done', saysNothing: true },
  ]),
  'lab.uds_unexpected': yesNo('Unexpected result of the urine drug screen'),
  asa: whole('ASA class', [1, 6]),

  meds: medications,
  'med.dzp_eq_mg': measured('Benzodiazepines as diazepam equivalent', [0, 1000], 'mg/d'),

  'plan.product': choice('Product', PRODUCTS),
  'plan.setting': choice('Setting', SETTINGS),
  'plan.per_week': measured('Sessions a week', [0, 21], '/wk'),
  'plan.weeks': measured('Length of the course', [0, 520], 'wk'),

  'course.luts': yesNo('New lower urinary tract symptoms'),
  'course.sessions': whole('Sessions so far', [0, 2000]),
  'course.response_pct': measured('Response', [-500, 100], '%'),
  'course.induction_done': yesNo('Induction completed'),

  'consent.offlabel': yesNo('Consent to off-label use'),
  'consent.rems': yesNo('REMS enrolment'),
} as const;
