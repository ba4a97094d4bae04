import type { DemoCase } from '../types';

export const KAP_2H9X: DemoCase = {
  code: 'KAP-2H9X',
  owner: 'therapist',
  members: [
    { member: 'anesthesiologist', role: 'treating' },
    { member: 'prescriber_other', role: 'treating' },
    { member: 'nurse', role: 'treating' },
    { member: 'psychiatrist', role: 'consultant' },
    { member: 'coordinator', role: 'observer' },
  ],
  presentation: {
    consentToConsult: { basis: 'deidentified', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Chronic PTSD with dissociation asks for home lozenges',
    question: 'Is unsupervised home use acceptable, and how much preparation is enough with this dissociation history?',
    decisionNeededBy: 'this_week',
    ageBand: '35-44',
    sexAtBirth: 'M',
    region: 'not_stated',
    roleGroup: 'military_veteran',
    primaryDx: 'F43.12',
    otherDx: ['F44.9'],
    episodeMonths: 60,
    psychotherapy: 'not_recorded',
    traumaSummary: ['combat', 'childhood'],
    psychosisMania: 'none',
    medicalHx: 'not_recorded',
    medTrials: [
      { ingredient: 'paroxetine', atc: 'N06AB05', maxDoseMg: 40, weeks: 12, response: 'partial' },
      { ingredient: 'prazosin', atc: 'C02CA01', maxDoseMg: 6, weeks: 8, response: 'partial' },
    ],
    currentMeds: [{ ingredient: 'prazosin', atc: 'C02CA01', doseMg: 6 }],
    scales: [
      { scale: 'pcl5', relDay: -20, total: 58 },
      { scale: 'pcl5', relDay: 10, total: 49 },
      { scale: 'phq9', relDay: -20, total: 15 },
    ],
    suicideRisk: { cssrs: 'low', attempts: '1', currentPlan: 'not_recorded' },
    substance: { auditc: 3, dast10: 1, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: { sbp: 124, dbp: 78, hr: 66, spo2: 99 },
    asa: 1,
    plan: { product: 'ket_sl', route: 'SL', setting: 'home' },
    sessionsSoFar: [
      'Day 0, sublingual 100 mg: 124/78 before, 138/86 at 40 min. CADSS 31 at 40 min, 3 at 120 min. Distressing dissociation.',
      'Day 14, sublingual 75 mg: 126/80 before, 134/84 at 30 min. CADSS 26 at 30 min, 9 at 120 min, 2 at 180 min.',
    ].join('\n'),
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'pcl5', relDay: 28, total: 41 },
      { scale: 'pcl5', relDay: 56, total: 33 },
      { scale: 'phq9', relDay: 28, total: 10 },
      { scale: 'phq9', relDay: 56, total: 8 },
    ],
  },
  thread: [
    {
      relDay: -20, minute: 610, by: 'therapist', kind: 'recommendation',
      text: 'Spacing out in most sessions when childhood material comes up. I want at least four preparation visits and a second person in the room.',
    },
    {
      relDay: -20, minute: 640, by: 'prescriber_other', kind: 'evidence',
      text: 'He asked for mailed lozenges because of a long drive. Evidence for non-IV forms is low level.',
    },
    {
      relDay: -19, minute: 500, by: 'anesthesiologist', kind: 'concern', replyTo: 1,
      text: 'Discuss the FDA warning on compounded product at home: nobody there for breathing, BP or a panic. I would not support home for the first sessions.',
    },
    {
      relDay: -19, minute: 533, by: 'psychiatrist', kind: 'message', replyTo: 2,
      text: 'Agree on clinic. Dissociation during dosing is expected; dissociation that continues after is what we need to watch.',
    },
    {
      relDay: 14, minute: 830, by: 'nurse', kind: 'observation',
      text: 'At 150 min still feels behind glass, CADSS 9. Staying with him, therapist present.',
    },
    {
      relDay: 15, minute: 560, by: 'therapist', kind: 'observation', replyTo: 4,
      text: 'Cleared at 180 min. Grounding with cold water and naming worked. Lower amount felt more workable to him.',
    },
  ],
  steps: [
    {
      relDay: -20,
      facts: {
        'patient.age': 35, 'patient.sex_at_birth': 'M', 'psy.dissociative': true, 'scale.auditc.total': 3, 'scale.dast10.total': 1,
        'scale.phq9.item9': 0, asa: 1, meds: ['C02CA01'], 'plan.product': 'ket_sl', 'plan.setting': 'home',
      },
      expect: ['KS-039', 'KS-048'],
    },
    {
      relDay: 0, facts: { 'plan.setting': 'clinic', 'day.sbp': 124, 'day.dbp': 78, 'day.food_h': 4, 'day.escort': true },
      expect: ['KS-033', 'KS-039'],
    },
    {
      relDay: 14,
      facts: { 'day.sbp': 126, 'day.dbp': 80, 'day.food_h': 7, 'day.escort': true, 'mon.cadss_last': 9, 'mon.minutes': 150, 'mon.clear': false },
      expect: ['KS-039', 'KS-060'],
    },
  ],
  sessions: [
    {
      number: 1, relDay: 0, product: 'ket_sl', doseMg: 100,
      vitals: [[-10, 124, 78, 66, 99, 5], [20, 134, 84, 80, 98, 5], [40, 138, 86, 82, 98, 4], [90, 128, 80, 70, 99, 5]],
      cadss: [[40, 31], [90, 8], [120, 3]], adverseEvents: [{ term: 'distressing dissociation', grade: 2 }],
    },
    {
      number: 2, relDay: 14, product: 'ket_sl', doseMg: 75,
      vitals: [[-10, 126, 80, 68, 99, 5], [30, 134, 84, 78, 98, 5], [120, 128, 80, 70, 99, 5]], cadss: [[30, 26], [120, 9], [180, 2]],
      adverseEvents: [],
    },
  ],
  referrals: [
    {
      type: 'RT03', from: 'prescriber_other', urgency: 'routine', relDay: -25, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Four preparation visits, two-sitter plan, touch: hand only.',
    },
  ],
  decisions: [
    {
      relDay: -18, kind: 'setting',
      text: 'Clinic only for first four sessions; four preparation visits; two staff.',
      by: 'therapist', approvals: ['anesthesiologist'], concurs: ['therapist', 'psychiatrist'],
      dissents: [{ by: 'prescriber_other', reason: 'Travel burden may end treatment', alternative: 'home with video nurse from session 3' }],
      alerts: ['KS-039', 'KS-048'], status: 'agreed_with_dissent', reviewRelDay: 28,
    },
  ],
};
