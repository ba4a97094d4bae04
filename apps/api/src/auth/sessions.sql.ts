import type { Discipline, PlatformRole, SessionEndReason } from '@consilium/contracts';
import type { LicenceState } from '@consilium/domain';
import { ENABLED_MEMBER, LIVE_SESSION } from '../platform/access/live-session';
import { columns, neverNull, orNull, statement, word, type SqlType } from '../platform/sql';
import { Session } from './session.entity';

/** Whole viewers in one statement: it runs before every request and every socket message. $1 token hashes; `n` says whose viewer it is, from 1. */
export const AUTHENTICATE = statement({
  name: 'sessions.authenticate',
  params: ['bytea[]'],
  row: {
    n: 'integer',
    sessionId: 'uuid',
    memberId: 'uuid',
    displayName: 'text',
    discipline: orNull(word<Discipline>('text')),
    roles: word<PlatformRole[]>('text[]'),
    practiceId: 'uuid',
    practiceName: 'text',
    licences: word<LicenceState[]>('json'),
  },
  text: `
    SELECT asked.n::int, s.id AS "sessionId", m.id AS "memberId", m.display_name AS "displayName", m.discipline, m.roles, p.id AS "practiceId", p.name AS "practiceName",
           (SELECT coalesce(json_agg(json_build_object('verified', l.verified_at IS NOT NULL, 'prescriber', l.prescriber, 'expiresOn', l.expires_on)), '[]')
            FROM licence l WHERE l.member_id = m.id) AS licences
    FROM unnest($1::bytea[]) WITH ORDINALITY AS asked(token_hash, n) JOIN session s ON s.token_hash = asked.token_hash JOIN member m ON m.id = s.member_id JOIN practice p ON p.id = m.practice_id
    WHERE ${LIVE_SESSION} AND ${ENABLED_MEMBER}`,
});

/**
 * Moves the idle end forward, at most once a minute unless it moves far; answers where it is. $1 session, $2 idle minutes: another page of
 * the session may be one that grants more.
 */
export const TOUCH = statement({
  name: 'sessions.touch',
  params: ['uuid', 'double precision'],
  row: { idleExpiresAt: 'timestamp with time zone' },
  text: `
    WITH moved AS (
      UPDATE session s SET last_active_at = now(), idle_expires_at = greatest(s.idle_expires_at, least(now() + $2 * interval '1 minute', s.expires_at))
      WHERE s.id = $1 AND ${LIVE_SESSION}
        AND least(s.last_active_at, s.idle_expires_at - $2 * interval '1 minute') <= now() - interval '1 minute' RETURNING s.idle_expires_at)
    SELECT idle_expires_at AS "idleExpiresAt" FROM moved
    UNION ALL SELECT s.idle_expires_at FROM session s WHERE s.id = $1 AND ${LIVE_SESSION} AND NOT EXISTS (SELECT 1 FROM moved)`,
});

/** Takes back what was granted beyond the usual limit, counted from now: nobody is signed out by it at once. $1 members, $2 idle minutes. */
export const SHORTEN_IDLE = statement({
  name: 'sessions.shorten_idle',
  params: ['uuid[]', 'double precision'],
  text: `
    UPDATE session SET idle_expires_at = now() + $2 * interval '1 minute'
    WHERE member_id = ANY($1) AND ended_at IS NULL AND idle_expires_at > now() + $2 * interval '1 minute'`,
});

/** $1 id, $2 token hash, $3 member, $4 idle minutes, $5 absolute hours, $6 device, $7 network. */
export const START = statement({
  name: 'sessions.start',
  params: ['uuid', 'bytea', 'uuid', 'double precision', 'double precision', 'text', 'text'],
  text: `
    INSERT INTO session (id, token_hash, member_id, started_at, last_active_at, idle_expires_at, expires_at, device, network)
    SELECT $1, $2, $3, now(), now(), least(now() + $4 * interval '1 minute', now() + $5 * interval '1 hour'), now() + $5 * interval '1 hour', $6, $7`,
});

const ended = columns(Session, 's', ['id', 'memberId', 'endReason']);
const endedRow = { ...ended.row, endReason: neverNull(ended.row.endReason) } as const;

/** $1 why, then what the condition asks for. */
const ending = <const P extends readonly SqlType[]>(name: string, params: P, condition: string) =>
  statement({
    name: `sessions.end_${name}`,
    params: ['text', ...params],
    row: endedRow,
    text: `UPDATE session s SET ended_at = now(), end_reason = $1 WHERE s.ended_at IS NULL AND ${condition} RETURNING ${ended.sql}`,
  });

export const END_ONE = ending('one', ['uuid', 'uuid'], 's.id = $2 AND s.member_id = $3');
export const END_BY_TOKEN = ending('by_token', ['bytea'], 's.token_hash = $2');
/** All of a member's, but one where it is given. */
export const END_ALL = ending('all', ['uuid', 'uuid?'], 's.member_id = $2 AND s.id IS DISTINCT FROM $3');
/** A member's beyond so many that were used last. */
export const END_BEYOND = ending(
  'beyond',
  ['uuid', 'bigint'],
  's.id IN (SELECT id FROM session WHERE member_id = $2 AND ended_at IS NULL ORDER BY last_active_at DESC, started_at DESC OFFSET $3)',
);

/** Sessions past a limit, with the one that came first, a batch at a time; several servers share the work. $1 batch size. */
export const END_DUE = statement({
  name: 'sessions.end_due',
  params: ['bigint'],
  row: endedRow,
  text: `
    UPDATE session s SET ended_at = now(), end_reason = CASE WHEN s.idle_expires_at < s.expires_at THEN 'idle' ELSE 'expired' END
    WHERE s.id IN (SELECT id FROM session WHERE ended_at IS NULL AND idle_expires_at <= now() ORDER BY idle_expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING ${ended.sql}`,
});

/** Who is signed in anywhere. */
export const SIGNED_IN = statement({
  name: 'sessions.signed_in',
  params: [],
  row: { memberId: 'uuid' },
  text: 'SELECT DISTINCT s.member_id AS "memberId" FROM session s WHERE s.ended_at IS NULL',
});

/** Those that ended within so many seconds. */
export const ENDED_WITHIN = statement({
  name: 'sessions.ended_within',
  params: ['double precision'],
  row: { sessionId: 'uuid', memberId: 'uuid', reason: neverNull(word<SessionEndReason>('text')) },
  text: `SELECT s.id AS "sessionId", s.member_id AS "memberId", s.end_reason AS reason FROM session s WHERE s.ended_at > now() - make_interval(secs => $1)`,
});
