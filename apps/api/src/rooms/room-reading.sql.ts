import type { MessageKind } from '@consilium/contracts';
import { columns, statement, word } from '../platform/sql';
import { RoomEventRow } from './room-event.entity';

const event = columns(RoomEventRow, 'e', ['seq', 'actorId', 'actorDiscipline', 'at']);

/** Events $2 of the room $1 as they were worded when its log ended at $3; without a text where it was purged. */
export const WORDED = statement({
  name: 'room_reading.worded',
  params: ['uuid', 'bigint[]', 'bigint'],
  row: { ...event.row, hidden: 'boolean', text: 'text' },
  text: `
    SELECT ${event.sql}, e.purged_at IS NOT NULL AS hidden,
      CASE WHEN e.purged_at IS NOT NULL THEN '' ELSE coalesce(
        (SELECT c.data->>'text' FROM room_event c
         WHERE e.type = 'message.posted' AND c.room_id = e.room_id AND c.seq > e.seq AND c.seq <= $3 AND c.type = 'message.corrected'
           AND (c.data->>'seq')::bigint = e.seq AND c.purged_at IS NULL ORDER BY c.seq DESC LIMIT 1),
        e.data->>'text', '') END AS text
    FROM room_event e WHERE e.room_id = $1 AND e.seq = ANY($2) ORDER BY e.seq`,
});

/** The newest $3 messages of the room $1 after the seq $2, the newest first. */
export const MESSAGE_HEADS = statement({
  name: 'room_reading.message_heads',
  params: ['uuid', 'bigint', 'bigint'],
  row: {
    seq: event.row.seq,
    actorId: event.row.actorId,
    actorDiscipline: event.row.actorDiscipline,
    kind: word<MessageKind>('text'),
    replyTo: 'bigint?',
  },
  text: `
    SELECT e.seq, e.actor_id AS "actorId", e.actor_discipline AS "actorDiscipline", e.data->>'kind' AS kind, (e.data->>'replyTo')::bigint AS "replyTo"
    FROM room_event e WHERE e.room_id = $1 AND e.seq > $2 AND e.type = 'message.posted' AND e.purged_at IS NULL ORDER BY e.seq DESC LIMIT $3`,
});

/** $1 rooms and $2 the seq in each: who did it, and when. Without their texts. */
export const SIGNED = statement({
  name: 'room_reading.signed',
  params: ['uuid[]', 'bigint[]'],
  row: { n: 'integer', ...event.row },
  text: `
    SELECT asked.n::int, ${event.sql} FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS asked (room_id, seq, n)
    JOIN room_event e ON e.room_id = asked.room_id AND e.seq = asked.seq`,
});
