import type { Availability, CaseRole, Discipline, MessageKind, PlatformRole } from '@consilium/contracts';
import type { CasePresentation, Lab, Modality, Product, ScaleScore } from '@consilium/clinical';

/** Demo data: fictional people and cases. Records point at each other by key; ids and times are given when they are loaded. */
export interface DemoPractice {
  key: string;
  name: string;
  /** A code of REGIONS. */
  region: string;
}

export interface DemoLicence {
  number: string;
  jurisdiction: string;
  prescriber: boolean;
  /** ISO date. */
  expiresOn: string;
  verified: boolean;
}

export interface DemoTraining {
  programme: string;
  year: number;
  supervisedHours: number;
  supervisor: string;
}

export interface DemoMember {
  key: string;
  displayName: string;
  /** Present for those who can sign in. */
  email?: string;
  discipline?: Discipline;
  roles: PlatformRole[];
  practice: string;
  modalities: Modality[];
  licence?: DemoLicence;
  training: DemoTraining[];
  availability: Availability;
  availabilityNote?: string;
}

/** One message of a case's thread, oldest first. `minute` counts from midnight. */
export interface DemoMessage {
  relDay: number;
  minute: number;
  /** Key of a member of the case. */
  by: string;
  kind: MessageKind;
  text: string;
  /** Position in the thread, from 0, of the message that this answers. */
  replyTo?: number;
}

/** What is recorded on a day (facts of the safety rules), and the rules that fire with all facts carried forward. */
export interface DemoStep {
  relDay: number;
  facts: Record<string, string | number | boolean | string[]>;
  expect: string[];
}

/** `[minute from the dose, systolic, diastolic, heart rate, SpO2, MOAA/S]`. */
export type DemoVitals = [minute: number, sbp: number, dbp: number, hr: number, spo2: number, moaas: number];

export interface DemoSession {
  number: number;
  relDay: number;
  product: Product;
  doseMg: number;
  vitals: DemoVitals[];
  cadss: [minute: number, total: number][];
  adverseEvents: { term: string; grade: number }[];
}

export interface DemoReferral {
  type: string;
  from: string;
  urgency: 'routine' | 'urgent' | 'stat';
  relDay: number;
  events: string[];
  answer: string;
  phoneHandoff?: boolean;
}

export interface DemoDecision {
  relDay: number;
  kind: string;
  text: string;
  by: string;
  approvals: string[];
  concurs: string[];
  rationale?: string;
  dissents: { by: string; reason: string; alternative: string }[];
  alerts: string[];
  status: 'agreed' | 'agreed_with_dissent';
  /** A relative day; the days until review are this less `relDay`. */
  reviewRelDay: number;
}

export interface DemoCase {
  code: string;
  owner: string;
  members: { member: string; role: Exclude<CaseRole, 'owner'> }[];
  /** What was known when its people last wrote. */
  presentation: CasePresentation;
  /** What was recorded after that. */
  later: { scales: ScaleScore[]; labs?: Lab[] };
  thread: DemoMessage[];
  steps: DemoStep[];
  sessions: DemoSession[];
  referrals: DemoReferral[];
  decisions: DemoDecision[];
}
