/** SQL: the session in row `s` still counts. */
export const LIVE_SESSION = 's.ended_at IS NULL AND s.idle_expires_at > now() AND s.expires_at > now()';
/** SQL: the member in row `m` may sign in. */
export const ENABLED_MEMBER = 'm.disabled_at IS NULL';
