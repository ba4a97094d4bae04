import type { DemoCase } from '../types';

export const KAP_8VQA: DemoCase = {
  code: 'KAP-8VQA',
  owner: 'psychiatrist',
  members: [
    { member: 'therapist', role: 'treating' },
    { member: 'prescriber_other', role: 'consultant' },
    { member: 'anesthesiologist', role: 'consultant' },
    { member: 'pharmacist', role: 'consultant' },
  ],
  presentation: {
    consentToConsult: { basis: 'deidentified', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Bipolar II, sister with schizophrenia: elevated mood after session 3',
    question: 'Is this benefit or hypomania, and should session 4 go ahead?',
    decisionNeededBy: 'before_next_session',
    ageBand: '25-34',
    sexAtBirth: 'F',
    region: 'not_stated',
    roleGroup: 'student',
    primaryDx: 'F31.81',
    otherDx: [],
    episodeMonths: 9,
    psychotherapy: 'not_recorded',
    traumaSummary: [],
    psychosisMania: 'family',
    medicalHx: 'not_recorded',
    medTrials: [
      { ingredient: 'quetiapine', atc: 'N05AH04', maxDoseMg: 300, weeks: 10, response: 'partial' },
      { ingredient: 'lurasidone', atc: 'N05AE05', maxDoseMg: 60, weeks: 8, response: 'intolerant' },
    ],
    currentMeds: [{ ingredient: 'lamotrigine', atc: 'N03AX09', doseMg: 200 }, { ingredient: 'quetiapine', atc: 'N05AH04', doseMg: 150 }],
    scales: [
      { scale: 'madrs', relDay: -3, total: 31 },
      { scale: 'madrs', relDay: 7, total: 20 },
      { scale: 'madrs', relDay: 16, total: 6 },
      { scale: 'ymrs', relDay: -3, total: 2 },
      { scale: 'ymrs', relDay: 16, total: 15 },
      { scale: 'phq9', relDay: -3, total: 19 },
      { scale: 'phq9', relDay: 16, total: 3 },
    ],
    suicideRisk: { cssrs: 'moderate', attempts: '1', currentPlan: 'not_recorded' },
    substance: { auditc: 1, dast10: 1, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: 'not_recorded',
    asa: 1,
    labs: [{ test: 'hcg', value: 'neg', relDay: 0 }],
    plan: { product: 'ket_iv', route: 'IV', setting: 'clinic' },
    sessionsSoFar: 'Day 14, number 3, ketamine IV 30 mg: 112/70 before, 126/80 at 40 min. CADSS 24 at 40 min, 1 at 90 min.',
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'madrs', relDay: 40, total: 14 },
      { scale: 'ymrs', relDay: 23, total: 8 },
      { scale: 'ymrs', relDay: 40, total: 3 },
      { scale: 'phq9', relDay: 40, total: 9 },
    ],
  },
  thread: [
    {
      relDay: 16, minute: 560, by: 'therapist', kind: 'observation',
      text: 'She slept three hours, feels brilliant, started two projects and a loan application. She calls it finally well.',
    },
    {
      relDay: 16, minute: 570, by: 'psychiatrist', kind: 'recommendation', replyTo: 0,
      text: 'YMRS 15. I read this as a hypomanic switch, not remission, although MADRS is 6. I propose no session 4 now and an urgent visit.',
    },
    {
      relDay: 16, minute: 585, by: 'prescriber_other', kind: 'question', replyTo: 1,
      text: 'MADRS 31 to 6 is the best she has had in years. Stopping may feel like punishment. Could a lower dose continue?',
    },
    { relDay: 16, minute: 600, by: 'anesthesiologist', kind: 'message', text: 'No airway or BP concern from me; mood state decides here.' },
    {
      relDay: 17, minute: 520, by: 'therapist', kind: 'message',
      text: 'We named it together as a mood episode. Partner limits spending this week; sleep plan agreed.',
    },
  ],
  steps: [
    {
      relDay: 0,
      facts: {
        'patient.age': 25, 'patient.sex_at_birth': 'F', 'patient.childbearing': true, 'lab.hcg': 'neg', 'psy.psychosis': 'family',
        'psy.mania': 'bipolar_history', asa: 1, 'scale.cssrs.q3': true, 'scale.cssrs.q4': false, 'scale.cssrs.q5': false,
        'scale.cssrs.behavior_3mo': false, 'scale.phq9.item9': 1, 'scale.auditc.total': 1, 'scale.dast10.total': 1,
        meds: ['N03AX09', 'N05AH04'], 'plan.product': 'ket_iv', 'plan.setting': 'clinic', 'day.sbp': 112, 'day.dbp': 70, 'day.food_h': 8,
        'day.escort': true,
      },
      expect: ['KS-035', 'KS-037', 'KS-041', 'KS-052'],
    },
    { relDay: 16, facts: { 'psy.mania': 'current', 'scale.phq9.item9': 0, 'day.escort': true }, expect: ['KS-035', 'KS-036', 'KS-052'] },
    { relDay: 40, facts: { 'psy.mania': 'bipolar_history', 'scale.cssrs.q3': false }, expect: ['KS-035', 'KS-037', 'KS-052'] },
  ],
  sessions: [
    {
      number: 3, relDay: 14, product: 'ket_iv', doseMg: 30,
      vitals: [[-10, 112, 70, 74, 99, 5], [20, 124, 80, 86, 98, 4], [40, 126, 80, 84, 98, 4], [90, 114, 72, 74, 99, 5]],
      cadss: [[40, 24], [90, 1]], adverseEvents: [],
    },
  ],
  referrals: [
    {
      type: 'RT08', from: 'therapist', urgency: 'urgent', relDay: 16, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Hypomania without psychosis; quetiapine reviewed by prescriber; reassess in one week.',
    },
  ],
  decisions: [
    {
      relDay: 16, kind: 'hold_course',
      text: 'Session 4 on hold until stable mood for 4 weeks; daily sleep log.',
      by: 'psychiatrist', approvals: ['psychiatrist'], concurs: ['therapist'], rationale: 'Current hypomania',
      dissents: [{ by: 'prescriber_other', reason: 'Marked depressive benefit', alternative: 'continue at lower dose with mood stabilizer increase' }],
      alerts: ['KS-036', 'KS-035'], status: 'agreed_with_dissent', reviewRelDay: 40,
    },
  ],
};
