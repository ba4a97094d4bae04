import type { MessageKind } from '@consilium/contracts';
import { columns, statement, word } from '../platform/sql';
import { concernsInbox } from './room-conditions';
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
  row: { n: 'integer', id: 'uuid', ...event.row },
  text: `
    SELECT asked.n::int, e.id, ${event.sql} FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS asked (room_id, seq, n)
    JOIN room_event e ON e.room_id = asked.room_id AND e.seq = asked.seq`,
});

const logged = columns(RoomEventRow, 'e', ['roomId', 'seq', 'id', 'type', 'at', 'actorId', 'data']);
/** Those events of the room $1 after the seq $2 up to $3 that can change an inbox. */
export const CONCERNING_INBOX = statement({
  name: 'room_reading.concerning_inbox',
  params: ['uuid', 'bigint', 'bigint', 'text[]'],
  row: logged.row,
  text: `SELECT ${logged.sql} FROM room_event e WHERE e.room_id = $1 AND e.seq > $2 AND e.seq <= $3 AND ${concernsInbox('$4')} ORDER BY e.seq`,
});

/** The same of the events $2 with their corrections, where they are not hidden. */
export const RELEASED_FOR_INBOX = statement({
  name: 'room_reading.released_for_inbox',
  params: ['uuid', 'bigint[]', 'text[]'],
  row: logged.row,
  text: `
    SELECT ${logged.sql} FROM room_event e WHERE e.room_id = $1 AND e.purged_at IS NULL AND ${concernsInbox('$3')}
      AND (e.seq = ANY($2) OR (e.type = 'message.corrected' AND (e.data->>'seq')::bigint = ANY($2))) ORDER BY e.seq`,
});

/** The last time before the seq $3 that the member $2 was let into the room $1 or taken out. */
export const PLACE_BEFORE = statement({
  name: 'room_reading.place_before',
  params: ['uuid', 'text', 'bigint'],
  row: { type: logged.row.type, expiresAt: 'text?' },
  text: `
    SELECT type, data->>'expiresAt' AS "expiresAt" FROM room_event
    WHERE room_id = $1 AND type IN ('member.added', 'member.removed') AND data->>'memberId' = $2 AND seq < $3 ORDER BY seq DESC LIMIT 1`,
});
