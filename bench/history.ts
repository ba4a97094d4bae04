import { RUNS, populatedServer, withDatabase } from './support/benchmark';
import { median } from './support/figures';
import { fillRoom, settle } from './support/history';
import { runProgram } from './support/own-process';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import type { PageBack, PageBackTask } from './load/page-back';

const SIZES = [1_000, 100_000, 1_000_000];
const SCROLL = { pages: 10, times: 20 };

const byRoom = (runs: PageBack[], figure: keyof PageBack): number[] =>
  SIZES.map((_, place) => median(runs.map((run) => run[figure][place]!)));
const growth = (costs: number[]): number => Math.min(...costs) / Math.max(...costs);

/** The newest page and paging back, in rooms of a thousand, a hundred thousand and a million events. The floor is the smallest room. */
export async function history(resources: Resources): Promise<Report> {
  const { url, databaseUrl, members, roomIds } = await populatedServer(resources, { members: 5, rooms: SIZES.length });
  await withDatabase(databaseUrl, async (dataSource) => {
    const authors = members.map(({ memberId }) => memberId);
    await Promise.all(SIZES.map((size, place) => fillRoom(dataSource, roomIds[place]!, authors, size)));
    await settle(dataSource);
  });
  const task = { url, cookie: members[0]!.cookie, roomIds, ...SCROLL };
  await runProgram<PageBackTask, PageBack>(resources, 'page-back.js', { ...task, times: 3 });
  const runs: PageBack[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(await runProgram<PageBackTask, PageBack>(resources, 'page-back.js', task));
  const newest = byRoom(runs, 'newestMs');
  const back = byRoom(runs, 'backMs');
  return {
    ratios: { growth: Math.min(growth(newest), growth(back)), newest: growth(newest), back: growth(back) },
    ours: { newestOf1mMs: newest[2]!, backIn1mMs: back[2]!, newestOf100kMs: newest[1]!, backIn100kMs: back[1]! },
    floor: { newestOf1kMs: newest[0]!, backIn1kMs: back[0]! },
  };
}
