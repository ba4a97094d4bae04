import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { RoomEventType } from '../room-events';
import type { RoomSubjectKind } from '../rooms/access';

/** The letters of the Safe Harbor identifiers, 45 CFR 164.514(b)(2)(i)(A)–(R). */
export const IDENTIFIER_LETTERS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
] as const;
export type IdentifierLetter = (typeof IDENTIFIER_LETTERS)[number];

/** Its answer. `seq` is the event that is hidden: of a correction, the message that it corrects. `undoUntil`: until when `DELETE` of the same address undoes it; null for who only joined a report. */
export interface ReportedEvent {
  roomId: Uuid;
  seq: Whole;
  undoUntil: Timestamp | null;
}

/** What stands in the place of a reported text that is not in a room's log: of a case, a meeting, a report. Each has its own six letters. */
export const REPORTED_TEXT = /^\[reported [b-df-hj-np-tv-z]{6}\]$/;

/** Where texts of people stand beside the logs of rooms. */
export const TEXTS_BESIDE_LOG = ['case', 'meeting', 'report'] as const;
export type TextsBesideLog = (typeof TEXTS_BESIDE_LOG)[number];

/** Where a reported text stands: in an event of a room's log, or beside it. */
export const INCIDENT_PLACES = ['event', ...TEXTS_BESIDE_LOG] as const;
export type IncidentPlace = (typeof INCIDENT_PLACES)[number];

/** What an incident is about; a meeting has no room. */
export type IncidentSubjectKind = RoomSubjectKind | 'meeting';

/** The answer to a report of a text beside the log. `PUT` and `DELETE /privacy/reports/:id` describe and undo it; `undoUntil` is null for who only joined a report. */
export interface ReportedText {
  id: Uuid;
  undoUntil: Timestamp | null;
}

/** The states of an incident (45 CFR 164.402: a breach is presumed until four factors say otherwise). */
export const INCIDENT_STATUSES = [
  'detected',
  'contained',
  'assessed',
  'not_breach',
  'breach',
  'notified',
  'closed',
] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** Where the reported text is now: kept from everybody, back in the room, or gone. */
export const INCIDENT_TEXTS = ['quarantined', 'released', 'purged'] as const;
export type IncidentText = (typeof INCIDENT_TEXTS)[number];

/** Nature and extent, with how likely somebody is recognised; who received it; whether it was acquired or viewed; what was done. */
export const INCIDENT_FACTORS = ['nature', 'recipients', 'acquired', 'mitigation'] as const;
export type IncidentFactor = (typeof INCIDENT_FACTORS)[number];

/** Places that a purge has to reach before the incident closes. */
export const PURGE_PLACES = ['database', 'search', 'caches', 'exports', 'backups', 'notifications'] as const;
export type PurgePlace = (typeof PURGE_PLACES)[number];

/** How somebody may have had the text: in the room when it was reported; sent to a session; marked read; named in a notice; in a summary; in a list. */
export const EXPOSURES = [
  'present',
  'sent',
  'read',
  'notified',
  'summary_viewed',
  'summary_exported',
  'document_viewed',
  'case_viewed',
  'incident_viewed',
  'meeting_viewed',
  'listed',
] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** What becomes of the text takes two persons: one asks, another confirms. */
export const TEXT_ACTIONS = ['release', 'purge'] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

export const INCIDENT_ABILITIES = [
  'incident.edit',
  'incident.assess',
  'incident.rule_out',
  'incident.confirm_breach',
  'incident.notify',
  'incident.close',
  'incident.read_text',
  'incident.release',
  'incident.purge',
  'incident.withdraw',
] as const;
export type IncidentAbility = (typeof INCIDENT_ABILITIES)[number];

/** Everything that happened to an incident, in the audit log as `incident.<act>`. */
export const INCIDENT_ACTS = [
  'reported',
  'described',
  'undone',
  'contained',
  'edited',
  'assessed',
  'ruled_out',
  'breach_confirmed',
  'notified',
  'closed',
  'release_asked',
  'released',
  'purge_asked',
  'purged',
  'ask_withdrawn',
] as const;
export type IncidentAct = (typeof INCIDENT_ACTS)[number];

/** One row of `GET /privacy/incidents?status=&overdue=`. Times ISO 8601 UTC. */
export interface IncidentListItem {
  id: Uuid;
  status: IncidentStatus;
  text: IncidentText;
  categories: IdentifierLetter[];
  /** Where the text stood. Of an event: `roomId`, `seq` and `eventType`; beside the log: `field`, and `roomId` where the record has a room. */
  place: IncidentPlace;
  roomId: Uuid | null;
  subject: { kind: IncidentSubjectKind; id: Uuid; code: string };
  seq: Whole | null;
  eventType: RoomEventType | null;
  field: string | null;
  author: PersonRef | null;
  postedAt: Timestamp;
  discoveredAt: Timestamp;
  containedAt: Timestamp;
  /** Sixty days after the discovery: until then individuals are notified of a breach (164.404). */
  deadlineAt: Timestamp;
  overdue: boolean;
  secondsVisible: number;
  reportCount: Whole;
  /** Who asked for what, and waits for a second person. */
  pending: { action: TextAction; by: PersonRef; at: Timestamp } | null;
  version: Whole;
}

/** `GET /privacy/incidents/:id`. Never the text itself. */
export interface IncidentView extends IncidentListItem {
  factors: Record<IncidentFactor, string>;
  notes: string;
  purge: { place: PurgePlace; doneAt: Timestamp | null; by: PersonRef | null; note: string }[];
  exposures: { member: PersonRef; how: Exposure; at: Timestamp | null; session: string | null }[];
  /** Only for privacy officers. */
  reports?: { by: PersonRef; at: Timestamp; reason: string; category: IdentifierLetter | null }[];
  history: { at: Timestamp; act: IncidentAct; by: PersonRef | null; note: string }[];
  abilities: IncidentAbility[];
}

/** `GET /privacy/incidents/:id/text`: each reading stands in the audit log. Oldest wording first. */
export interface QuarantinedTexts {
  incidentId: Uuid;
  items: { seq: Whole | null; eventType: RoomEventType | null; at: Timestamp; texts: Record<string, string> }[];
}
