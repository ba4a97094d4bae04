/** What every feature may join: the members as others see them. */
export const OPEN_TO_ALL: readonly string[] = ['person'];

/** Reason → where a table stands in SQL of another feature than its own. May only get shorter. */
export const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  'The audit answers by search what a feature asks of it; it has no service for that yet.': [
    'consultations/texts-in-consultations.ts: audit_entry',
    'rooms/room-chain.ts: audit_entry',
  ],
  "Not moved yet: the owner's service is to answer.": [
    'consultations/abandoned-consultations.ts: room',
    'consultations/attendance.service.ts: room_member',
    'consultations/consultation-notices.ts: room',
    'consultations/holds/holds.repository.ts: room_event',
    'consultations/holds/safety-holds.service.ts: room_event',
    'consultations/summary-writer.ts: clinical_case',
    'consultations/summary-writer.ts: room_member',
    'consultations/texts-in-consultations.ts: room_member',
    'inbox/inbox-projector-jobs.ts: room',
    'inbox/inbox-projector.ts: room',
    'inbox/inbox-projector.ts: room_event',
    'inbox/inbox-projector.ts: room_member',
    'platform/nodes/session-signals.ts: session',
  ],
  'Reads a name or an account: the view person or the members feature is to answer.': [
    'consultations/attendance.service.ts: member',
    'consultations/early-recommendations.service.ts: member',
    'consultations/summary-writer.ts: member',
    'rooms/memberships.ts: member',
  ],
  'One prepared statement where a second round trip would be felt (ADR 0039), or the sign-in that owns the password.': [
    'inbox/inbox.sql.ts: member',
    'inbox/inbox.sql.ts: room',
    'inbox/inbox.sql.ts: room_member',
    'rooms/room-log.sql.ts: audit_entry',
    'rooms/room-log.sql.ts: member',
    'rooms/room-log.sql.ts: session',
    'auth/credentials.sql.ts: member',
    'auth/sessions.sql.ts: licence',
    'auth/sessions.sql.ts: member',
    'auth/sessions.sql.ts: practice',
  ],
};

/** Reason → files with SQL that are neither a repository nor a `.sql.ts`. May only get shorter. */
export const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'Not moved yet.': [
    'cases/case-creations.ts',
    'consultations/abandoned-consultations.ts',
    'consultations/attendance.service.ts',
    'consultations/consultation-notices.ts',
    'consultations/consultation-views.service.ts',
    'consultations/early-recommendations.service.ts',
    'consultations/holds/safety-holds.service.ts',
    'consultations/summaries.service.ts',
    'consultations/summary-writer.ts',
    'consultations/texts-in-consultations.ts',
    'inbox/inbox.service.ts',
    'inbox/inbox-projector-jobs.ts',
    'inbox/inbox-projector.ts',
    'inbox/text-notices.ts',
    'rooms/memberships.ts',
    'rooms/realtime/heard-store.ts',
    'rooms/room-arrivals.ts',
    'rooms/room-chain.ts',
    'rooms/room-reading.ts',
    'rooms/room-texts.ts',
    'rooms/rooms.service.ts',
    'rooms/text-exposure.ts',
  ],
  "The platform's own tables: hot, prepared, and read as one (ADR 0039).": [
    'platform/audit/audit.ts',
    'platform/audit/beginnings.ts',
    'platform/audit/compare-head.ts',
    'platform/audit/seal-round.ts',
    'platform/audit/seal-tail.ts',
    'platform/audit/verify.ts',
    'platform/nodes/session-signals.ts',
  ],
};
