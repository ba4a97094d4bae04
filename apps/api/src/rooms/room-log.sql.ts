import { ENABLED_MEMBER, LIVE_SESSION } from '../platform/access/live-session';
import { ISO_TIMES } from '../platform/transactions/iso-times';
import { columns, orNull, statement, word } from '../platform/sql';
import { CURRENT } from './room-conditions';
import { RoomEventRow } from './room-event.entity';
import { Room } from './room.entity';

/** Where an event came to stand. */
const appended = { seq: 'bigint', at: 'timestamp with time zone' } as const;

/**
 * Takes the next seq, chains the digest, writes the event and its audit row: one statement, so that `seq` has no gaps and commit
 * order is seq order. The room row is the lock; whatever waited for it sees its newest `guard_version` and `writable`.
 * The audit row has the digest: so the keyed chain of the audit log holds the room's too.
 * `at` never runs backwards within a room, whatever the clock does.
 *
 * $1 room, $2 id, $3 type, $4 actor, $5 actor's discipline, $6 client id, $7 data, $8 at or null (now), $9 salt,
 * $10 guard_version that the permission was read at, or null (no guard: the caller holds the row), $11 role, $12 session hash,
 * $13 whether the audit row is written here (false: the feature records its act itself).
 */
export const APPEND = statement({
  name: 'room_log.append',
  params: [
    'uuid',
    'uuid',
    'text',
    'uuid?',
    'text?',
    'uuid?',
    'jsonb',
    'timestamp with time zone?',
    'bytea',
    'bigint?',
    'text?',
    'text?',
    'boolean',
  ],
  row: appended,
  text: `
    WITH clock AS MATERIALIZED (SELECT coalesce($8::timestamptz, clock_timestamp())::timestamptz(3) AS at),
    advanced AS (
      UPDATE room SET
        last_seq = last_seq + 1,
        last_event_at = greatest(last_event_at, clock.at),
        last_digest = sha256(last_digest || $9::bytea || convert_to(concat_ws('|', last_seq + 1, $2::uuid, $3::text, coalesce($4::uuid::text, ''),
          (extract(epoch FROM greatest(last_event_at, clock.at)) * 1000)::bigint, $7::jsonb::text), 'UTF8'))
      FROM clock
      WHERE id = $1::uuid AND ($10::bigint IS NULL OR (guard_version = $10::bigint AND writable))
      RETURNING last_seq, last_event_at, last_digest, label
    ), appended AS (
      INSERT INTO room_event (room_id, seq, id, type, actor_id, actor_discipline, client_id, at, data, salt, digest)
      SELECT $1::uuid, last_seq, $2::uuid, $3::text, $4::uuid, $5::text, $6::uuid, last_event_at, $7::jsonb, $9::bytea, last_digest FROM advanced
      RETURNING seq, at
    ), audited AS (
      INSERT INTO audit_entry (actor_id, actor_role, session_hash, action, object_type, object_id, case_code, room_id, outcome, after_hash)
      SELECT $4::uuid, $11::text, $12::text, $3::text, 'room_event', $1::uuid || '/' || last_seq, label, $1::uuid, 'ok', encode(last_digest, 'hex') FROM advanced WHERE $13::boolean
    )
    SELECT seq, at FROM appended`,
});

/**
 * The same for a group of events of many rooms: one statement, one commit. Each stands or falls by itself: where the room is held by
 * somebody else, the members changed or a proof fails, nothing is appended for it and no row comes back. It never waits for a room, so it
 * holds up nobody and can be in no deadlock. `seq` follows `n` within each room. A `client_id` that was used fails the whole group.
 *
 * LATERAL and OFFSET 0 keep it at one look into an index for each event: the planner takes every group for a hundred events, and would
 * rather read whole tables once.
 *
 * $1 a JSON array of the events: n, room_id, id, type, actor_id, discipline, client_id, data, guard, session_hash, audited, and for those
 * that are still to be proven session_id: the session lives, it is the actor's, who has this discipline and is a member of the room.
 */
export const APPEND_GROUP = statement({
  name: 'room_log.append_group',
  params: ['jsonb'],
  row: { n: 'integer', ...appended },
  text: `
    WITH entry AS MATERIALIZED (
      SELECT *, uuid_send(gen_random_uuid()) AS salt FROM jsonb_to_recordset($1::jsonb) AS entry(n int, room_id uuid, id uuid, type text,
        actor_id uuid, discipline text, client_id uuid, data jsonb, guard bigint, session_hash text, audited boolean, session_id uuid)
    ), free AS MATERIALIZED (
      SELECT room.* FROM (SELECT DISTINCT room_id FROM entry) wanted, LATERAL (
        SELECT id, last_seq, last_digest, label, guard_version, writable, greatest(last_event_at, clock_timestamp()::timestamptz(3)) AS at
        FROM room WHERE id = wanted.room_id FOR NO KEY UPDATE SKIP LOCKED) room
    ), permitted AS MATERIALIZED (
      SELECT entry.*, free.label, free.last_digest, free.at, free.last_seq + row_number() OVER (PARTITION BY entry.room_id ORDER BY n) AS seq
      FROM entry JOIN free ON free.id = entry.room_id
      WHERE (guard IS NULL OR (guard = guard_version AND writable))
        AND (session_id IS NULL OR EXISTS (
          SELECT FROM session s JOIN member m ON m.id = s.member_id
          WHERE s.id = entry.session_id AND ${LIVE_SESSION} AND m.id = entry.actor_id AND ${ENABLED_MEMBER} AND m.discipline IS NOT DISTINCT FROM entry.discipline OFFSET 0))
        AND (session_id IS NULL OR EXISTS (SELECT FROM room_member m WHERE m.room_id = entry.room_id AND m.member_id = entry.actor_id AND ${CURRENT} OFFSET 0))
    ), chained AS MATERIALIZED (
      SELECT *, room_digest(last_digest, salt || convert_to(concat_ws('|', seq, id, type, coalesce(actor_id::text, ''),
        (extract(epoch FROM at) * 1000)::bigint, data::text), 'UTF8')) OVER (PARTITION BY room_id ORDER BY seq) AS digest
      FROM permitted
    ), advanced AS (
      UPDATE room SET last_seq = newest.seq, last_event_at = newest.at, last_digest = newest.digest
      FROM (SELECT DISTINCT ON (room_id) room_id, seq, at, digest FROM chained ORDER BY room_id, seq DESC) newest
      WHERE room.id = newest.room_id
    ), appended AS (
      INSERT INTO room_event (room_id, seq, id, type, actor_id, actor_discipline, client_id, at, data, salt, digest)
      SELECT room_id, seq, id, type, actor_id, discipline, client_id, at, data, salt, digest FROM chained ORDER BY n
    ), audited AS (
      INSERT INTO audit_entry (actor_id, actor_role, session_hash, action, object_type, object_id, case_code, room_id, outcome, after_hash)
      SELECT actor_id, discipline, session_hash, type, 'room_event', room_id || '/' || seq, label, room_id, 'ok', encode(digest, 'hex') FROM chained WHERE audited ORDER BY n
    )
    SELECT n, seq, at FROM chained`,
});

const room = columns(Room, 'r', ['id', 'lastSeq']);
export const ENDS = statement({
  name: 'room_log.ends',
  params: ['uuid[]'],
  row: room.row,
  text: `SELECT ${room.sql} FROM room r WHERE r.id = ANY($1::uuid[])`,
});

const event = columns(RoomEventRow, 'e', ['roomId', 'seq', 'id', 'type', 'at', 'actorId', 'actorDiscipline', 'data']);
const isoTime = word<string>('timestamp with time zone');
/** An event as it is sent: its time is an ISO text. */
const row = { ...event.row, at: isoTime } as const;
const SELECT = `SELECT ${event.sql} FROM room_event e`;

export const PAGE_AFTER = statement({
  name: 'room_log.page_after',
  types: ISO_TIMES,
  params: ['uuid', 'bigint', 'bigint'],
  row,
  text: `${SELECT} WHERE e.room_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
});

export const PAGE_BEFORE = statement({
  name: 'room_log.page_before',
  types: ISO_TIMES,
  params: ['uuid', 'bigint', 'bigint', 'bigint'],
  row,
  text: `${SELECT} WHERE e.room_id = $1 AND e.seq < $2 AND e.seq >= $3 ORDER BY e.seq DESC LIMIT $4`,
});

const purgeable = { ...row, purgedAt: orNull(isoTime) } as const;
const SELECT_ONE = `SELECT ${event.sql}, e.purged_at AS "purgedAt" FROM room_event e`;
export const BY_CLIENT_ID = statement({
  name: 'room_log.by_client_id',
  types: ISO_TIMES,
  params: ['uuid', 'uuid', 'uuid'],
  row: purgeable,
  text: `${SELECT_ONE} WHERE e.room_id = $1 AND e.actor_id = $2 AND e.client_id = $3`,
});

export const BY_SEQ = statement({
  name: 'room_log.by_seq',
  types: ISO_TIMES,
  params: ['uuid', 'bigint'],
  row: purgeable,
  text: `${SELECT_ONE} WHERE e.room_id = $1 AND e.seq = $2`,
});
