import type {
  CaseAbility,
  ConsultationAbility,
  ConsultationCommand,
  DocumentAbility,
  HoldAbility,
  IncidentAbility,
  IncidentAct,
  IncidentAction,
  MeetingAbility,
  RoomAbility,
  RoomEventType,
  SecondLookAbility,
} from '@consilium/contracts';

/** What is recorded beside the events of rooms and the acts of incidents: the past tense of what was done, one name each. */
export const ACTS = [
  'alert.listed',
  'audit.begun_again',
  'audit.chain_broken',
  'audit.read',
  'audit.verified',
  'backup.restored',
  'backup.taken',
  'care_path.viewed',
  'case.created',
  'case.deleted',
  'case.listed',
  'case.versions_viewed',
  'case.viewed',
  'consultation.listed',
  'consultation.open_listed',
  'consultation.viewed',
  'course.fact_corrected',
  'course.fact_viewed',
  'course.facts_imported',
  'course.facts_recorded',
  'course.import_previewed',
  'course.session_changed',
  'course.viewed',
  'document.listed',
  'document.viewed',
  'hold.viewed',
  'inbox.viewed',
  'incident.listed',
  'incident.read',
  'incident.text_read',
  'incident.viewed',
  'invitation.accepted',
  'licence.added',
  'licence.verified',
  'meeting.cancelled',
  'meeting.case_added',
  'meeting.case_arranged',
  'meeting.changed',
  'meeting.ended',
  'meeting.facilitator_changed',
  'meeting.listed',
  'meeting.move_undone',
  'meeting.moved',
  'meeting.planned',
  'meeting.started',
  'meeting.viewed',
  'member.changed',
  'member.disabled',
  'member.edited',
  'member.enabled',
  'member.invited',
  'member.password_changed',
  'notice.accepted',
  'privacy.blocked',
  'privacy.overridden',
  'privacy.review_agreed',
  'privacy.review_asked',
  'privacy.review_expired',
  'privacy.review_read',
  'privacy.review_refused',
  'privacy.review_withdrawn',
  'privacy.reviews_listed',
  'recommendation.discarded',
  'recommendation.edited',
  'recommendation.held',
  'recommendation.held_viewed',
  'recommendation.withdrawn',
  'room.joined',
  'room.left',
  'room.listed',
  'room.read',
  'room.viewed',
  'rule_set.change_confirmed',
  'rule_set.change_declined',
  'rule_set.change_proposed',
  'rule_set.change_withdrawn',
  'rule_set.viewed',
  'session.ended',
  'session.reauthenticated',
  'session.started',
  'summary.exported',
  'summary.viewed',
] as const;

/** The name of what was done. An event of a room's log names its own act. */
export type Act = (typeof ACTS)[number] | RoomEventType | `incident.${IncidentAct}`;

/** The name of what was refused: the act, or what it takes to do it. */
export type Attempt =
  | Act
  | CaseAbility
  | ConsultationAbility
  | `consultation.${ConsultationCommand['action']}`
  | DocumentAbility
  | HoldAbility
  | IncidentAbility
  | `incident.${IncidentAction}`
  | MeetingAbility
  | RoomAbility
  | SecondLookAbility
  | 'meeting.view'
  | 'privacy.review';
