import type { CaseRole, DocumentState, DocumentView } from '@consilium/contracts';
import { documentAbilities } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { DocumentRow } from './documents.repository';

export function stateOf({ removedAt, hidden }: Pick<DocumentRow, 'removedAt' | 'hidden'>): DocumentState {
  if (removedAt) return 'removed';
  return hidden ? 'hidden' : 'kept';
}

export function presentDocument(viewer: Viewer, row: DocumentRow, role: CaseRole): DocumentView {
  const state = stateOf(row);
  return {
    id: row.id,
    caseId: row.caseId,
    kind: row.kind,
    state,
    title: state === 'kept' ? row.title : '',
    length: row.length,
    seq: Number(row.seq),
    attachedAt: row.attachedAt.toISOString(),
    attachedBy: { memberId: row.attachedBy, discipline: row.discipline, displayName: row.displayName },
    ...(row.removedAt && { removedAt: row.removedAt.toISOString() }),
    abilities: documentAbilities(viewer, { state, attachedBy: row.attachedBy }, role),
  };
}
