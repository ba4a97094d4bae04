import type { Verification, Carer } from '../codes';
import type { Clearance } from '../course/clearances';
import type { CourseFact, CourseSession } from '../course/course-for-rules';
import type { CasePresentation } from '../form';

/** Something that is due on the care path. It is never a failure: what waits is said to wait. */
export interface DueItem {
  readonly code:
    'self_harm' | 'session_record' | 'integration' | 'rems_form' | 'scales' | 'medication_review' | 'clearance';
  /** "Integration after dosing 2". */
  readonly what: string;
  readonly carers: readonly Carer[];
  /** The last day of the case for it. */
  readonly untilDay?: number;
  /** The moment until when, ISO 8601 UTC; of what runs by the clock. Without a day and a moment it is due before the next dose. */
  readonly until?: string;
  /** Its day or moment is over. */
  readonly waits: boolean;
  readonly source: string;
  readonly ver: Verification;
}

/** What is read to say what is due, as far as the reader may see it. */
export interface CourseForDue {
  readonly sessions: readonly CourseSession[];
  readonly facts: readonly (CourseFact & { firstAt?: string })[];
  readonly presentation: Pick<CasePresentation, 'scales' | 'suicideRisk' | 'substance' | 'airwayOsa'>;
  readonly clearances: readonly Clearance[];
  /** Self-harm alerts that nobody acknowledged, with the moment until when somebody is asked to. */
  readonly waitingAlerts: readonly { readonly title: string; readonly dueAt: string }[];
  /** Parts of the case, by their codes, that the reader may not see. */
  readonly withheld: readonly string[];
}

export const REMS_SOURCE = 'SPRAVATO REMS: the monitoring form goes within 7 days of each session';
