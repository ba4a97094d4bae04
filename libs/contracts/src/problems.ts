import type { ConsultationState } from './consultations';
import type { FieldFinding } from './privacy';
import type { Whole } from './scalars';

/**
 * Every stable problem code with its HTTP status and title (RFC 9457). A socket acknowledgement carries the same problem.
 * A new refusal is added here first; the API refuses to build a problem with a code that is not listed.
 */
export const PROBLEMS = {
  // the request itself
  'request.invalid': { status: 400, title: 'The request is not valid' },
  'request.malformed': { status: 400, title: 'The request could not be read' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'request.unsupported_media_type': { status: 415, title: 'This media type is not accepted' },
  'request.method_not_allowed': { status: 405, title: 'This method is not allowed here' },
  'request.throttled': { status: 429, title: 'Too many requests' },
  'request.https_required': { status: 403, title: 'This address is served over https only' },
  'request.foreign_origin': { status: 403, title: 'This origin is not allowed' },
  'resource.not_found': { status: 404, title: 'Not found' },
  'resource.stale_version': { status: 412, title: 'Somebody changed this meanwhile' },
  'resource.version_required': { status: 400, title: 'Say which version you changed' },
  'resource.busy': { status: 503, title: 'Not ready yet' },
  'server.failed': { status: 500, title: 'Something went wrong on our side' },
  // who asks
  'session.required': { status: 401, title: 'Sign in first' },
  'session.credentials_refused': { status: 401, title: 'E-mail or password is not right' },
  'session.throttled': { status: 429, title: 'Too many failed attempts' },
  'session.reauth_failed': { status: 403, title: 'The password is not right' },
  'session.password_weak': { status: 422, title: 'Choose a longer password' },
  'session.password_common': {
    status: 422,
    title: 'This password is easy to guess: choose one that nobody else has, such as a few unrelated words',
  },
  'session.password_own': {
    status: 422,
    title: 'This is too close to your own name or e-mail address: choose a password that says nothing about you',
  },
  'permission.denied': { status: 403, title: 'This is not yours to do' },
  'member.licence_not_current': { status: 403, title: 'A license that is expired or not verified can comment only' },
  'member.already_exists': { status: 409, title: 'A member with this e-mail exists already' },
  'invitation.not_valid': { status: 404, title: 'This invitation is used up, expired or unknown' },
  // cases
  'case.not_presenter': { status: 403, title: 'This discipline does not present cases' },
  'case.client_id_reused': { status: 409, title: 'This clientId made a case with other answers' },
  'case.too_many_drafts': { status: 409, title: 'You have as many drafts as you can have; finish or discard one' },
  'case.closed': { status: 409, title: 'The case is closed' },
  'case.hold_open': { status: 409, title: 'A safety hold waits: it is answered or withdrawn before the case closes' },
  'case.illegal_transition': { status: 409, title: 'This move is not open now' },
  'case.incomplete': { status: 422, title: 'Something is still missing before the case can open' },
  'case.consent_revoked': { status: 409, title: 'Consent was revoked; the case can only be read by its owner' },
  'case.part2_consent_incomplete': {
    status: 422,
    title: 'The Part 2 consent lacks an element, so the case cannot be shared',
  },
  'case.field_invalid': { status: 422, title: 'A field holds a value that is not allowed' },
  'case.calendar_date': { status: 422, title: 'Use a relative day; calendar dates are not kept in a case' },
  'case.member_exists': { status: 409, title: 'This member is already in the case' },
  'case.owner_required': { status: 422, title: 'A case keeps exactly one owner' },
  'case.member_not_eligible': { status: 422, title: 'This member cannot take this role' },
  // documents
  'document.off': { status: 403, title: 'Documents are not taken here' },
  'document.kind_refused': { status: 422, title: 'Only text, CSV and PDF files with text are taken' },
  'document.unreadable': { status: 422, title: 'The text of this file could not be read' },
  'document.encrypted': { status: 422, title: 'This PDF is protected by a password' },
  'document.no_text': { status: 422, title: 'There is no text in this file' },
  'document.too_long': { status: 422, title: 'This document is too long' },
  'document.too_many': { status: 409, title: 'This case has as many documents as it can hold' },
  'document.client_id_reused': { status: 409, title: 'This clientId attached another document' },
  // rooms
  'room.client_id_reused': { status: 409, title: 'This clientId was used with another body' },
  'room.read_only': { status: 403, title: 'You can read this room but not write in it' },
  'room.closed': { status: 409, title: 'This room takes no more messages' },
  'room.throttled': { status: 429, title: 'Too many messages; wait a moment' },
  'room.reply_target_missing': { status: 422, title: 'The message that this answers is not in the room' },
  'room.mention_unknown': { status: 422, title: 'A mentioned member is not in the room' },
  'room.mention_disabled': {
    status: 422,
    title: 'The account of a mentioned member is disabled, so nobody would read it',
  },
  'room.event_replaced': {
    status: 409,
    title: 'The room was restored from a backup since this was written: another message is in that place now',
  },
  'room.event_not_yours': { status: 403, title: 'Only its author can change a message' },
  'room.event_hidden': { status: 409, title: 'This text was retracted or reported' },
  'room.busy': { status: 503, title: 'The room is busy; try again' },
  'room.not_joined': { status: 409, title: 'Join the room first' },
  'room.too_many_joined': { status: 429, title: 'Too many rooms joined on one connection' },
  // an identifier that got through
  'privacy.report_throttled': {
    status: 429,
    title: 'You have hidden much in this room; tell a privacy officer directly',
  },
  'privacy.not_reported': { status: 409, title: 'No report of yours hides this text' },
  'privacy.report_stands': { status: 409, title: 'This report cannot be undone any more' },
  'privacy.report_described': { status: 409, title: 'This report has its words already' },
  'privacy.nothing_to_report': { status: 422, title: 'Nobody wrote a text in this event' },
  'incident.illegal_transition': { status: 409, title: 'This move is not open now' },
  'incident.closed': { status: 409, title: 'This incident is closed' },
  'incident.factors_missing': { status: 422, title: 'Each of the four factors needs its text first' },
  'incident.factors_fixed': { status: 409, title: 'The assessment was decided on; its factors stay' },
  'incident.note_missing': { status: 422, title: 'Say in a note what was done' },
  'incident.text_undecided': { status: 409, title: 'The text is neither released nor purged yet' },
  'incident.purge_unfinished': { status: 422, title: 'The purge has not reached every place yet' },
  'incident.text_settled': { status: 409, title: 'The text was released or purged' },
  'incident.text_retracted': { status: 409, title: 'Its author retracted the text; it can only be purged' },
  'incident.text_unreadable': { status: 409, title: 'The key that this text was sealed with is not here' },
  'incident.second_person': { status: 409, title: 'Another person confirms this' },
  'incident.text_unread': { status: 409, title: 'Read the text before you confirm that everybody may read it' },
  'incident.other_pending': { status: 409, title: 'Something else waits for a second person' },
  'incident.own_text': { status: 403, title: 'Nobody decides on a text of their own' },
  // consultations
  'consultation.already_open': { status: 409, title: 'A consultation is planned or running in this room' },
  'consultation.illegal_transition': { status: 409, title: 'This move is not open now' },
  'consultation.not_facilitator': { status: 403, title: 'Only the facilitator does this' },
  'consultation.presenter_speaks': {
    status: 403,
    title: 'Somebody other than the presenter says back what was understood',
  },
  'consultation.presenter_takes': { status: 403, title: 'The presenter says what they take from it' },
  'consultation.summary_back_required': {
    status: 409,
    title: 'Before the discussion somebody says back what was understood',
  },
  'consultation.person_not_eligible': { status: 422, title: 'This member cannot take this part' },
  'consultation.time_over': { status: 422, title: 'This time is over' },
  'consultation.end_stands': { status: 409, title: 'The end was too long ago to be undone' },
  'summary.not_printed': { status: 503, title: 'The summary could not be drawn as a PDF now' },
  'recommendation.opened': { status: 409, title: 'This recommendation is open to everyone already' },
  'hold.not_approver': { status: 403, title: 'A treating prescriber or anesthesiologist answers a safety hold' },
  'hold.answered': { status: 409, title: 'This hold was answered' },
  'hold.withdrawn': { status: 409, title: 'This hold was withdrawn' },
  'hold.own': { status: 403, title: 'Somebody else answers a hold of your own' },
  'hold.not_asker': { status: 403, title: 'Only who asked withdraws a safety hold' },
  'hold.not_standing': { status: 409, title: 'This hold does not keep the case on hold' },
  // meetings
  'meeting.not_facilitator': { status: 403, title: 'Only the facilitator of the meeting does this' },
  'meeting.illegal_transition': { status: 409, title: 'This move is not open now' },
  'meeting.case_listed': { status: 409, title: 'This case is on the list already' },
  'meeting.case_not_eligible': { status: 422, title: 'This case cannot be put on the list' },
  'meeting.person_not_eligible': { status: 422, title: 'This member cannot take part' },
  'meeting.late_reason_required': { status: 422, title: 'A late addition needs a reason' },
  'meeting.time_over': { status: 422, title: 'This time is over' },
  // privacy: the gate and second looks
  'privacy.identifiers_found': { status: 422, title: 'Something here could identify a person' },
  'privacy.throttled': { status: 429, title: 'Too many texts at once; wait a moment' },
  'privacy.reviewer_not_eligible': { status: 422, title: 'This member cannot take a second look here' },
  'privacy.review_not_needed': { status: 422, title: 'Nothing in this text takes a second member' },
  'privacy.review_over': { status: 409, title: 'This request was answered, withdrawn or has run out' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemError {
  /** JSON pointer-like path of the field, e.g. `medTrials.0.weeks`. */
  path: string;
  message: string;
}

/** RFC 9457 problem details as sent on HTTP (`application/problem+json`) and in socket acknowledgements. */
export interface Problem {
  type: string;
  title: string;
  status: Whole;
  detail: string;
  code: ProblemCode;
  errors?: ProblemError[];
  /** Of `privacy.identifiers_found`: where, never what. */
  findings?: FieldFinding[];
  /** Seconds until another try makes sense (429, 503). */
  retryAfter?: Whole;
  /** What the record is now, where a 412 or 409 can say so without telling a secret. */
  current?: { version: Whole; consultation?: ConsultationState };
}

export const problemSample: Problem = {
  type: 'urn:consilium:problem:request.invalid',
  title: 'The request is not valid',
  status: 400,
  detail: 'One field was not accepted.',
  code: 'request.invalid',
  errors: [{ path: 'text', message: 'must not be empty' }],
};
