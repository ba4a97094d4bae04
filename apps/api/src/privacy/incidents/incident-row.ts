import type {
  Discipline,
  IdentifierLetter,
  IncidentFactor,
  IncidentStatus,
  IncidentText,
  PurgePlace,
  RoomEventType,
  RoomSubjectKind,
  TextAction,
} from '@consilium/contracts';
import type { IncidentActor, IncidentState } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';

/** An incident with the room and the author that it is about. */
export interface IncidentRow extends Record<IncidentFactor, string> {
  id: string;
  room_id: string;
  seq: string;
  event_type: RoomEventType;
  author_id: string | null;
  status: IncidentStatus;
  text_state: IncidentText;
  categories: IdentifierLetter[];
  posted_at: Date;
  discovered_at: Date;
  contained_at: Date;
  deadline_at: Date;
  notes: string;
  pending_action: TextAction | null;
  pending_by: string | null;
  pending_at: Date | null;
  version: number;
  subject_kind: RoomSubjectKind;
  subject_id: string;
  label: string;
  author_name: string | null;
  author_discipline: Discipline | null;
  /** Where the author works now. */
  author_practice_id: string | null;
  pending_name: string | null;
  pending_discipline: Discipline | null;
  report_count: number;
  purged: PurgePlace[];
  /** The author took the text back. */
  retracted: boolean;
}

export const stateOf = (row: IncidentRow): IncidentState => ({
  status: row.status,
  text: row.text_state,
  authorId: row.author_id,
  purged: row.purged,
  retracted: row.retracted,
  factors: { nature: row.nature, recipients: row.recipients, acquired: row.acquired, mitigation: row.mitigation },
  pending: row.pending_action && row.pending_by ? { action: row.pending_action, by: row.pending_by } : null,
});

export const isOfficer = (viewer: Viewer): boolean => viewer.roles.includes('privacy_officer');
export const isSiteLead = (viewer: Viewer): boolean => viewer.roles.includes('site_lead');

export const actorOf = (viewer: Viewer, row: Pick<IncidentRow, 'author_practice_id'>): IncidentActor => ({
  memberId: viewer.memberId,
  officer: isOfficer(viewer),
  leadsSite: isSiteLead(viewer) && row.author_practice_id === viewer.practice.id,
});
