import type { SecondLookView } from '@consilium/contracts';
import { secondLookAbilities, secondLookStateAt } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import { factsOf, type SecondLookRow } from './second-look-row';

/** What the reviewer reads while they are asked. */
export interface SecondLookText {
  text: string;
  reason: string;
}

/** A request in outline; with the text only where it is given. */
export function presentSecondLook(viewer: Viewer, row: SecondLookRow, read: SecondLookText | null): SecondLookView {
  const facts = factsOf(row);
  return {
    id: row.id,
    roomId: row.room_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...(row.subject_kind === 'case' && { caseCode: row.label }),
    ...(row.field !== null && { field: row.field }),
    state: secondLookStateAt(facts, row.now),
    author: { memberId: row.author_id, displayName: row.author_name, discipline: row.author_discipline },
    reviewer: { memberId: row.reviewer_id, displayName: row.reviewer_name, discipline: row.reviewer_discipline },
    findings: row.findings,
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.answered_at && { answeredAt: row.answered_at.toISOString() }),
    version: row.version,
    abilities: secondLookAbilities(viewer.memberId, facts, row.now),
    ...read,
  };
}
