import type { AttendanceOfDiscipline, Discipline, PhaseTime, Takeaway } from '@consilium/contracts';
import type { SummaryOutline } from '@consilium/domain';
import type { HoldRow } from './holds/holds.repository';

/** The shape of `consultation_summary.outline`; a later one gets another number. */
export const SUMMARY_FORMAT = 2;

/** What is kept of a consultation that ended: people, times, and places in the log. */
export interface StoredSummary
  extends
    Omit<SummaryOutline, 'concerns' | 'observations'>,
    Partial<Pick<SummaryOutline, 'concerns' | 'observations'>> {
  attendance: AttendanceOfDiscipline[];
  phases: PhaseTime[];
  summaryBackSeq: number | null;
  /** The event that says why nobody said it back. */
  passedOverSeq: number | null;
  openHoldSeqs: number[];
  /** What the presenter takes from it; absent in what was written before there was such a thing. */
  takeaway?: Takeaway | null;
  /** Whether its meeting's series takes the case up again, where who ended it said so. */
  leftOpen?: boolean;
  /** Since format 2: the version of the presentation that was talked about, and the holds as they stood. */
  caseVersion?: number;
  holds?: StoredHold[];
  /** Disciplines of the case that nobody came from; not there in what was written before they were kept, as concerns and observations are not. */
  absent?: Discipline[];
}

export type StoredHold = Pick<HoldRow, 'state' | 'outcome' | 'askedSeq' | 'answeredSeq' | 'liftedSeq' | 'withdrawnSeq'>;

/** The places of a hold in the log. */
export const seqsOfHold = ({ askedSeq, answeredSeq, liftedSeq, withdrawnSeq }: StoredHold): number[] =>
  [askedSeq, answeredSeq, liftedSeq, withdrawnSeq].filter((seq) => seq !== null);

/** Every place in the log that a summary quotes. */
export const seqsOf = (outline: StoredSummary): number[] => [
  ...new Set([
    ...[outline.summaryBackSeq, outline.passedOverSeq, outline.takeaway?.seq].flatMap((seq) => seq ?? []),
    ...outline.questions.flatMap(({ seq, answers }) => [seq, ...answers]),
    ...outline.recommendations.flatMap(({ seqs }) => seqs),
    ...(outline.concerns ?? []),
    ...(outline.observations ?? []),
    ...outline.openQuestions,
    ...outline.openHoldSeqs,
    ...(outline.holds ?? []).flatMap(seqsOfHold),
  ]),
];
