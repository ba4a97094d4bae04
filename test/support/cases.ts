import type { CompletePresentation } from '@consilium/clinical';
import type { CaseRole, Problem } from '@consilium/contracts';
import type { CaseView } from '../../apps/api/src/cases/case-presenter';
import type { Answer, SignedIn, TestMember } from './people';

/** Answers that may open: every required field, without trauma categories and without Part 2 records. */
export const completeAnswers: Omit<
  CompletePresentation,
  'gender' | 'region' | 'traumaNote' | 'sessionsSoFar' | 'labs' | 'airwayOsa'
> = {
  consentToConsult: {
    basis: 'deidentified',
    obtained: true,
    scope: ['facts', 'scales', 'sessions', 'medication'],
    recipients: 'this_room',
    revocable: true,
  },
  part2Flag: false,
  attestations: [true, true, true, true],
  title: 'Delay, or go on after a repeat?',
  question: 'Pre-dose BP was 148/92 on day 14. What would you weigh first?',
  decisionNeededBy: 'before_next_session',
  ageBand: '45-54',
  sexAtBirth: 'F',
  roleGroup: 'education',
  primaryDx: 'F33.2',
  otherDx: ['I10'],
  episodeMonths: 16,
  psychotherapy: [{ modality: 'IFS', sessions: 14, response: 'partial' }],
  traumaSummary: [],
  psychosisMania: 'none',
  medicalHx: [{ code: 'htn', value: 'controlled' }],
  medTrials: [{ ingredient: 'sertraline', maxDoseMg: 200, weeks: 10, response: 'none' }],
  currentMeds: [{ ingredient: 'venlafaxine', atc: 'N06AX16', doseMg: 225 }],
  scales: [{ scale: 'phq9', relDay: -7, total: 21 }],
  suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' },
  substance: { auditc: 1, dast10: 0, sudLevel: 'none', part2Source: false },
  vitalsBase: { sbp: 132, dbp: 84, hr: 72, spo2: 98 },
  asa: 2,
  plan: { product: 'ket_im', route: 'IM', setting: 'clinic' },
};

/** A Part 2 consent with every element (42 CFR 2.31(a)). */
export const part2Consent = {
  basis: 'signed_authorization',
  obtained: true,
  scope: ['facts'],
  part2: {
    patientNamed: true,
    discloser: 'the treating program',
    information: 'treatment record',
    recipients: 'this care team',
    purpose: 'at_patient_request',
    revocationExplained: true,
    expires: 'end of treatment',
    signed: true,
    dated: true,
    refusalConsequenceStated: true,
  },
} as const;

/** The body of an answer that must have this status; a refusal fails the test with its problem. */
export function bodyOf<T>(answer: Answer, status = 200): T {
  if (answer.status !== status)
    throw new Error(`Expected ${status}, was ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

/** The problem of a refusal, for comparison: `[status, code]`. */
export const refusal = (answer: Answer): [number, string] => [answer.status, (answer.body as Problem).code];
export const errorPaths = (answer: Answer): string[] => ((answer.body as Problem).errors ?? []).map(({ path }) => path);

/** A draft, through the API. */
export const createCase = async (owner: SignedIn, answers: object = {}): Promise<CaseView> =>
  bodyOf(await owner.request('POST', '/cases', answers), 201);

/** An open case, through the API. */
export async function createOpenCase(owner: SignedIn, answers: object = {}): Promise<CaseView> {
  const draft = await createCase(owner, { ...completeAnswers, ...answers });
  return bodyOf(await owner.request('PATCH', `/cases/${draft.id}`, { version: draft.version, status: 'open' }));
}

export async function addCaseMember(
  owner: SignedIn,
  caseId: string,
  member: TestMember,
  role: CaseRole = 'consultant',
  more: object = {},
): Promise<void> {
  bodyOf(await owner.request('POST', `/cases/${caseId}/members`, { memberId: member.id, role, ...more }), 201);
}
