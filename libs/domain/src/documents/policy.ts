import {
  DOCUMENT_ABILITIES,
  type CaseRole,
  type DocumentAbility,
  type DocumentState,
  type ProblemCode,
} from '@consilium/contracts';

/** What of a document decides about permission. */
export interface DocumentFacts {
  state: DocumentState;
  attachedBy: string;
}

/** Whoever attached a document takes it away, and the owner of the case, at any time: it only makes text disappear. */
export function documentRefusal(
  _: DocumentAbility,
  actor: { memberId: string },
  document: DocumentFacts,
  role: CaseRole,
): ProblemCode | null {
  if (role !== 'owner' && document.attachedBy !== actor.memberId) return 'permission.denied';
  if (document.state === 'hidden') return 'room.event_hidden';
  return document.state === 'removed' ? 'resource.not_found' : null;
}

export const documentAbilities = (
  actor: { memberId: string },
  document: DocumentFacts,
  role: CaseRole,
): DocumentAbility[] =>
  DOCUMENT_ABILITIES.filter((ability) => documentRefusal(ability, actor, document, role) === null);
