import type { DemoCase } from '../types';

export const KAP_9WBD: DemoCase = {
  code: 'KAP-9WBD',
  owner: 'psychiatrist',
  members: [
    { member: 'therapist', role: 'treating' },
    { member: 'anesthesiologist', role: 'treating' },
    { member: 'nurse', role: 'treating' },
    { member: 'prescriber_other', role: 'consultant' },
    { member: 'primary_care', role: 'consultant' },
  ],
  presentation: {
    consentToConsult: { basis: 'signed_authorization', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Older adult on esketamine: large BP rise, then an incidental aneurysm',
    question: 'MRI done for headaches shows a 4 mm unruptured intracranial aneurysm. Mood is in response. What now?',
    decisionNeededBy: 'urgent',
    ageBand: '65-74',
    sexAtBirth: 'F',
    region: 'not_stated',
    roleGroup: 'retired',
    primaryDx: 'F33.2',
    otherDx: ['I10'],
    episodeMonths: 20,
    psychotherapy: 'not_recorded',
    traumaSummary: ['loss'],
    psychosisMania: 'none',
    medicalHx: [{ code: 'aneurysm', value: true }, { code: 'htn', value: 'controlled' }],
    medTrials: [
      { ingredient: 'escitalopram', atc: 'N06AB10', maxDoseMg: 20, weeks: 12, response: 'none' },
      { ingredient: 'duloxetine', atc: 'N06AX21', maxDoseMg: 90, weeks: 10, response: 'partial' },
      { ingredient: 'lithium', atc: 'N05AN01', maxDoseMg: 600, weeks: 8, addOn: true, response: 'partial' },
    ],
    currentMeds: [{ ingredient: 'duloxetine', atc: 'N06AX21', doseMg: 90 }, { ingredient: 'losartan', atc: 'C09CA01', doseMg: 50 }],
    scales: [
      { scale: 'phq9', relDay: -5, total: 20 },
      { scale: 'phq9', relDay: 14, total: 12 },
      { scale: 'phq9', relDay: 24, total: 9 },
      { scale: 'madrs', relDay: -5, total: 33 },
      { scale: 'madrs', relDay: 24, total: 15 },
    ],
    suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' },
    substance: { auditc: 0, dast10: 0, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: { sbp: 136, dbp: 82, hr: 70, spo2: 97 },
    asa: 2,
    plan: { product: 'esk_in', route: 'IN', setting: 'certified' },
    sessionsSoFar: [
      'Day 0, esketamine 56 mg: 136/82 before, 158/92 at 40 min, 138/82 at 125 min. Dizziness, mild.',
      'Day 10, number 4, esketamine 84 mg: 139/84 before, 186/104 at 40 min, 140/84 at 170 min. Headache.',
    ].join('\n'),
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'phq9', relDay: 60, total: 11 },
    ],
  },
  thread: [
    {
      relDay: 10, minute: 640, by: 'nurse', kind: 'observation',
      text: '186/104 at 40 min, mild headache, no chest pain or visual change. Repeat at 60 min 174/98.',
    },
    {
      relDay: 10, minute: 648, by: 'anesthesiologist', kind: 'recommendation', replyTo: 0,
      text: 'Discuss longer stay until clearly falling; label describes peak near 40 min. New headache deserves a careful look.',
    },
    { relDay: 11, minute: 520, by: 'psychiatrist', kind: 'observation', text: 'Headaches recur, so I asked primary care about imaging and BP.' },
    {
      relDay: 24, minute: 560, by: 'psychiatrist', kind: 'recommendation',
      text: 'Aneurysm on MRI. The label lists aneurysmal disease as a contraindication. I propose ending the course and planning another route to hold the gains.',
    },
    {
      relDay: 24, minute: 575, by: 'therapist', kind: 'message', replyTo: 3,
      text: 'She fears relapse. I will increase to weekly and work on the loss of a treatment that helped.',
    },
    {
      relDay: 24, minute: 590, by: 'prescriber_other', kind: 'question', replyTo: 3,
      text: 'Small aneurysms are often watched. Could BP control make it possible later?',
    },
    {
      relDay: 24, minute: 604, by: 'anesthesiologist', kind: 'concern', replyTo: 5,
      text: 'Contraindication stands for me; BP surges of 47 were seen in this person.',
    },
  ],
  steps: [
    {
      relDay: 0,
      facts: {
        'patient.age': 65, 'patient.sex_at_birth': 'F', 'hx.htn': 'controlled', 'hx.aneurysm': false, asa: 2, 'scale.auditc.total': 0,
        'scale.dast10.total': 0, 'scale.phq9.item9': 0, meds: ['N06AX21', 'C09CA01'], 'plan.product': 'esk_in', 'plan.setting': 'certified',
        'day.sbp': 136, 'day.dbp': 82, 'day.food_h': 3, 'day.liquid_min': 45, 'day.escort': true, 'mon.bp40': true, 'mon.sbp_max': 158,
        'mon.sbp_delta': 22, 'mon.minutes': 125, 'mon.clear': true,
      },
      expect: ['KS-044'],
    },
    {
      relDay: 10,
      facts: {
        'day.sbp': 139, 'day.dbp': 84, 'day.food_h': 1.5, 'day.liquid_min': 60, 'day.escort': true, 'mon.bp40': true, 'mon.sbp_max': 186,
        'mon.dbp_max': 104, 'mon.sbp_delta': 47, 'mon.dbp_delta': 20, 'mon.minutes': 170, 'mon.clear': true,
      },
      expect: ['KS-032', 'KS-044', 'KS-058'],
    },
    { relDay: 24, facts: { 'hx.aneurysm': true }, expect: ['KS-001', 'KS-044'] },
  ],
  sessions: [
    {
      number: 1, relDay: 0, product: 'esk_in', doseMg: 56,
      vitals: [[-10, 136, 82, 70, 97, 5], [40, 158, 92, 80, 97, 4], [90, 146, 86, 74, 97, 5], [125, 138, 82, 70, 98, 5]],
      cadss: [[40, 12], [120, 0]], adverseEvents: [{ term: 'dizziness', grade: 1 }],
    },
    {
      number: 4, relDay: 10, product: 'esk_in', doseMg: 84,
      vitals: [[-10, 139, 84, 72, 97, 5], [40, 186, 104, 92, 96, 4], [60, 174, 98, 88, 97, 5], [90, 158, 90, 80, 97, 5], [170, 140, 84, 74, 98, 5]],
      cadss: [[40, 20], [120, 2]], adverseEvents: [{ term: 'BP rise', grade: 3 }, { term: 'headache', grade: 1 }],
    },
  ],
  referrals: [
    {
      type: 'RT04', from: 'psychiatrist', urgency: 'urgent', relDay: 11, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: '24 h BP mean 141/83, losartan raised; imaging arranged.',
    },
    {
      type: 'RT13', from: 'psychiatrist', urgency: 'urgent', relDay: 24, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Surveillance; avoid agents with marked pressor effect.',
    },
  ],
  decisions: [
    {
      relDay: 24, kind: 'stop_course',
      text: 'Esketamine course ended; options to discuss with patient: ECT or TMS evaluation, lithium review, weekly therapy.',
      by: 'psychiatrist', approvals: ['psychiatrist'], concurs: ['anesthesiologist', 'therapist'],
      rationale: 'Label contraindication plus observed 47 mmHg rise',
      dissents: [
        {
          by: 'prescriber_other', reason: 'Strong response lost; risk of small aneurysm uncertain',
          alternative: 're-discuss after neurovascular opinion',
        },
      ],
      alerts: ['KS-001', 'KS-044', 'KS-058'], status: 'agreed_with_dissent', reviewRelDay: 60,
    },
  ],
};
