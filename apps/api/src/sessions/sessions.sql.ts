import type { Statement } from '../platform/transactions/prepared';

const LIVE = 's.ended_at IS NULL AND s.idle_expires_at > now() AND s.expires_at > now()';

/** The whole viewer in one statement: it runs before every request and every socket message. $1 token hash. */
export const AUTHENTICATE: Statement = {
  name: 'sessions.authenticate',
  text: `
    SELECT s.id AS session_id, m.id AS member_id, m.display_name, m.discipline, m.roles, p.id AS practice_id, p.name AS practice_name,
           (SELECT coalesce(json_agg(json_build_object('verified', l.verified_at IS NOT NULL, 'expiresOn', l.expires_on)), '[]')
            FROM licence l WHERE l.member_id = m.id) AS licences
    FROM session s JOIN member m ON m.id = s.member_id JOIN practice p ON p.id = m.practice_id
    WHERE s.token_hash = $1 AND ${LIVE} AND m.disabled_at IS NULL`,
};

/** Moves the idle end, at most once a minute; answers where it is. $1 session, $2 idle minutes. */
export const TOUCH: Statement = {
  name: 'sessions.touch',
  text: `
    WITH moved AS (
      UPDATE session s SET last_active_at = now(), idle_expires_at = least(now() + $2 * interval '1 minute', s.expires_at)
      WHERE s.id = $1 AND ${LIVE} AND s.last_active_at <= now() - interval '1 minute' RETURNING s.idle_expires_at)
    SELECT idle_expires_at FROM moved
    UNION ALL SELECT s.idle_expires_at FROM session s WHERE s.id = $1 AND ${LIVE} AND NOT EXISTS (SELECT 1 FROM moved)`,
};

/** $1 id, $2 token hash, $3 member, $4 idle minutes, $5 absolute hours, $6 device, $7 network. */
export const START = `
  INSERT INTO session (id, token_hash, member_id, started_at, last_active_at, idle_expires_at, expires_at, device, network)
  SELECT $1, $2, $3, now(), now(), least(now() + $4 * interval '1 minute', now() + $5 * interval '1 hour'), now() + $5 * interval '1 hour', $6, $7`;

/** Sessions past a limit, a batch at a time; several servers share the work. $1 batch size. */
export const END_DUE = `
  UPDATE session SET ended_at = now(), end_reason = CASE WHEN expires_at <= now() THEN 'expired' ELSE 'idle' END
  WHERE id IN (SELECT id FROM session WHERE ended_at IS NULL AND idle_expires_at <= now() ORDER BY idle_expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id, member_id, end_reason`;
