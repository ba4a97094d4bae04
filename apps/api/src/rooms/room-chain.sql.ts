import { statement } from '../platform/sql';

/**
 * Where the log of the room $1, or of every room, no longer agrees with its digests. A purged event has lost its salt and keeps its digest,
 * so what follows it still verifies. The audit log has the digests of what members did, and its chain is keyed: who changes a text and makes
 * the digests anew does not get past them. The formula is that of `APPEND` in room-log.sql.ts; a missing row breaks the count of `seq`.
 */
export const BROKEN_ROOMS = statement({
  name: 'rooms.broken',
  params: ['uuid?'],
  row: { roomId: 'uuid', seq: 'bigint' },
  text: `
    WITH linked AS (
      SELECT room_id, seq, digest, salt, purged_at,
        lag(digest, 1, '\\x00'::bytea) OVER line AS previous, row_number() OVER line AS place,
        convert_to(concat_ws('|', seq, id, type, coalesce(actor_id::text, ''), (extract(epoch FROM at) * 1000)::bigint, data::text), 'UTF8') AS content
      FROM room_event WHERE $1::uuid IS NULL OR room_id = $1
      WINDOW line AS (PARTITION BY room_id ORDER BY seq)
    ), broken AS (
      SELECT room_id, seq FROM linked
      WHERE seq <> place OR (salt IS NULL) <> (purged_at IS NOT NULL) OR (salt IS NOT NULL AND digest <> sha256(previous || salt || content))
      UNION ALL
      -- One look by key for each row, whatever the planner knows of a log that has just grown.
      SELECT a.room_id, e.seq FROM audit_entry a
      CROSS JOIN LATERAL (SELECT seq, digest FROM room_event WHERE room_id = a.room_id AND seq = split_part(a.object_id, '/', 2)::bigint LIMIT 1) e
      WHERE a.object_type = 'room_event' AND a.after_hash IS NOT NULL AND ($1::uuid IS NULL OR a.room_id = $1) AND encode(e.digest, 'hex') <> a.after_hash
      UNION ALL
      SELECT r.id, r.last_seq FROM room r LEFT JOIN room_event e ON e.room_id = r.id AND e.seq = r.last_seq
      WHERE ($1::uuid IS NULL OR r.id = $1) AND r.last_seq > 0 AND e.digest IS DISTINCT FROM r.last_digest
    )
    SELECT DISTINCT ON (room_id) room_id AS "roomId", seq FROM broken ORDER BY room_id, seq`,
});
