import { inTurn, withDatabase } from './support/benchmark';
import { median } from './support/figures';
import { runProgram } from './support/own-process';
import { populate } from './support/population';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import { newDataDir, startServer } from './support/server';
import type { HostileDone, HostileTask } from './load/hostile-member';
import type { PacedReads, PacedReadersTask } from './load/paced-readers';

const RUNS = 3;
const READERS = 4;
const SPAN = { warmUpMs: 2_000, measureMs: 8_000 };
/** The limits as they come: this benchmark is about them. */
const AS_THEY_COME = {
  POST_BURST: '20',
  POST_PER_10S: '10',
  SCAN_KB: '256',
  SCAN_KB_PER_10S: '64',
  SOCKETS_PER_MEMBER: '20',
  ROOMS_PER_SOCKET: '50',
};

/** What one hostile member, who sends the costliest bodies, files and messages that they may, costs the others. Floor: the same without them. */
export async function hostile(resources: Resources): Promise<Report> {
  const { url, databaseUrl } = await startServer(resources, newDataDir(resources), AS_THEY_COME);
  const { people, roomId, caseId } = await withDatabase(databaseUrl, async (dataSource) => {
    const { members, roomIds } = await populate(dataSource, { members: READERS + 1, rooms: 1 });
    const [row] = await dataSource.query<{ id: string }[]>('SELECT subject_id AS id FROM room WHERE id = $1', [
      roomIds[0],
    ]);
    return { people: members.map(({ cookie }) => cookie), roomId: roomIds[0]!, caseId: row!.id };
  });
  const [hostileCookie, ...cookies] = people.reverse();
  const others = () =>
    runProgram<PacedReadersTask, PacedReads>(resources, 'paced-readers.js', { url, cookies, perSecond: 20, ...SPAN });
  const beside = async (): Promise<PacedReads & HostileDone> => {
    const [rate, done] = await Promise.all([
      others(),
      runProgram<HostileTask, HostileDone>(resources, 'hostile-member.js', {
        url,
        cookie: hostileCookie!,
        roomId,
        caseId,
        forMs: SPAN.warmUpMs + SPAN.measureMs,
      }),
    ]);
    return { ...rate, ...done };
  };
  const runs = await inTurn({ floor: others, ours: beside }, RUNS);
  const of = (figure: 'p50Ms' | 'p99Ms', rates: PacedReads[]): number => median(rates.map((run) => run[figure]));
  return {
    ratios: { p99: of('p99Ms', runs.floor) / of('p99Ms', runs.ours) },
    ours: {
      p50Ms: of('p50Ms', runs.ours),
      p99Ms: of('p99Ms', runs.ours),
      failed: median(runs.ours.map(({ failed }) => failed)),
      hostileRequests: median(runs.ours.map(({ requests }) => requests)),
      hostileKibAnswered: median(runs.ours.map(({ answeredBytes }) => answeredBytes)) / 1024,
    },
    floor: { p50Ms: of('p50Ms', runs.floor), p99Ms: of('p99Ms', runs.floor) },
  };
}
