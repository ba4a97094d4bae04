import type { DemoCase } from '../types';

export const KAP_6CJP: DemoCase = {
  code: 'KAP-6CJP',
  owner: 'therapist',
  members: [
    { member: 'psychiatrist', role: 'treating' },
    { member: 'nurse', role: 'treating' },
    { member: 'addiction', role: 'consultant' },
    { member: 'anesthesiologist', role: 'consultant' },
  ],
  presentation: {
    consentToConsult: {
      basis: 'signed_authorization', obtained: true, scope: ['facts', 'scales', 'sessions', 'medication'], recipients: 'this_room', endOfTreatment: true, revocable: true,
      part2: {
        patientNamed: true, discloser: 'The treating staff of the recovery program',
        information: 'Attendance, medication, screening results and treatment plan', recipients: 'this care team',
        purpose: 'treatment_payment_operations', revocationExplained: true, expires: 'end of treatment', signed: true, dated: true,
        redisclosureStated: true, refusalConsequenceStated: true,
      },
    },
    part2Flag: true,
    title: 'Depression on buprenorphine with active suicidal intent',
    question: 'Screen shows intent. Does ketamine have a place, and how do we keep the recovery program in the loop?',
    decisionNeededBy: 'urgent',
    ageBand: '35-44',
    sexAtBirth: 'M',
    region: 'not_stated',
    roleGroup: 'manual',
    primaryDx: 'F33.2',
    otherDx: ['F11.20'],
    episodeMonths: 14,
    psychotherapy: 'not_recorded',
    traumaSummary: ['accident'],
    psychosisMania: 'none',
    medicalHx: 'not_recorded',
    medTrials: [
      { ingredient: 'sertraline', atc: 'N06AB06', maxDoseMg: 150, weeks: 8, response: 'none' },
      { ingredient: 'mirtazapine', atc: 'N06AX11', maxDoseMg: 30, weeks: 8, response: 'partial' },
    ],
    currentMeds: [{ ingredient: 'buprenorphine', atc: 'N07BC01', doseMg: 16 }, { ingredient: 'mirtazapine', atc: 'N06AX11', doseMg: 30 }],
    scales: [
      { scale: 'phq9', relDay: -2, total: 23 },
      { scale: 'phq9', relDay: 12, total: 16 },
      { scale: 'gad7', relDay: -2, total: 15 },
      { scale: 'dast10', relDay: -2, total: 4 },
    ],
    suicideRisk: { cssrs: 'high', attempts: '1', currentPlan: false },
    substance: { auditc: 5, dast10: 4, sudLevel: 'moderate', part2Source: true },
    vitalsBase: { sbp: 126, dbp: 80, hr: 74, spo2: 98 },
    asa: 2,
    plan: { product: 'esk_in', route: 'IN', setting: 'certified' },
    attestations: [true, true, true, true],
  },
  later: {
    scales: [
      { scale: 'phq9', relDay: 30, total: 12 },
      { scale: 'gad7', relDay: 30, total: 10 },
      { scale: 'dast10', relDay: 60, total: 1 },
    ],
  },
  thread: [
    {
      relDay: -2, minute: 900, by: 'therapist', kind: 'observation',
      text: 'C-SSRS item 4 positive, no plan. I am with him now, crisis line is on the phone, brother on the way.',
    },
    {
      relDay: -2, minute: 904, by: 'psychiatrist', kind: 'recommendation', replyTo: 0,
      text: 'Agree emergency evaluation tonight. Ketamine or esketamine does not replace hospital care; we can discuss it after he is safe.',
    },
    {
      relDay: -1, minute: 540, by: 'addiction', kind: 'concern',
      text: 'Program consents on file. He missed two visits. Please keep buprenorphine unchanged in your talks; stopping it is the bigger danger.',
    },
    {
      relDay: 2, minute: 600, by: 'anesthesiologist', kind: 'recommendation',
      text: 'With buprenorphine and esketamine discuss longer observation, oximetry throughout, no other sedatives that day.',
    },
    { relDay: 12, minute: 545, by: 'nurse', kind: 'observation', text: 'He came without an escort today.' },
    { relDay: 12, minute: 552, by: 'psychiatrist', kind: 'recommendation', replyTo: 4, text: 'I propose rebooking for day 14 with an escort.' },
  ],
  steps: [
    {
      relDay: -2,
      facts: {
        'patient.age': 35, 'patient.sex_at_birth': 'M', 'sud.level': 'moderate', 'sud.ketamine_pcp': false, 'scale.auditc.total': 5,
        'scale.dast10.total': 4, 'scale.phq9.item9': 3, 'scale.cssrs.q3': true, 'scale.cssrs.q4': true, 'scale.cssrs.q5': false,
        'scale.cssrs.behavior_3mo': false, asa: 2, meds: ['N07BC01', 'N06AX11'], 'plan.product': 'esk_in', 'plan.setting': 'certified',
      },
      expect: ['KS-040', 'KS-041', 'KS-045', 'KS-046', 'KS-051'],
    },
    {
      relDay: 12,
      facts: {
        'scale.cssrs.q4': false, 'scale.phq9.item9': 1, 'sud.level': 'mild', 'day.sbp': 128, 'day.dbp': 80, 'day.food_h': 3,
        'day.liquid_min': 40, 'day.escort': false,
      },
      expect: ['KS-041', 'KS-046', 'KS-051', 'KS-060'],
    },
  ],
  sessions: [
    {
      number: 1, relDay: 14, product: 'esk_in', doseMg: 56,
      vitals: [[-10, 126, 80, 74, 98, 5], [40, 142, 88, 82, 97, 4], [90, 132, 82, 76, 97, 4], [140, 126, 78, 72, 98, 5]],
      cadss: [[40, 10], [130, 0]], adverseEvents: [{ term: 'sedation', grade: 1 }],
    },
  ],
  referrals: [
    {
      type: 'RT07', from: 'therapist', urgency: 'stat', relDay: -2, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Evaluated, 4-day stay, safety plan, means counselling done.', phoneHandoff: true,
    },
    {
      type: 'RT06', from: 'psychiatrist', urgency: 'urgent', relDay: 3, events: ['sent', 'received', 'accepted', 'answered', 'closed'],
      answer: 'Weekly visits resumed; supports monitored esketamine in certified site.',
    },
  ],
  decisions: [
    {
      relDay: -2, kind: 'emergency_action',
      text: 'Emergency evaluation; all ketamine planning on hold.',
      by: 'therapist', approvals: ['psychiatrist'], concurs: [], dissents: [], alerts: ['KS-040', 'KS-041'], status: 'agreed', reviewRelDay: 3,
    },
    {
      relDay: 8, kind: 'start_course',
      text: 'After discharge and stable contact, discuss esketamine in certified site, 2.5 h stay, weekly addiction visits.',
      by: 'psychiatrist', approvals: ['psychiatrist'], concurs: ['anesthesiologist'],
      dissents: [{ by: 'addiction', reason: 'Only four weeks since last use', alternative: 'wait until 90 days' }],
      alerts: ['KS-045', 'KS-046', 'KS-051'], status: 'agreed_with_dissent', reviewRelDay: 30,
    },
  ],
};
