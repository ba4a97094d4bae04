import { inTurn, populatedServer } from './support/benchmark';
import { median } from './support/figures';
import { runProgram, startProgram } from './support/own-process';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import type { RoomTalk, RoomTalkTask } from './load/room-talk';

const MEMBERS = 100;
const TALK = { perSecond: 100, warmUpMs: 1000, measureMs: 5000 };

/** 100 members in one room, 100 messages a second, each durable before anybody hears it. Floor: a Socket.IO broadcast without a database. */
export async function room(resources: Resources): Promise<Report> {
  const { url, members, roomIds } = await populatedServer(resources, { members: MEMBERS, rooms: 1 });
  const bare = await startProgram<object, { url: string }>(resources, 'bare-broadcast.js', {}).result;
  const task = { cookies: members.map(({ cookie }) => cookie), roomId: roomIds[0]!, ...TALK };
  const talk = (at: string) => () =>
    runProgram<RoomTalkTask, RoomTalk>(resources, 'room-talk.js', { urls: [at], ...task });
  const runs = await inTurn({ floor: talk(bare.url), ours: talk(url) });
  const of = (part: RoomTalk[], figure: keyof RoomTalk): number => median(part.map((run) => run[figure]));
  const total = (figure: keyof RoomTalk): number => runs.ours.reduce((sum, run) => sum + run[figure], 0);
  const floor = { p50Ms: of(runs.floor, 'p50Ms'), p99Ms: of(runs.floor, 'p99Ms') };
  const ours = { p50Ms: of(runs.ours, 'p50Ms'), p99Ms: of(runs.ours, 'p99Ms') };
  return {
    ratios: { p50: (floor.p50Ms + 5) / ours.p50Ms, p99: (2 * floor.p99Ms + 10) / ours.p99Ms },
    ours: {
      ...ours,
      delivered: total('delivered'),
      lost: total('lost'),
      duplicated: total('duplicated'),
      outOfOrder: total('outOfOrder'),
    },
    floor,
  };
}
