import type { CasePresentation, PresentationField } from '../form';
import type { AbsentReason } from '../values';

/** A value of the course as rules read it. */
export type CourseValue =
  | { is: 'quantity'; unit: string; amount: string }
  | { is: 'score'; total: number }
  | { is: 'choice'; choice: string }
  | { is: 'yes_no'; yes: boolean }
  | { is: 'absent'; reason: AbsentReason };

export interface CourseFact {
  id: string;
  code: string;
  relDay: number;
  sessionId?: string;
  minute?: number;
  value: CourseValue;
  /** When it was recorded, ISO 8601 UTC. */
  at: string;
}

export interface CourseSession {
  id: string;
  kind: string;
  number: number;
  relDay: number;
  product?: string;
  setting?: string;
  state: string;
  at: string;
}

/** All that the safety rules read of a case. */
export interface CourseForRules {
  presentation: CasePresentation;
  /** When an answer of the presentation was given, ISO 8601 UTC. */
  presentedAt: (field: PresentationField) => string;
  sessions: readonly CourseSession[];
  /** Those that stand, in order of their days, sessions, minutes and recording. */
  facts: readonly CourseFact[];
}
