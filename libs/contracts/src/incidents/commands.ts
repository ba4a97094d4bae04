import type { Uuid, Whole } from '../common/scalars';
import type { IdentifierLetter, IncidentFactor, PurgePlace } from './views';

/** Longest reason, factor and note, in UTF-16 code units. */
export const REPORT_REASON_MAX = 600;
export const INCIDENT_TEXT_MAX = 4000;

/** Whoever hid a text by a report may undo it for so long. */
export const REPORT_UNDO_SECONDS = 30;

/** `POST /rooms/:id/events/:seq/report`: hides at once; words may come with it or afterwards, by `PUT` to the same address. */
export interface ReportEvent {
  reason?: string;
  category?: IdentifierLetter;
}

/**
 * `POST /cases/:id/reports`. `field` is a place of the form: `title`, `currentMeds.0.schedule`, or `currentMeds` for all of it. With `version` what was
 * written there then is hidden, in every version that has it; without it every wording that the place has or had, of a list's entry the present one.
 */
export interface ReportCaseText extends ReportEvent {
  field: string;
  version?: Whole;
}

/** `POST /meetings/:id/reports`: hides the title in every meeting of its series that has it, or why one of its cases came late. */
export interface ReportMeetingText extends ReportEvent {
  field: MeetingTextField;
  /** The entry of the list, for `lateReason`. */
  itemId?: Uuid;
}
export const MEETING_TEXT_FIELDS = ['title', 'lateReason'] as const;
export type MeetingTextField = (typeof MEETING_TEXT_FIELDS)[number];

export const INCIDENT_ACTIONS = ['contain', 'assess', 'rule_out', 'confirm_breach', 'notify', 'close'] as const;
export type IncidentAction = (typeof INCIDENT_ACTIONS)[number];

/** `PATCH /privacy/incidents/:id`. What is not named stays. */
export interface EditIncident {
  version?: Whole;
  factors?: Partial<Record<IncidentFactor, string>>;
  categories?: IdentifierLetter[];
  notes?: string;
  /** Places that the purge has reached, with a note; of `backups` the note is required. */
  purge?: { place: PurgePlace; note?: string }[];
}

/** `POST /privacy/incidents/:id/transitions`. `withdraw` takes back what waits for a second person. */
export interface MoveIncident {
  action: IncidentAction | 'withdraw';
  version?: Whole;
  /** Required for `notify`: who was told, how and when. */
  note?: string;
}

/** `POST /privacy/incidents/:id/release` and `…/purge`: the first person asks, the second confirms with the same request. */
export interface SettleText {
  version?: Whole;
  note?: string;
}
