import type { ReviewView } from '@consilium/contracts';
import { reviewAbilities, reviewStateAt } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import { factsOf, type ReviewRow } from './review-row';

/** What the reviewer reads while they are asked. */
export interface ReviewText {
  text: string;
  reason: string;
}

/** A request in outline; with the text only where it is given. */
export function presentReview(viewer: Viewer, row: ReviewRow, read: ReviewText | null): ReviewView {
  const facts = factsOf(row);
  return {
    id: row.id, roomId: row.room_id, subject: { kind: row.subject_kind, id: row.subject_id }, ...(row.subject_kind === 'case' && { caseCode: row.label }),
    ...(row.field !== null && { field: row.field }), state: reviewStateAt(facts, row.now),
    author: { memberId: row.author_id, displayName: row.author_name, discipline: row.author_discipline },
    reviewer: { memberId: row.reviewer_id, displayName: row.reviewer_name, discipline: row.reviewer_discipline },
    findings: row.findings, askedAt: row.asked_at.toISOString(), expiresAt: row.expires_at.toISOString(), ...(row.answered_at && { answeredAt: row.answered_at.toISOString() }),
    version: row.version, abilities: reviewAbilities(viewer.memberId, facts, row.now), ...read,
  };
}
