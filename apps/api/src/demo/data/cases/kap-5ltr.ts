import type { DemoCase } from '../types';

export const KAP_5LTR: DemoCase = {
  code: 'KAP-5LTR',
  owner: 'psychiatrist',
  members: [
    { member: 'anesthesiologist', role: 'treating' },
    { member: 'therapist', role: 'treating' },
    { member: 'pharmacist', role: 'consultant' },
    { member: 'primary_care', role: 'consultant' },
    { member: 'coordinator', role: 'observer' },
  ],
  presentation: {
    consentToConsult: { basis: 'treatment_disclosure', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', revocable: true },
    part2Flag: false,
    title: 'Severe obesity, untreated sleep apnea, IV ketamine requested for TRD',
    question: 'Which setting and monitoring would you want, and does CPAP come first?',
    decisionNeededBy: 'before_next_session',
    ageBand: '45-54',
    sexAtBirth: 'M',
    region: 'not_stated',
    roleGroup: 'service',
    primaryDx: 'F33.2',
    otherDx: ['G47.33', 'G89.4'],
    episodeMonths: 30,
    psychotherapy: 'not_recorded',
    traumaSummary: [],
    psychosisMania: 'none',
    medicalHx: [{ code: 'osa', value: 'untreated' }, { code: 'airway_difficult', value: false }],
    medTrials: [
      { ingredient: 'bupropion', atc: 'N06AX12', maxDoseMg: 450, weeks: 10, response: 'none' },
      { ingredient: 'duloxetine', atc: 'N06AX21', maxDoseMg: 120, weeks: 12, response: 'partial' },
      { ingredient: 'mirtazapine', atc: 'N06AX11', maxDoseMg: 45, weeks: 8, response: 'intolerant' },
    ],
    currentMeds: [
      { ingredient: 'duloxetine', atc: 'N06AX21', doseMg: 120 },
      { ingredient: 'gabapentin', atc: 'N02BF01', doseMg: 1800 },
      { ingredient: 'oxycodone', atc: 'N02AA05', doseMg: 15 },
    ],
    scales: [
      { scale: 'phq9', relDay: -30, total: 22 },
      { scale: 'madrs', relDay: -30, total: 34 },
    ],
    suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' },
    substance: { auditc: 2, dast10: 1, sudLevel: 'not_recorded', part2Source: false },
    vitalsBase: { sbp: 138, dbp: 86, hr: 80, spo2: 93 },
    asa: 3,
    airwayOsa: { stopBang: 6, osaStatus: 'untreated', bmiBand: '40+', airwayConcern: false },
    plan: { product: 'ket_iv', route: 'IV', setting: 'clinic' },
    sessionsSoFar: 'Day 0, ketamine IV 50 mg: 138/86 before, 152/92 at 30 min. SpO2 91 % at 20 min with MOAA/S 3, 94 % at 180 min. CADSS 18 at 30 min, 1 at 120 min.',
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'phq9', relDay: 7, total: 17 },
      { scale: 'phq9', relDay: 21, total: 12 },
      { scale: 'phq9', relDay: 35, total: 10 },
      { scale: 'madrs', relDay: 35, total: 16 },
    ],
  },
  thread: [
    {
      relDay: -30, minute: 540, by: 'psychiatrist', kind: 'observation',
      text: 'Three trials, PHQ-9 22. He wants the infusion next week. STOP-Bang 6, no CPAP, oxycodone and gabapentin on board.',
    },
    {
      relDay: -30, minute: 575, by: 'anesthesiologist', kind: 'recommendation', replyTo: 0,
      text: 'Discuss sleep study first. If not delayed for mood reasons, then hospital site, capnography, head up, CPAP available, opioid and gabapentin timing reviewed. ASA III in my reading.',
    },
    {
      relDay: -29, minute: 520, by: 'therapist', kind: 'message', replyTo: 1,
      text: 'He is safe to wait four weeks; hope is the issue. I can offer weekly sessions during the delay.',
    },
    {
      relDay: 0, minute: 700, by: 'anesthesiologist', kind: 'observation',
      text: 'SpO2 91 at 20 min with MOAA/S 3, recovered with repositioning and stimulation. I want a slower rate discussed and no gabapentin that morning.',
    },
    {
      relDay: 1, minute: 500, by: 'pharmacist', kind: 'evidence', replyTo: 3,
      text: 'Gabapentin withheld for one dose is usually tolerated; prescriber decides with pain clinic.',
    },
  ],
  steps: [
    {
      relDay: -30,
      facts: {
        'patient.age': 45, 'patient.sex_at_birth': 'M', 'patient.bmi': 42, 'hx.osa': 'untreated', 'scale.stopbang.total': 6, asa: 3,
        'hx.airway_difficult': false, 'scale.auditc.total': 2, 'scale.dast10.total': 1, meds: ['N06AX21', 'N02BF01', 'N02AA05'],
        'plan.product': 'ket_iv', 'plan.setting': 'clinic',
      },
      expect: ['KS-027', 'KS-028', 'KS-030', 'KS-051'],
    },
    {
      relDay: 0,
      facts: {
        'hx.osa': 'treated', 'plan.setting': 'hospital', 'day.sbp': 138, 'day.dbp': 86, 'day.spo2': 93, 'day.food_h': 9, 'day.escort': true,
        'mon.spo2_min': 91, 'mon.moaas_min': 3, 'mon.minutes': 180, 'mon.clear': true,
      },
      expect: ['KS-027', 'KS-028', 'KS-029', 'KS-030', 'KS-051', 'KS-059'],
    },
  ],
  sessions: [
    {
      number: 1, relDay: 0, product: 'ket_iv', doseMg: 50,
      vitals: [
        [-10, 138, 86, 80, 93, 5],
        [10, 146, 90, 88, 92, 4],
        [20, 150, 92, 90, 91, 3],
        [30, 152, 92, 88, 93, 3],
        [60, 142, 88, 82, 94, 4],
        [180, 136, 84, 78, 94, 5],
      ],
      cadss: [[30, 18], [120, 1]], adverseEvents: [{ term: 'hypoxia transient', grade: 2 }],
    },
  ],
  referrals: [
    {
      type: 'RT02', from: 'psychiatrist', urgency: 'urgent', relDay: -30, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Proceed with conditions: hospital site, capnography, CPAP, opioid review.',
    },
    {
      type: 'RT11', from: 'anesthesiologist', urgency: 'routine', relDay: -29, events: ['sent', 'accepted', 'answered', 'closed'],
      answer: 'Moderate OSA, CPAP started, 5 h/night average.',
    },
  ],
  decisions: [
    {
      relDay: -28, kind: 'setting',
      text: 'Hospital day unit, CPAP for three weeks first.',
      by: 'anesthesiologist', approvals: ['anesthesiologist'], concurs: ['therapist'],
      dissents: [
        {
          by: 'psychiatrist', reason: 'Three-week delay with severe depression',
          alternative: 'first session now in hospital without CPAP adaptation',
        },
      ],
      alerts: ['KS-027', 'KS-028', 'KS-030', 'KS-051'], status: 'agreed_with_dissent', reviewRelDay: 0,
    },
    {
      relDay: 2, kind: 'monitoring',
      text: 'Capnography and 5-min BP for every session; anesthesiology present for session 2.',
      by: 'anesthesiologist', approvals: ['anesthesiologist'], concurs: [], dissents: [], alerts: ['KS-059'], status: 'agreed',
      reviewRelDay: 14,
    },
  ],
};
