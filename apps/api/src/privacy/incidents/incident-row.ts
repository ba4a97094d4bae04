import type { IncidentSubjectKind, PurgePlace } from '@consilium/contracts';
import type { IncidentActor, IncidentState } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import type { RowIn } from '../../platform/sql';
import type { INCIDENT } from './incidents.sql';

export type StoredIncident = RowIn<typeof INCIDENT>;

/** An incident with what it is about: the subject of its room, or a record that has none. */
export interface IncidentRow extends StoredIncident {
  subjectKind: IncidentSubjectKind;
  subjectId: string;
  label: string;
  purged: PurgePlace[];
  /** The author took the text back. */
  retracted: boolean;
}

export const stateOf = (row: IncidentRow): IncidentState => ({
  status: row.status,
  text: row.textState,
  authorId: row.authorId,
  purged: row.purged,
  retracted: row.retracted,
  factors: { nature: row.nature, recipients: row.recipients, acquired: row.acquired, mitigation: row.mitigation },
  pending: row.pendingAction && row.pendingBy ? { action: row.pendingAction, by: row.pendingBy } : null,
});

export const isOfficer = (viewer: Viewer): boolean => viewer.roles.includes('privacy_officer');
export const isSiteLead = (viewer: Viewer): boolean => viewer.roles.includes('site_lead');

export const actorOf = (viewer: Viewer, row: Pick<IncidentRow, 'authorPracticeId'>): IncidentActor => ({
  memberId: viewer.memberId,
  officer: isOfficer(viewer),
  leadsSite: isSiteLead(viewer) && row.authorPracticeId === viewer.practice.id,
});
