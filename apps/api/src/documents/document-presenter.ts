import type { CaseRole, DocumentState, DocumentView } from '@consilium/contracts';
import { documentAbilities } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { DocumentRow } from './documents.repository';

export function stateOf({ removed_at, hidden }: Pick<DocumentRow, 'removed_at' | 'hidden'>): DocumentState {
  if (removed_at) return 'removed';
  return hidden ? 'hidden' : 'kept';
}

export function presentDocument(viewer: Viewer, row: DocumentRow, role: CaseRole): DocumentView {
  const state = stateOf(row);
  return {
    id: row.id, caseId: row.case_id, kind: row.kind, state, title: state === 'kept' ? row.title : '', length: row.length, seq: Number(row.seq),
    attachedAt: row.attached_at.toISOString(), attachedBy: { memberId: row.attached_by, discipline: row.discipline, displayName: row.display_name },
    ...(row.removed_at && { removedAt: row.removed_at.toISOString() }),
    abilities: documentAbilities(viewer, { state, attachedBy: row.attached_by }, role),
  };
}
