import type { CaseAbility } from '../cases/views';
import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { ConsentScopeCode, Timestamp, Uuid, Whole } from '../common/scalars';
import type { RecordedValue } from './values';

export const TREATMENT_SESSION_KINDS = ['preparation', 'dosing', 'integration'] as const;
export type TreatmentSessionKind = (typeof TREATMENT_SESSION_KINDS)[number];

/**
 * `open` while it is written; finished, its facts can still be corrected, and every correction keeps what stood before. Withdrawn, it should not have been
 * recorded: it and its facts are in no list and count nowhere, and it does not come back.
 */
export const TREATMENT_SESSION_STATES = ['open', 'finished', 'withdrawn'] as const;
export type TreatmentSessionState = (typeof TREATMENT_SESSION_STATES)[number];

/**
 * Whole days from day 0 of the case, its first dosing (or intake); negative before it.
 * @internal
 * @asType integer
 */
export type RelDay = number;

/** What one treatment session was. What was measured and found in it are facts of the case. */
export interface TreatmentSession {
  id: Uuid;
  kind: TreatmentSessionKind;
  /** Counts within the kind, as the team counts. */
  number: Whole;
  relDay: RelDay;
  /** A product of the clinical form; absent where nothing is given, or it is not recorded. */
  product?: string;
  /** Where it takes place, by its code of the clinical lists. */
  setting?: string;
  state: TreatmentSessionState;
  version: Whole;
  /** One of `people`. */
  by: Uuid;
  at: Timestamp;
}

/** One value of the course. A correction is a fact of its own that takes the place of the one before. */
export interface CaseFact {
  id: Uuid;
  /** What it is about, by its code of the clinical lists: `sbp`, `phq9`, `hx.aneurysm`. */
  code: string;
  relDay: RelDay;
  sessionId?: Uuid;
  /** Minutes from the start of the dose; negative before it. */
  minute?: number;
  value: RecordedValue;
  /** One of `people`. */
  by: Uuid;
  at: Timestamp;
  /** When it was recorded first, where it was corrected since. */
  firstAt?: Timestamp;
  /** How often it was corrected. */
  corrections: Whole;
}

/** `GET /cases/:id/course`: what was recorded of a case over time, within what its consent covers for the viewer. */
export interface CourseView extends OfFlaggedCase {
  caseId: Uuid;
  /** Rises with every change of what the safety rules read: of the course and of the presentation. */
  version: Whole;
  /** In order of their days. */
  sessions: TreatmentSession[];
  /** As they stand, in order of day, session, minute and time of recording. */
  facts: CaseFact[];
  /** Who recorded them. */
  people: PersonRef[];
  /** Parts of the case that are left out of this answer. */
  withheld: ConsentScopeCode[];
  abilities: Extract<CaseAbility, 'course.record'>[];
}

/** `GET /cases/:id/facts/:factId/versions`: a fact with what stood there before, the newest first. */
export interface FactHistory extends OfFlaggedCase {
  items: FactVersion[];
  people: PersonRef[];
}

/** `withdrawn`: it should not have been recorded, and nothing stands in its place. */
export interface FactVersion extends Omit<CaseFact, 'value' | 'firstAt' | 'corrections'> {
  value: RecordedValue | null;
  withdrawn: boolean;
}

/** What recording or correcting answers: the course's version after it, and the facts as they stand. */
export interface FactsRecorded {
  version: Whole;
  facts: CaseFact[];
  people: PersonRef[];
}

/** A hint to who is in a case: its course is at this version now. */
export interface CourseNews {
  caseId: Uuid;
  version: Whole;
}

/** `POST /cases/:id/course/import/preview`: nothing is imported by it. No cell's text comes back, only what was read from it. */
export interface FactsPreview {
  encoding: 'utf-8' | 'windows-1252';
  /** Numbers of columns that are not read; the first is 1. */
  unreadColumns: Whole[];
  accepted: ImportedRow[];
  refused: RefusedRow[];
}

/** A row that would come in: a minute of a dosing session, or a day. */
export interface ImportedRow {
  line: Whole;
  relDay?: RelDay;
  session?: Whole;
  minute?: number;
  values: ImportedValue[];
}

export interface ImportedValue {
  code: string;
  value: RecordedValue;
}

/** A row that would not, with every reason. */
export interface RefusedRow {
  line: Whole;
  reasons: string[];
}

/** `POST /cases/:id/course/import`: the course's version after it. */
export interface FactsImported {
  version: Whole;
  rows: Whole;
  values: Whole;
}
