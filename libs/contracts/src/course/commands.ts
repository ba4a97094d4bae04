import type { Uuid, Whole } from '../common/scalars';
import type { AbsentReason } from './values';
import type { RelDay, TreatmentSessionKind, TreatmentSessionState } from './views';

/** Facts that one request may bring. */
export const FACTS_AT_ONCE_MAX = 200;
export const TREATMENT_SESSIONS_PER_CASE_MAX = 500;

/**
 * One value as a person enters it: `entered` with its `unit` for a quantity (digits with a comma or a point), `total` for a scale or a count, `choice`, `yes`,
 * or `absent` with the reason. Exactly one of them.
 */
export interface FactEntry {
  code: string;
  entered?: string;
  /** UCUM; the usual unit of the code where it is left out. */
  unit?: string;
  total?: number;
  choice?: string;
  yes?: boolean;
  absent?: AbsentReason;
  /** Whoever entered a number beyond what is plausible was asked about it, and says that it is right. */
  sure?: boolean;
}

/** `POST /cases/:id/facts`: facts of one moment. With `sessionId` they belong to that session and have its day. */
export interface RecordFacts {
  /** A UUID: the same request again is answered with what it recorded. */
  clientId?: Uuid;
  sessionId?: Uuid;
  relDay?: RelDay;
  minute?: number;
  /** Whoever recorded it was asked about a day far ahead of all that is recorded, and says that it is right. */
  sure?: boolean;
  facts: FactEntry[];
}

/**
 * `PUT /cases/:id/facts/:factId`: the value that should have stood there, or `withdrawn: true` where nothing should. The path names the revision that was
 * seen, so that two corrections of one fact do not meet unseen.
 */
export type CorrectFact = Omit<FactEntry, 'code'> & { withdrawn?: boolean };

/** `POST /cases/:id/sessions`. */
export interface AddTreatmentSession {
  clientId?: Uuid;
  kind: TreatmentSessionKind;
  relDay: RelDay;
  /** As with facts: a day far ahead is right. */
  sure?: boolean;
  /** The next of its kind unless said. */
  number?: Whole;
  product?: string;
  setting?: string;
}

/** `PATCH /cases/:id/sessions/:sessionId`, with the `version` that it was made on. */
export interface ChangeTreatmentSession {
  relDay?: RelDay;
  /** As with facts: a day far ahead is right. */
  sure?: boolean;
  product?: string;
  setting?: string;
  state?: TreatmentSessionState;
}

export const IMPORT_TABLES = ['vitals', 'scales'] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** As much as a body with a file takes; more rows than a table may have fit into it. */
export const IMPORT_FILE_MAX_BYTES = 600 * 1024;

/** `POST /cases/:id/course/import/preview`: what of a CSV file would come into the course. */
export interface PreviewImport {
  /** Readings of dosing sessions, or totals of scales on days. */
  table: ImportTable;
  /** The bytes of the file in base64: they say in which encoding it was saved. */
  file: string;
}

/** `POST /cases/:id/course/import`: the rows that the preview accepts, all of them or none. */
export interface ImportFacts extends PreviewImport {
  /** How many rows the preview accepted: where it would be others by now, nothing is imported. */
  accepted: Whole;
}
