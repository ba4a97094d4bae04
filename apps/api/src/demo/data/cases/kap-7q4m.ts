import type { DemoCase } from '../types';

export const KAP_7Q4M: DemoCase = {
  code: 'KAP-7Q4M',
  owner: 'therapist',
  members: [
    { member: 'psychiatrist', role: 'treating' },
    { member: 'anesthesiologist', role: 'treating' },
    { member: 'pharmacist', role: 'consultant' },
    { member: 'primary_care', role: 'consultant' },
    { member: 'nurse', role: 'observer' },
  ],
  presentation: {
    consentToConsult: { basis: 'deidentified', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Hypertension and nightly clonazepam: is IM ketamine reasonable, and when?',
    question: 'Pre-dose BP was 148/92 on day 14. Delay, or proceed after repeat? Does the clonazepam blunt benefit?',
    decisionNeededBy: 'before_next_session',
    ageBand: '45-54',
    sexAtBirth: 'F',
    region: 'not_stated',
    roleGroup: 'education',
    primaryDx: 'F33.2',
    otherDx: ['I10', 'F41.1'],
    episodeMonths: 16,
    psychotherapy: [{ modality: 'IFS', sessions: 14, response: 'partial' }],
    traumaSummary: ['loss'],
    psychosisMania: 'none',
    medicalHx: [{ code: 'htn', value: 'controlled' }],
    medTrials: [
      { ingredient: 'sertraline', atc: 'N06AB06', maxDoseMg: 200, weeks: 10, response: 'none' },
      { ingredient: 'venlafaxine', atc: 'N06AX16', maxDoseMg: 225, weeks: 12, response: 'partial' },
      { ingredient: 'aripiprazole', atc: 'N05AX12', maxDoseMg: 5, weeks: 8, addOn: true, response: 'intolerant' },
    ],
    currentMeds: [
      { ingredient: 'venlafaxine', atc: 'N06AX16', doseMg: 225 },
      { ingredient: 'clonazepam', atc: 'N03AE01', doseMg: 1, schedule: 'nightly' },
      { ingredient: 'amlodipine', atc: 'C08CA01', doseMg: 5 },
    ],
    scales: [
      { scale: 'phq9', relDay: -7, total: 21 },
      { scale: 'phq9', relDay: 3, total: 16 },
      { scale: 'gad7', relDay: -7, total: 14 },
    ],
    suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' },
    substance: { auditc: 1, dast10: 0, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: { sbp: 132, dbp: 84, hr: 72, spo2: 98 },
    asa: 2,
    plan: { product: 'ket_im', route: 'IM', setting: 'clinic' },
    sessionsSoFar: 'Day 0, ketamine IM 45 mg: 132/84 before, 151/94 at 15 min, 130/82 at 120 min. CADSS 22 at 20 min, 1 at 110 min. Nausea, mild.',
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'phq9', relDay: 17, total: 14 },
      { scale: 'phq9', relDay: 24, total: 9 },
      { scale: 'phq9', relDay: 45, total: 6 },
      { scale: 'gad7', relDay: 24, total: 8 },
      { scale: 'gad7', relDay: 45, total: 6 },
    ],
  },
  thread: [
    {
      relDay: 14, minute: 545, by: 'therapist', kind: 'observation',
      text: 'Two readings ten minutes apart were 148/92 and 146/91. She is disappointed and worried the course is over.',
    },
    {
      relDay: 14, minute: 552, by: 'anesthesiologist', kind: 'recommendation', replyTo: 0,
      text: 'Discuss delay. Last session rose about 19 systolic from 132; the same rise from 148 reaches the high 160s. No symptoms, so not an emergency. I would like three home readings first.',
    },
    {
      relDay: 14, minute: 560, by: 'psychiatrist', kind: 'evidence',
      text: 'I lean to wait one week and ask primary care about amlodipine. Clonazepam 1 mg is about 20 mg diazepam equivalent; one small study saw poorer response above 8 mg.',
    },
    {
      relDay: 14, minute: 571, by: 'therapist', kind: 'question', replyTo: 2,
      text: 'A slow taper plan would help only if sleep is covered. Can we keep the integration visit so momentum is not lost?',
    },
    {
      relDay: 15, minute: 600, by: 'pharmacist', kind: 'concern', replyTo: 2,
      text: 'Taper pace is for the prescriber; abrupt change carries withdrawal risk. Venlafaxine itself can raise BP.',
    },
  ],
  steps: [
    {
      relDay: 0,
      facts: {
        'patient.age': 45, 'patient.sex_at_birth': 'F', 'hx.htn': 'controlled', asa: 2, 'scale.auditc.total': 1, 'scale.dast10.total': 0,
        'scale.phq9.item9': 1, meds: ['N06AX16', 'N03AE01', 'C08CA01'], 'med.dzp_eq_mg': 20, 'plan.product': 'ket_im', 'plan.setting': 'clinic',
        'day.sbp': 132, 'day.dbp': 84, 'day.food_h': 8, 'day.escort': true,
      },
      expect: ['KS-041', 'KS-049', 'KS-050'],
    },
    {
      relDay: 14, facts: { 'scale.phq9.item9': 0, 'day.sbp': 148, 'day.dbp': 92, 'day.food_h': 8, 'day.escort': true },
      expect: ['KS-005', 'KS-049', 'KS-050'],
    },
    {
      relDay: 21,
      facts: {
        'med.dzp_eq_mg': 15, 'day.sbp': 134, 'day.dbp': 82, 'day.food_h': 7, 'day.escort': true, 'mon.sbp_max': 152, 'mon.sbp_delta': 18,
        'mon.minutes': 130, 'mon.clear': true,
      },
      expect: ['KS-049', 'KS-050'],
    },
    { relDay: 90, facts: { 'med.dzp_eq_mg': 5 }, expect: ['KS-049'] },
  ],
  sessions: [
    {
      number: 1, relDay: 0, product: 'ket_im', doseMg: 45,
      vitals: [[-10, 132, 84, 72, 98, 5], [15, 151, 94, 88, 97, 4], [30, 147, 90, 84, 97, 4], [60, 138, 86, 76, 98, 5], [120, 130, 82, 72, 98, 5]],
      cadss: [[20, 22], [110, 1]], adverseEvents: [{ term: 'nausea', grade: 1 }],
    },
    {
      number: 2, relDay: 21, product: 'ket_im', doseMg: 50,
      vitals: [[-10, 134, 82, 70, 98, 5], [15, 152, 90, 86, 97, 4], [40, 144, 86, 80, 98, 5], [130, 132, 80, 70, 98, 5]],
      cadss: [[20, 27], [115, 2]], adverseEvents: [],
    },
  ],
  referrals: [
    {
      type: 'RT04', from: 'psychiatrist', urgency: 'routine', relDay: 14, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'BP diary mean 136/84 after amlodipine 10; no added concern under 140/90 on the day.',
    },
  ],
  decisions: [
    {
      relDay: 14, kind: 'hold_today',
      text: 'Session 2 moved to about day 21; home BP diary; integration visit kept.',
      by: 'psychiatrist', approvals: ['psychiatrist', 'anesthesiologist'], concurs: [],
      dissents: [
        {
          by: 'therapist', reason: 'One week gap may lose gains; asked for same-day repeat after rest',
          alternative: 'recheck at 30 min and proceed under 140/90',
        },
      ],
      alerts: ['KS-005'], status: 'agreed_with_dissent', reviewRelDay: 21,
    },
    {
      relDay: 16, kind: 'other_medication',
      text: 'Prescriber to discuss gradual clonazepam reduction with patient.',
      by: 'psychiatrist', approvals: ['psychiatrist'], concurs: [], dissents: [], alerts: ['KS-049', 'KS-050'], status: 'agreed',
      reviewRelDay: 45,
    },
  ],
};
