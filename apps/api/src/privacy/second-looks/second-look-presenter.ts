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
    roomId: row.roomId,
    subject: { kind: row.subjectKind, id: row.subjectId },
    ...(row.subjectKind === 'case' && { caseCode: row.label }),
    ...(row.field !== null && { field: row.field }),
    state: secondLookStateAt(facts, row.now),
    author: { memberId: row.authorId, displayName: row.authorName, discipline: row.authorDiscipline },
    reviewer: { memberId: row.reviewerId, displayName: row.reviewerName, discipline: row.reviewerDiscipline },
    findings: row.findings,
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ...(row.answeredAt && { answeredAt: row.answeredAt.toISOString() }),
    version: row.version,
    abilities: secondLookAbilities(viewer.memberId, facts, row.now),
    ...read,
  };
}
