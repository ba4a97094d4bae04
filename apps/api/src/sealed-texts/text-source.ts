import type { IncidentSubjectKind, TextsBesideLog } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/transactions/transactions';
import type { Exposed } from '../rooms/text-holders';

/** Where a feature keeps texts of people: the columns of one table (docs/adr/0041). */
export interface TextTable {
  table: string;
  /** SQL: which rows belong to the record $1. A text that is hidden is hidden in all of them that have it. */
  record: string;
  columns: readonly string[];
}

/** One text where it stands. */
export interface StoredText {
  table: string;
  column: string;
  text: string;
  /** As readers know it: `title`, `currentMeds.0.schedule`. */
  field: string;
  /** Since when it stands there. */
  at: Date;
}

/** What of a record is reported: a field by its name, in one version or in all, or in one entry of its list. */
export interface AskedText {
  field: string;
  version?: number;
  itemId?: string;
}

/** Where the text of an incident stood, whatever became of it. */
export interface TextPlace {
  recordId: string;
  field: string;
}

/** A text that a member may report, with what its incident says of it. */
export interface ReportableText {
  /** Every wording; none where nobody wrote a text there. Of what is hidden the token that stands in its place. */
  texts: StoredText[];
  authorId: string | null;
  roomId: string | null;
  /** The id under which the text is sealed: all that one report hides has the same. */
  keptFor: string;
  /** How the record is named without its texts: a case's code, a meeting's day. */
  label: string;
  subject: { kind: IncidentSubjectKind; id: string };
}

/** A feature that keeps texts of people beside the log. */
export interface TextSource {
  readonly tables: readonly TextTable[];
  /** For who may read the text, else 404 and on record. Before anything is locked. */
  authorize(viewer: Viewer, recordId: string, asked: AskedText): Promise<void>;
  /** Locks the record, so that report, release and purge wait for each other and for edits. False where it is gone. */
  lock(tx: Tx, recordId: string): Promise<boolean>;
  /** What of a locked record was asked for. */
  find(tx: Tx, recordId: string, asked: AskedText): Promise<ReportableText>;
  /** Who may have had it, besides who is in its room now. */
  exposed(tx: Tx, recordId: string, found: ReportableText): Promise<Exposed[]>;
  /** To whom the feature showed texts of another feature's record. */
  exposedOf?(tx: Tx, of: TextsBesideLog, recordId: string, found: ReportableText): Promise<Exposed[]>;
  /** Forgets what was made of the texts of a record: one of them is gone for good. */
  forget?(tx: Tx, recordId: string): Promise<void>;
  /** Tells whoever has it open that it is hidden, or may be read again; answers where that stands in a room's log. */
  tell(tx: Tx, place: TextPlace, became: 'hidden' | 'released'): Promise<number | null>;
}
