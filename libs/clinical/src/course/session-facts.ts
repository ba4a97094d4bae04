import { VITALS, type Coded } from '../codes';
import { yesNoFact, type FactCode, type FactTakes } from './fact-code';
import { asRecorded } from './read-by-rules';

const scope = 'sessions' as const;
const loincOf = (code: string): { loinc?: string } => {
  const vital = VITALS.find((one) => one.code === code);
  return vital ? { loinc: vital.loinc } : {};
};
const reading = (code: string, label: string, takes: FactTakes): FactCode => ({
  code,
  label,
  at: 'reading',
  takes,
  scope,
  ...loincOf(code),
});
const score = (scale: string): FactTakes => ({ is: 'score', scale });

/** What is read at a minute of a session (care path §3.2; kap-safety §6). */
export const READINGS: readonly FactCode[] = [
  reading('sbp', 'Systolic', { is: 'quantity', kinds: ['sbp'] }),
  reading('dbp', 'Diastolic', { is: 'quantity', kinds: ['dbp'] }),
  reading('hr', 'Heart rate', { is: 'quantity', kinds: ['hr'] }),
  reading('spo2', 'SpO2', { is: 'quantity', kinds: ['spo2'] }),
  { ...reading('rr', 'Breathing rate', { is: 'quantity', kinds: ['rr'] }), loinc: '9279-1' },
  reading('o2_flow', 'Oxygen', { is: 'quantity', kinds: ['o2_flow'] }),
  reading('moaas', 'MOAA/S', score('moaas')),
  reading('cadss23', 'CADSS', score('cadss23')),
  reading('cadss6', 'CADSS-6', score('cadss6')),
  asRecorded('mon.clear', 'reading'),
  asRecorded('mon.redflag', 'reading'),
];

const session = (code: string, label: string): FactCode => yesNoFact(code, label, 'session', scope);
const REMS_FORM = [
  { code: 'due', label: 'Due' },
  { code: 'done', label: 'Done' },
] as const satisfies readonly Coded[];

/** What is asked once in a session: before the dose, of who is there, and before the person leaves (kap-safety §7, REMS addition; care path §8). */
export const SESSION_FACTS: readonly FactCode[] = [
  { code: 'dose', label: 'Dose', at: 'session', takes: { is: 'quantity', kinds: ['session_dose'] }, scope },
  ...(['day.food_h', 'day.liquid_min', 'day.nasal_spray_min', 'day.escort', 'sud.intoxicated_today'] as const).map(
    (name) => asRecorded(name, 'session'),
  ),
  session('anesthesiologist_present', 'Anesthesiologist present'),
  session('therapist_present', 'Therapist present'),
  session('nurse_present', 'Nurse present'),
  session('chaperone', 'Chaperone reachable, looks every 15 minutes'),
  session('on_call', 'On-call cover for the session'),
  ...(['mon.prescriber_on_site', 'mon.oximeter', 'mon.resp_depression', 'mon.resp_depression_resolved'] as const).map(
    (name) => asRecorded(name, 'session'),
  ),
  {
    code: 'rems_form',
    label: 'REMS monitoring form',
    at: 'session',
    takes: { is: 'choice', choices: REMS_FORM },
    scope,
  },
  {
    code: 'observed_min',
    label: 'Minutes observed',
    at: 'session',
    takes: { is: 'number', min: 0, max: 1440, unit: 'min' },
    scope,
  },
  session('steady_gait', 'Orientated, steady gait'),
  session('nausea_controlled', 'Nausea controlled'),
  session('safety_question_asked', 'Safety question asked'),
  session('advice_given', 'Written advice and phone number given'),
  { code: 'padss', label: 'PADSS', at: 'session', takes: score('padss'), scope },
  { code: 'aldrete', label: 'Aldrete', at: 'session', takes: score('aldrete'), scope },
];

const GRADE: FactTakes = { is: 'whole', min: 1, max: 5 };
const event = (term: string, label: string): FactCode => ({
  code: `ae.${term}`,
  label,
  at: 'reading',
  takes: GRADE,
  scope,
});

/** Adverse events by term, with their CTCAE grade of 1 to 5 (kap-safety §9, with the common events of the label). */
export const ADVERSE_EVENTS: readonly FactCode[] = [
  event('bp_rise', 'Blood pressure rise'),
  event('sedation', 'Sedation'),
  event('dissociation', 'Distressing dissociation'),
  event('nausea', 'Nausea or vomiting'),
  event('urinary', 'Urinary symptoms'),
  event('hypoxia', 'Hypoxia'),
  event('psychotic', 'Psychotic symptom'),
  event('dizziness', 'Dizziness or vertigo'),
  event('headache', 'Headache'),
  event('anxiety', 'Anxiety'),
  event('palpitations', 'Palpitations'),
  event('numbness', 'Numbness'),
  event('lethargy', 'Lethargy'),
];

/** What can be recorded as an adverse event, in the order of the list. */
export const ADVERSE_EVENT_CODES: readonly string[] = ADVERSE_EVENTS.map(({ code }) => code);
