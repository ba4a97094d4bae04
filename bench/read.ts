import { inTurn, populatedServer, withDatabase } from './support/benchmark';
import { median } from './support/figures';
import { fillRoom, settle } from './support/history';
import { runProgram, startProgram } from './support/own-process';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import type { Rate } from './load/rate';
import type { ReadersTask } from './load/readers';

const READERS = 16;
const ROOMS = 50;
const MESSAGES = 200;
const SPAN = { warmUpMs: 1000, measureMs: 3000 };

/** The last 50 messages through session, membership and HTTP. Floor: a bare query behind bare Fastify. */
export async function read(resources: Resources): Promise<Report> {
  const { url, databaseUrl, members, roomIds } = await populatedServer(resources, { members: READERS, rooms: ROOMS });
  await withDatabase(databaseUrl, async (dataSource) => {
    for (const roomId of roomIds)
      await fillRoom(
        dataSource,
        roomId,
        members.map(({ memberId }) => memberId),
        MESSAGES,
      );
    await settle(dataSource);
  });
  const bare = await startProgram<{ databaseUrl: string }, { url: string }>(resources, 'bare-reads.js', { databaseUrl })
    .result;
  const readers = (at: string) => () =>
    runProgram<ReadersTask, Rate>(resources, 'readers.js', {
      url: at,
      cookies: members.map(({ cookie }) => cookie),
      roomIds,
      ...SPAN,
    });
  const runs = await inTurn({ floor: readers(bare.url), ours: readers(url) });
  const [ours, floor] = [runs.ours, runs.floor].map((part) => ({
    perSecond: median(part.map((run) => run.perSecond)),
    p99Ms: median(part.map((run) => run.p99Ms)),
  }));
  return { ratios: { read: ours!.perSecond / floor!.perSecond }, ours: ours!, floor: floor! };
}
