/** What every feature may join: the members as others see them. */
export const OPEN_TO_ALL: readonly string[] = ['person'];

/** Reason → where a table stands in SQL of another feature than its own. May only get shorter. */
export const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  'Compares every row of one log with its row of the other.': ['rooms/room-chain.sql.ts: audit_entry'],
  'One prepared statement where a second round trip would be felt (ADR 0039), or the sign-in that owns the password.': [
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
  "The platform's own tables: hot, prepared, and read as one (ADR 0039).": [
    'platform/audit/audit.ts',
    'platform/audit/beginnings.ts',
    'platform/audit/compare-head.ts',
    'platform/audit/seal-round.ts',
    'platform/audit/seal-tail.ts',
    'platform/audit/verify.ts',
  ],
};
