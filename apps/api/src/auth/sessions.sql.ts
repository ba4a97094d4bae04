import { ENABLED_MEMBER, LIVE_SESSION } from '../platform/access/live-session';
import type { Statement } from '../platform/transactions/prepared';

/** Whole viewers in one statement: it runs before every request and every socket message. $1 token hashes; `n` says whose viewer it is, from 1. */
export const AUTHENTICATE: Statement = {
  name: 'sessions.authenticate',
  text: `
    SELECT asked.n::int, s.id AS session_id, m.id AS member_id, m.display_name, m.discipline, m.roles, p.id AS practice_id, p.name AS practice_name,
           (SELECT coalesce(json_agg(json_build_object('verified', l.verified_at IS NOT NULL, 'prescriber', l.prescriber, 'expiresOn', l.expires_on)), '[]')
            FROM licence l WHERE l.member_id = m.id) AS licences
    FROM unnest($1::bytea[]) WITH ORDINALITY AS asked(token_hash, n) JOIN session s ON s.token_hash = asked.token_hash JOIN member m ON m.id = s.member_id JOIN practice p ON p.id = m.practice_id
    WHERE ${LIVE_SESSION} AND ${ENABLED_MEMBER}`,
};

/**
 * Moves the idle end forward, at most once a minute unless it moves far; answers where it is. $1 session, $2 idle minutes: another page of
 * the session may be one that grants more.
 */
export const TOUCH: Statement = {
  name: 'sessions.touch',
  text: `
    WITH moved AS (
      UPDATE session s SET last_active_at = now(), idle_expires_at = greatest(s.idle_expires_at, least(now() + $2 * interval '1 minute', s.expires_at))
      WHERE s.id = $1 AND ${LIVE_SESSION}
        AND least(s.last_active_at, s.idle_expires_at - $2 * interval '1 minute') <= now() - interval '1 minute' RETURNING s.idle_expires_at)
    SELECT idle_expires_at FROM moved
    UNION ALL SELECT s.idle_expires_at FROM session s WHERE s.id = $1 AND ${LIVE_SESSION} AND NOT EXISTS (SELECT 1 FROM moved)`,
};

/** Takes back what was granted beyond the usual limit, counted from now: nobody is signed out by it at once. $1 members, $2 idle minutes. */
export const SHORTEN_IDLE = `
  UPDATE session SET idle_expires_at = now() + $2 * interval '1 minute'
  WHERE member_id = ANY($1::uuid[]) AND ended_at IS NULL AND idle_expires_at > now() + $2 * interval '1 minute'`;

/** $1 id, $2 token hash, $3 member, $4 idle minutes, $5 absolute hours, $6 device, $7 network. */
export const START = `
  INSERT INTO session (id, token_hash, member_id, started_at, last_active_at, idle_expires_at, expires_at, device, network)
  SELECT $1, $2, $3, now(), now(), least(now() + $4 * interval '1 minute', now() + $5 * interval '1 hour'), now() + $5 * interval '1 hour', $6, $7`;

/** Sessions past a limit, a batch at a time; several servers share the work. $1 batch size. */
export const END_DUE = `
  UPDATE session SET ended_at = now(), end_reason = CASE WHEN expires_at <= now() THEN 'expired' ELSE 'idle' END
  WHERE id IN (SELECT id FROM session WHERE ended_at IS NULL AND idle_expires_at <= now() ORDER BY idle_expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id, member_id, end_reason`;
