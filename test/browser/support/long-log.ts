import type { DataSource } from 'typeorm';
import { verifyRooms } from '../../../apps/api/src/rooms/room-chain';
import { APPEND } from '../../../apps/api/src/rooms/room-log.sql';

/** Appends messages with the server's own statement, so that the log is as valid as if they had been posted one by one. */
const FILL = `
  CREATE OR REPLACE FUNCTION pg_temp.fill(append text, room uuid, author uuid, discipline text, messages int) RETURNS void LANGUAGE plpgsql AS $fill$
  DECLARE client uuid;
  BEGIN
    FOR n IN 1..messages LOOP
      client := gen_random_uuid();
      EXECUTE append USING room, gen_random_uuid(), 'message.posted', author, discipline, client,
        jsonb_build_object('text', 'Entry ' || n || repeat(', and a little more of what was said', n % 9), 'kind', 'message', 'clientId', client),
        NULL::timestamptz, uuid_send(gen_random_uuid()), NULL::bigint, discipline, NULL::text, true;
    END LOOP;
  END $fill$`;

/** Fills a room with so many messages of one author: `Entry 1` … `Entry n`. */
export async function fillRoom(
  database: DataSource,
  room: { roomId: string; author: string; discipline: string },
  messages: number,
): Promise<void> {
  await database.transaction(async (manager) => {
    await manager.query(FILL);
    await manager.query('SELECT pg_temp.fill($1, $2, $3, $4, $5)', [
      APPEND.text,
      room.roomId,
      room.author,
      room.discipline,
      messages,
    ]);
  });
  const broken = await verifyRooms(database, room.roomId);
  if (broken.length > 0) throw new Error(`The filled log does not verify at ${broken[0]!.seq}`);
}
