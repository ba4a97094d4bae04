import type { DemoCase } from '../types';

export const KAP_4YGS: DemoCase = {
  code: 'KAP-4YGS',
  owner: 'psychiatrist',
  members: [
    { member: 'therapist', role: 'treating' },
    { member: 'anesthesiologist', role: 'treating' },
    { member: 'prescriber_other', role: 'treating' },
    { member: 'nurse', role: 'treating' },
    { member: 'pharmacist', role: 'consultant' },
    { member: 'primary_care', role: 'consultant' },
  ],
  presentation: {
    consentToConsult: { basis: 'deidentified', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Young adult on lisdexamfetamine; positive pregnancy test in week 4',
    question: 'Stimulant on session mornings, and now an early pregnancy. What should the team record and plan?',
    decisionNeededBy: 'urgent',
    ageBand: '18-24',
    sexAtBirth: 'F',
    region: 'not_stated',
    roleGroup: 'student',
    primaryDx: 'F32.2',
    otherDx: [],
    episodeMonths: 11,
    psychotherapy: 'not_recorded',
    traumaSummary: [],
    psychosisMania: 'none',
    medicalHx: 'not_recorded',
    medTrials: [
      { ingredient: 'fluoxetine', atc: 'N06AB03', maxDoseMg: 40, weeks: 10, response: 'partial' },
      { ingredient: 'escitalopram', atc: 'N06AB10', maxDoseMg: 20, weeks: 9, response: 'none' },
    ],
    currentMeds: [{ ingredient: 'lisdexamfetamine', atc: 'N06BA12', doseMg: 50 }, { ingredient: 'escitalopram', atc: 'N06AB10', doseMg: 20 }],
    scales: [
      { scale: 'phq9', relDay: -4, total: 20 },
      { scale: 'phq9', relDay: 7, total: 13 },
      { scale: 'phq9', relDay: 21, total: 8 },
      { scale: 'gad7', relDay: -4, total: 12 },
      { scale: 'gad7', relDay: 21, total: 7 },
    ],
    suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' },
    substance: { auditc: 2, dast10: 0, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: { sbp: 136, dbp: 88, hr: 96, spo2: 99 },
    asa: 1,
    labs: [{ test: 'hcg_urine', value: 'pos', relDay: 28 }],
    plan: { product: 'ket_im', route: 'IM', setting: 'clinic' },
    sessionsSoFar: 'Day 0, ketamine IM 40 mg: 136/88 before, 168/100 at 15 min, 132/84 at 125 min. CADSS 20 at 15 min, 0 at 100 min. Palpitations, mild.',
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'phq9', relDay: 56, total: 9 },
    ],
  },
  thread: [
    {
      relDay: 0, minute: 720, by: 'anesthesiologist', kind: 'observation',
      text: 'Heart rate 112 and 168/100 at 15 min with a morning stimulant. Discuss timing on session days with the prescriber.',
    },
    {
      relDay: 1, minute: 540, by: 'prescriber_other', kind: 'observation', replyTo: 0,
      text: 'I will talk with her about taking it after sessions. I also see no pregnancy test on file.',
    },
    {
      relDay: 28, minute: 505, by: 'nurse', kind: 'observation',
      text: 'Urine hCG positive before session 5. Session not given. She is shocked and tearful, therapist called in.',
    },
    {
      relDay: 28, minute: 515, by: 'psychiatrist', kind: 'recommendation', replyTo: 2,
      text: 'Guidelines treat pregnancy as a contraindication. I propose ending the course now; obstetric contact this week; review of the other medicines too.',
    },
    {
      relDay: 28, minute: 530, by: 'therapist', kind: 'message', replyTo: 3,
      text: 'Her choices come first. I will see her tomorrow and keep pregnancy details out of this room beyond what the plan needs.',
    },
    { relDay: 29, minute: 600, by: 'prescriber_other', kind: 'question', text: 'Should a pre-session test be routine for everyone who can conceive?' },
    {
      relDay: 29, minute: 612, by: 'anesthesiologist', kind: 'message', replyTo: 5,
      text: 'I would support it at every session, with consent and privacy.',
    },
  ],
  steps: [
    {
      relDay: 0,
      facts: {
        'patient.age': 18, 'patient.sex_at_birth': 'F', 'patient.childbearing': true, 'patient.pregnancy': 'unknown', 'lab.hcg': 'not_done',
        asa: 1, 'scale.auditc.total': 2, 'scale.dast10.total': 0, 'scale.phq9.item9': 0, meds: ['N06BA12', 'N06AB10'], 'plan.product': 'ket_im',
        'plan.setting': 'clinic', 'day.sbp': 136, 'day.dbp': 88, 'day.food_h': 7, 'day.escort': true, 'mon.sbp_max': 168, 'mon.dbp_max': 100,
        'mon.sbp_delta': 32, 'mon.minutes': 125, 'mon.clear': true,
      },
      expect: ['KS-019', 'KS-043', 'KS-054'],
    },
    { relDay: 28, facts: { 'lab.hcg': 'pos', 'patient.pregnancy': 'pregnant' }, expect: ['KS-017', 'KS-043', 'KS-054'] },
  ],
  sessions: [
    {
      number: 1, relDay: 0, product: 'ket_im', doseMg: 40,
      vitals: [[-10, 136, 88, 96, 99, 5], [15, 168, 100, 112, 98, 4], [40, 152, 92, 100, 98, 5], [125, 132, 84, 90, 99, 5]],
      cadss: [[15, 20], [100, 0]], adverseEvents: [{ term: 'palpitations', grade: 1 }],
    },
  ],
  referrals: [
    {
      type: 'RT10', from: 'psychiatrist', urgency: 'urgent', relDay: 28, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Counselled on early exposure; registry information offered; follow-up in obstetrics.',
    },
  ],
  decisions: [
    {
      relDay: 28, kind: 'stop_course',
      text: 'Ketamine course ended; obstetric referral; weekly therapy; medicine review.',
      by: 'psychiatrist', approvals: ['psychiatrist'], concurs: ['therapist'], rationale: 'Positive test, guideline contraindication',
      dissents: [], alerts: ['KS-017'], status: 'agreed', reviewRelDay: 42,
    },
    {
      relDay: 29, kind: 'monitoring',
      text: 'Offer pregnancy test before each session where relevant.',
      by: 'prescriber_other', approvals: ['anesthesiologist'], concurs: ['psychiatrist'],
      dissents: [{ by: 'therapist', reason: 'Every-session testing can feel coercive', alternative: 'monthly test plus opt-in' }],
      alerts: ['KS-019'], status: 'agreed_with_dissent', reviewRelDay: 90,
    },
  ],
};
