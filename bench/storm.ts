import { populatedServer } from './support/benchmark';
import { median, percentile } from './support/figures';
import { runProgram } from './support/own-process';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import type { Returned, ReturningTask } from './load/returning';
import type { Steady, SteadyTask } from './load/steady';

const CLIENTS = 1000;
const STEADY = 10;
const ROOMS = 10;
const RUNS = 3;
const ALLOWED_MS = 3000;
/** Long enough for the clients to arrive first, leave, and come back. */
const STEADY_MS = 14_000;

interface Storm extends Returned {
  calmP99Ms: number;
  stormP99Ms: number;
}

/** 1,000 clients lose their lines and return at once, each resuming, while others talk on in another room. The floor is the time allowed, and the others' calm. */
export async function storm(resources: Resources): Promise<Report> {
  const { url, members, roomIds } = await populatedServer(resources, { members: CLIENTS + STEADY, rooms: ROOMS });
  const cookies = members.map(({ cookie }) => cookie);
  const [quiet, ...stormed] = roomIds;
  const returning: ReturningTask = {
    url,
    cookies: cookies.slice(STEADY),
    roomIds: Array.from({ length: CLIENTS }, (_, n) => stormed[n % stormed.length]!),
    awayMs: 3000,
  };
  const runs: Storm[] = [];
  for (let run = 0; run < RUNS; run++) {
    const talking = runProgram<SteadyTask, Steady>(resources, 'steady.js', {
      url,
      cookies: cookies.slice(0, STEADY),
      roomIds: [quiet!],
      perSecond: 50,
      forMs: STEADY_MS,
    });
    const missing = runProgram<SteadyTask, Steady>(resources, 'steady.js', {
      url,
      cookies: cookies.slice(0, 1),
      roomIds: stormed,
      perSecond: 30,
      forMs: STEADY_MS,
    });
    const [returned, { posts }] = await Promise.all([
      runProgram<ReturningTask, Returned>(resources, 'returning.js', returning),
      talking,
      missing,
    ]);
    const p99 = (from: number, to: number): number =>
      percentile(
        posts.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms),
        99,
      );
    // Everybody has left two seconds before the storm: that is the calm.
    runs.push({
      ...returned,
      calmP99Ms: p99(returned.beganAt - 2000, returned.beganAt),
      stormP99Ms: p99(returned.beganAt, returned.endedAt),
    });
  }
  const of = (figure: keyof Storm): number => median(runs.map((run) => run[figure]));
  return {
    ratios: { caughtUp: ALLOWED_MS / of('caughtUpMs'), othersP99: (2 * of('calmP99Ms')) / of('stormP99Ms') },
    ours: { caughtUpMs: of('caughtUpMs'), missedEvents: of('events'), othersP99Ms: of('stormP99Ms') },
    floor: { caughtUpMs: ALLOWED_MS, othersP99Ms: of('calmP99Ms') },
  };
}
