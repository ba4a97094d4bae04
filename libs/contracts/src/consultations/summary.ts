import type { Discipline } from '../common/disciplines';
import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { HoldOutcome, HoldState } from './holds';
import type { AttendanceOfDiscipline, PhaseTime, WithinDays } from './views';

/** A message as it stood when the consultation ended; purged since then: `hidden` and no text. */
export interface SummaryMessage {
  seq: Whole;
  memberId: Uuid | null;
  displayName: string;
  discipline: Discipline | null;
  at: Timestamp;
  text: string;
  hidden?: true;
}

/** `GET /rooms/:id/summary`. Made when the consultation ended and never changed; the texts are the log's own. */
export interface ConsultationSummary extends OfFlaggedCase {
  consultationId: Uuid;
  roomId: Uuid;
  caseCode: string;
  /** The case's title and question as they stood when it ended. */
  title: string;
  question: string;
  scheduledFor: Timestamp | null;
  startedAt: Timestamp;
  endedAt: Timestamp;
  facilitator: PersonRef;
  presenter: PersonRef;
  attendance: AttendanceOfDiscipline[];
  /** Disciplines of the case that nobody came from. */
  absent: Discipline[];
  /** The meeting that it belonged to, where the viewer takes part in it. */
  meeting: { id: Uuid; title: string } | null;
  phases: PhaseTime[];
  summaryBack: SummaryMessage | null;
  /** Why nobody said it back. */
  summaryBackPassedOver: SummaryMessage | null;
  questions: { question: SummaryMessage; answers: SummaryMessage[] }[];
  recommendations: { discipline: Discipline | null; items: SummaryMessage[] }[];
  /** Every safety hold that was asked, answered or lifted in it, or stood when it ended; the oldest first. */
  holds: SummaryHold[];
  concerns: SummaryMessage[];
  /** Observations and evidence. */
  observations: SummaryMessage[];
  openPoints: { questions: SummaryMessage[]; holds: SummaryMessage[] };
  /** What the presenter takes from it. */
  takeaway: (SummaryMessage & { within: WithinDays | null }) | null;
  /** True where the viewer joined later than something in it and therefore sees a part. */
  partial: boolean;
}

/** Paper that a summary is drawn on, `GET /rooms/:id/summary.pdf?paper=`. */
export const PAPER_SIZES = ['letter', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** A hold in the summary of a consultation: as it stood when the consultation ended. */
export interface SummaryHold {
  state: HoldState;
  asked: SummaryMessage;
  answer: (SummaryMessage & { outcome: HoldOutcome }) | null;
  lifted: SummaryMessage | null;
  withdrawn: SummaryMessage | null;
}
