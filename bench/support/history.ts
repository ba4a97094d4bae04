import type { DataSource } from 'typeorm';
import { TEXT } from '../load/client';

/** Messages of one statement: few enough to stay in memory. */
const AT_ONCE = 5000;

/** Puts so many messages into a room's log: the same rows and chain as if they had been posted, without the wait. */
export async function fillRoom(
  dataSource: DataSource,
  roomId: string,
  actorIds: string[],
  messages: number,
): Promise<void> {
  for (let left = messages; left > 0; left -= AT_ONCE)
    await appendMany(dataSource, roomId, actorIds, Math.min(left, AT_ONCE));
}

async function appendMany(dataSource: DataSource, roomId: string, actorIds: string[], messages: number): Promise<void> {
  await dataSource.query(
    `
    WITH line AS MATERIALIZED (
      SELECT last_seq + n AS seq, uuidv7() AS id, $2::uuid[] AS actors, uuidv7() AS client_id, last_digest,
        uuid_send(gen_random_uuid()) AS salt, date_trunc('milliseconds', now()) AS at, n
      FROM room, generate_series(1, $3::int) AS n WHERE room.id = $1
    ), message AS MATERIALIZED (
      SELECT line.*, actors[1 + n % cardinality(actors)] AS actor_id, jsonb_build_object('text', $4::text, 'kind', 'message', 'clientId', client_id) AS data FROM line
    ), chained AS MATERIALIZED (
      SELECT message.*, room_digest(last_digest, salt || convert_to(concat_ws('|', seq, id, 'message.posted', actor_id,
        (extract(epoch FROM at) * 1000)::bigint, data::text), 'UTF8')) OVER (ORDER BY seq) AS digest FROM message
    ), written AS (
      INSERT INTO room_event (room_id, seq, id, type, actor_id, actor_discipline, client_id, at, data, salt, digest)
      SELECT $1, seq, id, 'message.posted', actor_id, 'therapist', client_id, at, data, salt, digest FROM chained
    )
    UPDATE room SET last_seq = newest.seq, last_event_at = newest.at, last_digest = newest.digest
    FROM (SELECT seq, at, digest FROM chained ORDER BY seq DESC LIMIT 1) newest WHERE room.id = $1`,
    [roomId, actorIds, messages, TEXT],
  );
}

/** What the database does by itself within minutes, done at once. */
export const settle = (dataSource: DataSource): Promise<unknown> =>
  dataSource.query('VACUUM (ANALYZE) room_event, room');
