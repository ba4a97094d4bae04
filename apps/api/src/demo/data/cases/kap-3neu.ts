import type { DemoCase } from '../types';

export const KAP_3NEU: DemoCase = {
  code: 'KAP-3NEU',
  owner: 'psychiatrist',
  members: [
    { member: 'therapist', role: 'treating' },
    { member: 'anesthesiologist', role: 'consultant' },
    { member: 'prescriber_other', role: 'consultant' },
    { member: 'urology', role: 'consultant' },
    { member: 'coordinator', role: 'observer' },
  ],
  presentation: {
    consentToConsult: { basis: 'deidentified', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Urinary urgency after many outside sessions',
    question: 'New frequency and urgency. Pause? What tests, and who should see her?',
    decisionNeededBy: 'this_week',
    ageBand: '25-34',
    sexAtBirth: 'F',
    region: 'not_stated',
    roleGroup: 'office',
    primaryDx: 'F33.1',
    otherDx: ['F41.1'],
    episodeMonths: 12,
    psychotherapy: 'not_recorded',
    traumaSummary: ['interpersonal'],
    psychosisMania: 'none',
    medicalHx: 'not_recorded',
    medTrials: [
      { ingredient: 'fluoxetine', atc: 'N06AB03', maxDoseMg: 60, weeks: 10, response: 'partial' },
      { ingredient: 'bupropion', atc: 'N06AX12', maxDoseMg: 300, weeks: 10, response: 'none' },
    ],
    currentMeds: [{ ingredient: 'fluoxetine', atc: 'N06AB03', doseMg: 40 }],
    scales: [
      { scale: 'phq9', relDay: 0, total: 17 },
      { scale: 'phq9', relDay: 56, total: 7 },
      { scale: 'phq9', relDay: 112, total: 8 },
      { scale: 'gad7', relDay: 0, total: 13 },
      { scale: 'gad7', relDay: 112, total: 9 },
    ],
    suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' },
    substance: { auditc: 2, dast10: 2, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: 'not_recorded',
    asa: 1,
    labs: [{ test: 'hcg', value: 'neg', relDay: 112 }],
    plan: { product: 'ket_sl', route: 'SL', setting: 'home' },
    sessionsSoFar: 'Day 110, number 34, sublingual 200 mg: 118/74 before, 130/82 at 40 min. CADSS 16 at 40 min. Urinary urgency.',
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'phq9', relDay: 140, total: 10 },
    ],
    labs: [{ test: 'alt', value: 1.2, unit: 'xULN', relDay: 126 }],
  },
  thread: [
    {
      relDay: 112, minute: 660, by: 'therapist', kind: 'observation',
      text: 'She told me she goes hourly and has burning. She also admits extra lozenges on bad evenings.',
    },
    {
      relDay: 112, minute: 690, by: 'psychiatrist', kind: 'recommendation', replyTo: 0,
      text: 'I propose a pause, urinalysis and culture, liver panel with ALP and GGT which we do not have, and an open talk about use.',
    },
    {
      relDay: 113, minute: 510, by: 'anesthesiologist', kind: 'recommendation',
      text: 'Three a week for sixteen weeks is far above what I see in clinic. Discuss urology rather than repeat antibiotics if culture is sterile.',
    },
    {
      relDay: 113, minute: 530, by: 'therapist', kind: 'question', replyTo: 1,
      text: 'Could we say pause, not punishment? Shame drives the extra doses.',
    },
    {
      relDay: 120, minute: 600, by: 'urology', kind: 'recommendation',
      text: 'Sterile pyuria, improving off drug. Suggest no further exposure for now, symptom score in 4 weeks.',
    },
  ],
  steps: [
    {
      relDay: 112,
      facts: {
        'patient.age': 25, 'patient.sex_at_birth': 'F', 'patient.childbearing': true, 'lab.hcg': 'neg', 'course.luts': true,
        'course.sessions': 34, 'plan.weeks': 16, 'plan.per_week': 3, 'plan.product': 'ket_sl', 'plan.setting': 'home', 'scale.auditc.total': 2,
        'scale.dast10.total': 2, meds: ['N06AB03'],
      },
      expect: ['KS-022', 'KS-025', 'KS-026', 'KS-048'],
    },
    { relDay: 126, facts: { 'lab.alt_x_uln': 1.2, 'plan.per_week': 0, 'course.luts': false, 'plan.setting': 'clinic' }, expect: ['KS-026'] },
  ],
  sessions: [
    {
      number: 34, relDay: 110, product: 'ket_sl', doseMg: 200,
      vitals: [[-10, 118, 74, 76, 99, 5], [40, 130, 82, 88, 98, 5], [120, 120, 76, 78, 99, 5]], cadss: [[40, 16]],
      adverseEvents: [{ term: 'urinary urgency', grade: 2 }],
    },
  ],
  referrals: [
    {
      type: 'RT05', from: 'psychiatrist', urgency: 'urgent', relDay: 112, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Likely ketamine-related irritation, improving; recheck in 4 weeks.',
    },
    {
      type: 'RT06', from: 'therapist', urgency: 'urgent', relDay: 113, events: ['sent', 'received', 'declined'],
      answer: 'Declined: capacity; suggested alternate program.',
    },
  ],
  decisions: [
    {
      relDay: 113, kind: 'stop_course',
      text: 'Pause ketamine; tests; collect remaining lozenges with patient agreement; weekly therapy.',
      by: 'psychiatrist', approvals: ['psychiatrist'], concurs: ['therapist', 'anesthesiologist'],
      dissents: [{ by: 'prescriber_other', reason: 'Mood benefit clear; taper instead of pause', alternative: 'once weekly in clinic' }],
      alerts: ['KS-022', 'KS-025', 'KS-026', 'KS-048'], status: 'agreed_with_dissent', reviewRelDay: 140,
    },
  ],
};
