import { REPORT_UNDO_SECONDS, type IncidentStatus, type IncidentText, type ProblemCode } from '@consilium/contracts';

/** What of a report decides whether it can be undone. */
export interface UndoableReport {
  reporterId: string;
  hidText: boolean;
  at: Date;
  /** Everybody who reported the text. */
  reports: number;
  status: IncidentStatus;
  text: IncidentText;
  pending: boolean;
}

/** Until when whoever hid a text may take that back. */
export const undoUntil = (at: Date): Date => new Date(at.getTime() + REPORT_UNDO_SECONDS * 1000);

/** Why this member cannot undo the report: a slip is taken back by who made it, at once, while nobody else acted on it. */
export function refusalToUndo(memberId: string, report: UndoableReport, now: Date): ProblemCode | null {
  const untouched =
    report.reports === 1 && report.status === 'contained' && report.text === 'quarantined' && !report.pending;
  const own = report.reporterId === memberId && report.hidText;
  return own && untouched && now.getTime() <= undoUntil(report.at).getTime() ? null : 'privacy.report_stands';
}
