import type { AlertEventData } from './alerts/events';
import { ALERT_NOTICES } from './alerts/notices';
import { ALERT_PROBLEMS } from './alerts/problems';
import { alertEventSamples } from './alerts/samples';
import { AUTH_PROBLEMS } from './auth/problems';
import type { CarePathEventData } from './care-path/events';
import { CARE_PATH_PROBLEMS } from './care-path/problems';
import { carePathEventSamples } from './care-path/samples';
import type { CaseEventData } from './cases/events';
import { CASE_PROBLEMS } from './cases/problems';
import { caseEventSamples } from './cases/samples';
import { REQUEST_PROBLEMS } from './common/problems';
import type { ConsultationEventData, HoldEventData } from './consultations/events';
import type { HoldsInSnapshot } from './consultations/holds';
import { CONSULTATION_NOTICES } from './consultations/notices';
import { CONSULTATION_PROBLEMS } from './consultations/problems';
import { consultationEventSamples, holdEventSamples } from './consultations/samples';
import type { ConsultationInSnapshot } from './consultations/views';
import type { CourseEventData } from './course/events';
import { COURSE_PROBLEMS } from './course/problems';
import { courseEventSamples } from './course/samples';
import type { DocumentEventData } from './documents/events';
import { DOCUMENT_PROBLEMS } from './documents/problems';
import { documentEventSamples } from './documents/samples';
import { GATE_PROBLEMS } from './gate/problems';
import { INCIDENT_NOTICES } from './incidents/notices';
import { INCIDENT_PROBLEMS } from './incidents/problems';
import { MEETING_NOTICES } from './meetings/notices';
import { MEETING_PROBLEMS } from './meetings/problems';
import { MEMBER_PROBLEMS } from './members/problems';
import { ROOM_SUBJECT_KINDS, type RoomSubjectKind } from './rooms/access';
import type { MemberEventData, MessageEventData } from './rooms/events';
import { ROOM_NOTICES } from './rooms/notices';
import { ROOM_PROBLEMS } from './rooms/problems';
import { memberEventSamples, messageEventSamples } from './rooms/samples';
import { SECOND_LOOK_NOTICES } from './second-looks/notices';
import { SECOND_LOOK_PROBLEMS } from './second-looks/problems';

// What all features make together of their parts. A feature adds a line to each list that it has something for.

/**
 * What features add to the snapshot of a room (`RoomView`). It says only what the room's log says too.
 * @internal
 */
export interface RoomSnapshotParts extends ConsultationInSnapshot, HoldsInSnapshot {}

/** `data` of each room event type. */
export interface RoomEventData
  extends
    MessageEventData,
    MemberEventData,
    CaseEventData,
    CourseEventData,
    AlertEventData,
    CarePathEventData,
    ConsultationEventData,
    HoldEventData,
    DocumentEventData {}

/** A valid sample of every event type, for tests and the generated documents. */
export const roomEventSamples = {
  ...messageEventSamples,
  ...memberEventSamples,
  ...caseEventSamples,
  ...courseEventSamples,
  ...alertEventSamples,
  ...carePathEventSamples,
  ...consultationEventSamples,
  ...holdEventSamples,
  ...documentEventSamples,
} satisfies RoomEventData;

/** Every stable problem code with its HTTP status and title (RFC 9457). A socket acknowledgement carries the same problem. */
export const PROBLEMS = {
  ...REQUEST_PROBLEMS,
  ...AUTH_PROBLEMS,
  ...MEMBER_PROBLEMS,
  ...CASE_PROBLEMS,
  ...COURSE_PROBLEMS,
  ...ALERT_PROBLEMS,
  ...CARE_PATH_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...ROOM_PROBLEMS,
  ...INCIDENT_PROBLEMS,
  ...CONSULTATION_PROBLEMS,
  ...MEETING_PROBLEMS,
  ...GATE_PROBLEMS,
  ...SECOND_LOOK_PROBLEMS,
};

/** Every kind of notice. A new kind is a row of its feature and somebody who produces it; list, counts and page follow. */
export const INBOX_KINDS = {
  ...CONSULTATION_NOTICES,
  ...MEETING_NOTICES,
  ...SECOND_LOOK_NOTICES,
  ...ROOM_NOTICES,
  ...ALERT_NOTICES,
  ...INCIDENT_NOTICES,
};

export type InboxKind = keyof typeof INBOX_KINDS;
export const inboxKinds = Object.keys(INBOX_KINDS) as InboxKind[];

/** What a notice can be about. */
export type InboxSubjectKind = RoomSubjectKind | 'incident' | 'review' | 'meeting';
export const INBOX_SUBJECT_KINDS: readonly InboxSubjectKind[] = [
  ...ROOM_SUBJECT_KINDS,
  'incident',
  'review',
  'meeting',
];
