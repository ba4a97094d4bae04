import type { CompletePresentation } from './presentation';

/** A presentation with every field answered, for tests and documents. A fresh copy at each call. */
export function examplePresentation(): Omit<CompletePresentation, 'traumaNote'> {
  return {
    title: 'Controlled hypertension: is IM ketamine reasonable?',
    question: 'Delay, or proceed after a repeat reading?',
    decisionNeededBy: 'this_week',
    ageBand: '45-54',
    sexAtBirth: 'F',
    gender: 'woman',
    region: 'not_stated',
    roleGroup: 'education',
    primaryDx: 'F33.2',
    otherDx: ['I10'],
    episodeMonths: 16,
    psychotherapy: [{ modality: 'IFS', sessions: 14, response: 'partial' }],
    traumaSummary: ['loss'],
    psychosisMania: 'none',
    medicalHx: [{ code: 'htn', value: 'controlled' }],
    medTrials: [{ ingredient: 'sertraline', atc: 'N06AB06', maxDoseMg: 200, weeks: 10, response: 'none' }],
    currentMeds: [{ ingredient: 'amlodipine', atc: 'C08CA01', doseMg: 5 }],
    scales: [{ scale: 'phq9', relDay: -7, total: 21 }],
    suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: false },
    substance: { auditc: 1, dast10: 0, sudLevel: 'none', part2Source: false },
    vitalsBase: { sbp: 132, dbp: 84, hr: 72, spo2: 98 },
    asa: 2,
    airwayOsa: { stopBang: 2, osaStatus: 'none' },
    labs: [
      { test: 'alt', value: 1.2, unit: 'xULN', relDay: -3 },
      { test: 'hcg', value: 'neg', relDay: -3 },
    ],
    plan: { product: 'ket_im', route: 'IM', setting: 'clinic', sessions: 6, intervalDays: 7 },
    sessionsSoFar: 'Day 0, 45 mg: 132/84 before, 151/94 at 15 min, 130/82 at 120 min.',
    consentToConsult: {
      basis: 'deidentified',
      obtained: true,
      relDay: -7,
      scope: ['facts', 'scales'],
      recipients: 'this_room',
      endOfTreatment: true,
      revocable: true,
    },
    part2Flag: false,
    attestations: [true, true, true, true],
  };
}
