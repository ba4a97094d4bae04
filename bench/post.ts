import { RUNS, inTurn, populatedServer } from './support/benchmark';
import { median } from './support/figures';
import { runProgram } from './support/own-process';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import type { BareAppendsTask } from './load/bare-appends';
import type { Rate } from './load/rate';
import type { SendersTask } from './load/senders';

const SENDERS = 16;
const ROOMS = 50;
const SPAN = { warmUpMs: 1000, measureMs: 3000 };

const perSecond = (runs: Rate[]): number => median(runs.map((run) => run.perSecond));
const p99Ms = (runs: Rate[]): number => median(runs.map((run) => run.p99Ms));

/** 16 senders over 50 rooms, and into one, acknowledged after the commit. Floor: the same rows through a bare pool. */
export async function post(resources: Resources): Promise<Report> {
  const { url, databaseUrl, members, roomIds } = await populatedServer(resources, { members: SENDERS, rooms: ROOMS });
  const cookies = members.map(({ cookie }) => cookie);
  const actors = members.map(({ memberId, discipline }) => ({ memberId, discipline }));
  const ours = (into: string[]) => () =>
    runProgram<SendersTask, Rate>(resources, 'senders.js', { url, cookies, roomIds: into, ...SPAN });
  const bare = (into: string[]) => () =>
    runProgram<BareAppendsTask, Rate>(resources, 'bare-appends.js', { databaseUrl, actors, roomIds: into, ...SPAN });
  const hot = roomIds.slice(0, 1);
  const runs = await inTurn(
    { floor: bare(roomIds), ours: ours(roomIds), floorHot: bare(hot), oursHot: ours(hot) },
    RUNS,
  );
  return {
    ratios: {
      post: perSecond(runs.ours) / perSecond(runs.floor),
      hotRoom: perSecond(runs.oursHot) / perSecond(runs.floorHot),
    },
    ours: {
      perSecond: perSecond(runs.ours),
      p99Ms: p99Ms(runs.ours),
      hotRoomPerSecond: perSecond(runs.oursHot),
      hotRoomP99Ms: p99Ms(runs.oursHot),
    },
    floor: {
      perSecond: perSecond(runs.floor),
      p99Ms: p99Ms(runs.floor),
      hotRoomPerSecond: perSecond(runs.floorHot),
      hotRoomP99Ms: p99Ms(runs.floorHot),
    },
  };
}
