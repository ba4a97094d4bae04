import { statement } from '../platform/sql';

/** Names of everybody who is in those of these rooms, or of the rooms of these subjects, where `$2` is too. */
export const COLLEAGUE_NAMES = statement({
  name: 'rooms.colleague_names',
  params: ['uuid[]', 'uuid'],
  row: { name: 'text' },
  text: `
    SELECT DISTINCT p.display_name AS name FROM room r
    JOIN room_member own ON own.room_id = r.id AND own.member_id = $2 AND own.removed_at IS NULL
    JOIN room_member m ON m.room_id = r.id AND m.removed_at IS NULL JOIN person p ON p.id = m.member_id
    WHERE r.id = ANY($1) OR r.subject_id = ANY($1)`,
});

/** The last messages of a room, those whose text is gone too. */
export const RECENT_MESSAGES = statement({
  name: 'rooms.recent_messages',
  params: ['uuid', 'bigint'],
  row: { seq: 'bigint' },
  text: `SELECT e.seq FROM room_event e WHERE e.room_id = $1 AND e.type = 'message.posted' ORDER BY e.seq DESC LIMIT $2`,
});

/** Which of these events their authors took back. */
export const RETRACTED = statement({
  name: 'rooms.retracted',
  params: ['uuid[]', 'bigint[]'],
  row: { roomId: 'uuid', seq: 'bigint' },
  text: `
    SELECT asked.room_id AS "roomId", asked.seq FROM unnest($1::uuid[], $2::bigint[]) AS asked(room_id, seq)
    WHERE EXISTS (SELECT 1 FROM room_event e WHERE e.room_id = asked.room_id AND e.seq > asked.seq AND e.type = 'event.hidden'
      AND (e.data->>'seq')::bigint = asked.seq AND e.data->>'reason' = 'retracted')`,
});

/** What stands as the text of these events; empty where it is hidden. */
export const TEXTS_AT = statement({
  name: 'rooms.texts_at',
  params: ['uuid', 'bigint[]'],
  row: { seq: 'bigint', text: 'text' },
  text: `SELECT e.seq, coalesce(e.data->>'text', '') AS text FROM room_event e WHERE e.room_id = $1 AND e.seq = ANY($2)`,
});

export const REMOVE_LOG = statement({
  name: 'rooms.remove_log',
  params: ['uuid'],
  text: 'DELETE FROM room_event WHERE room_id = $1',
});

/** Whoever writes has read what stood before. */
export const HAS_READ = statement({
  name: 'rooms.has_read',
  params: ['uuid', 'uuid', 'bigint'],
  text: 'UPDATE room_member SET read_seq = greatest(read_seq, $3) WHERE room_id = $1 AND member_id = $2',
});

/** Every room begins another epoch; answers how many. */
export const BEGIN_EPOCHS = statement({
  name: 'rooms.begin_epochs',
  params: [],
  row: { id: 'uuid' },
  text: 'UPDATE room SET epoch = gen_random_uuid() RETURNING id',
});
