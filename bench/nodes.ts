import { inTurn, withDatabase } from './support/benchmark';
import { median } from './support/figures';
import { runProgram } from './support/own-process';
import { populate } from './support/population';
import { startRedis } from './support/redis';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import { newDataDir, startServer } from './support/server';
import type { RoomTalk, RoomTalkTask } from './load/room-talk';

const MEMBERS = 40;
const TALK = { perSecond: 50, warmUpMs: 1000, measureMs: 5000 };

/** One room whose members are spread over two servers with Redis between them. Floor: the same members on one of the two. */
export async function nodes(resources: Resources): Promise<Report> {
  const redis = { REDIS_URL: await startRedis(resources) };
  const first = await startServer(resources, newDataDir(resources), redis);
  const second = await startServer(resources, newDataDir(resources), { ...redis, DATABASE_URL: first.databaseUrl });
  const { members, roomIds } = await withDatabase(first.databaseUrl, (dataSource) =>
    populate(dataSource, { members: MEMBERS, rooms: 1 }),
  );
  const task = { cookies: members.map(({ cookie }) => cookie), roomId: roomIds[0]!, ...TALK };
  const talk =
    (...urls: string[]) =>
    () =>
      runProgram<RoomTalkTask, RoomTalk>(resources, 'room-talk.js', { urls, ...task });
  const runs = await inTurn({ one: talk(first.url), two: talk(first.url, second.url) });
  const of = (part: RoomTalk[], figure: keyof RoomTalk): number => median(part.map((run) => run[figure]));
  const total = (figure: keyof RoomTalk): number => runs.two.reduce((sum, run) => sum + run[figure], 0);
  const floor = { p50Ms: of(runs.one, 'p50Ms'), p99Ms: of(runs.one, 'p99Ms') };
  const ours = { p50Ms: of(runs.two, 'p50Ms'), p99Ms: of(runs.two, 'p99Ms') };
  return {
    ratios: { p50: floor.p50Ms / ours.p50Ms, p99: floor.p99Ms / ours.p99Ms },
    ours: {
      ...ours,
      addedP50Ms: ours.p50Ms - floor.p50Ms,
      addedP99Ms: ours.p99Ms - floor.p99Ms,
      delivered: total('delivered'),
      lost: total('lost'),
      duplicated: total('duplicated'),
      outOfOrder: total('outOfOrder'),
    },
    floor,
  };
}
