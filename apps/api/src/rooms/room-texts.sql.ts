import { columns, statement } from '../platform/sql';
import { RoomEventRow } from './room-event.entity';

const carried = columns(RoomEventRow, 'e', [
  'seq',
  'id',
  'type',
  'actorId',
  'at',
  'data',
  'salt',
  'digest',
  'purgedAt',
]);
const CARRIED = `SELECT ${carried.sql}, e.data::text AS stored FROM room_event e`;

/** An event with everything that carries its text: of a message, the corrections of it. $1 room, $2 seq. Oldest first. */
export const CARRIERS = statement({
  name: 'room_texts.carriers',
  params: ['uuid', 'bigint'],
  row: { ...carried.row, stored: 'text' },
  text: `
    ${CARRIED} WHERE e.room_id = $1 AND e.seq = $2
    UNION ALL
    ${CARRIED} WHERE e.room_id = $1 AND e.type = 'message.corrected' AND (e.data->>'seq')::bigint = $2
    ORDER BY seq`,
});

/**
 * Puts something else in the place of the texts of events; the digests stay, the salts go, so that the text cannot be guessed back.
 * $1 room, $2 JSON: seq, data (what is laid over the event's own).
 */
export const BLANK = statement({
  name: 'room_texts.blank',
  params: ['uuid', 'jsonb'],
  text: `
    UPDATE room_event e SET data = e.data || blank.data, salt = NULL, purged_at = clock_timestamp()
    FROM jsonb_to_recordset($2::jsonb) AS blank(seq bigint, data jsonb) WHERE e.room_id = $1 AND e.seq = blank.seq`,
});

/** Puts events back as they were, with their salts: from then on their digests prove the text again. $1 room, $2 JSON: seq, data, salt (hexadecimal). */
export const PUT_BACK = statement({
  name: 'room_texts.put_back',
  params: ['uuid', 'jsonb'],
  row: { seq: carried.row.seq },
  text: `
    UPDATE room_event e SET data = kept.data, salt = decode(kept.salt, 'hex'), purged_at = NULL
    FROM jsonb_to_recordset($2::jsonb) AS kept(seq bigint, data jsonb, salt text) WHERE e.room_id = $1 AND e.seq = kept.seq AND e.purged_at IS NOT NULL
    RETURNING e.seq`,
});

/** Whether its author took back the text of an event. $1 room, $2 seq. */
export const RETRACTED = statement({
  name: 'room_texts.retracted',
  params: ['uuid', 'bigint'],
  row: { seq: carried.row.seq },
  text: `SELECT seq FROM room_event WHERE room_id = $1 AND seq > $2 AND type = 'event.hidden' AND (data->>'seq')::bigint = $2 AND data->>'reason' = 'retracted' LIMIT 1`,
});

/** What releases brought back, as it stands now; nothing of what is hidden again. $1 room, $2 JSON: seq (of the release), target. */
export const RELEASED = statement({
  name: 'room_texts.released',
  params: ['uuid', 'jsonb'],
  row: { releasedBy: 'bigint', seq: carried.row.seq, type: carried.row.type, data: carried.row.data },
  text: `
    WITH asked AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS asked(seq bigint, target bigint))
    SELECT a.seq AS "releasedBy", e.seq, e.type, e.data FROM asked a JOIN room_event e ON e.room_id = $1 AND e.seq = a.target WHERE e.purged_at IS NULL
    UNION ALL
    SELECT a.seq, e.seq, e.type, e.data FROM asked a JOIN room_event e ON e.room_id = $1 AND e.type = 'message.corrected' AND (e.data->>'seq')::bigint = a.target
    WHERE e.seq < a.seq AND e.purged_at IS NULL
    ORDER BY seq`,
});
