import { createHash, randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { APPEND } from '../../apps/api/src/rooms/room-log.sql';
import { serveTask } from '../support/own-process';
import { TEXT } from './client';
import { measureRate, type Rate, type RateSpan } from './rate';

/** The floor of posting: the same event and audit rows through a bare pool; one prepared statement, committed, for each message. */
export interface BareAppendsTask extends RateSpan {
  databaseUrl: string;
  actors: { memberId: string; discipline: string }[];
  roomIds: string[];
}

serveTask<BareAppendsTask, Rate>(async ({ databaseUrl, actors, roomIds, ...span }) => {
  const pool = new Pool({ connectionString: databaseUrl, max: actors.length });
  const session = createHash('sha256').update('floor').digest('hex').slice(0, 32);
  return measureRate(span, actors.length, async (sender, n) => {
    const { memberId, discipline } = actors[sender]!;
    const clientId = uuidv4();
    const data = JSON.stringify({ text: TEXT, kind: 'message', clientId });
    const roomId = roomIds[(sender * 3 + n) % roomIds.length]!;
    await pool.query({
      ...APPEND,
      values: [
        roomId,
        uuidv7(),
        'message.posted',
        memberId,
        discipline,
        clientId,
        data,
        null,
        randomBytes(16),
        null,
        discipline,
        session,
        true,
      ],
    });
  });
});
