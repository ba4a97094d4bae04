import { setTimeout as sleep } from 'node:timers/promises';
import { RUNS, withDatabase } from './support/benchmark';
import { median } from './support/figures';
import { startProgram } from './support/own-process';
import { populate } from './support/population';
import type { Report } from './support/report';
import type { Resources } from './support/resources';
import { newDataDir, startServer } from './support/server';
import type { IdlersTask } from './load/idlers';

const ALLOWED = { readyMs: 3000, idleMiB: 200, thousandSocketsMiB: 350 };
const SOCKETS = 1000;
const MEMBERS = 50;
const ROOMS = 20;
/** Until garbage of the start, and of a thousand handshakes, is gone. */
const SETTLE_MS = 5000;

/** How soon a second start is ready, and the memory of the server's process: idle, and with a thousand sockets in rooms. The floor is what is allowed. */
export async function start(resources: Resources): Promise<Report> {
  const dataDir = newDataDir(resources);
  const first = await startServer(resources, dataDir, { DEMO: '1' });
  await first.stop();
  const runs: { readyMs: number; idleMiB: number; thousandSocketsMiB: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const server = await startServer(resources, dataDir, { DEMO: '1' });
    await sleep(SETTLE_MS);
    const idleMiB = server.rssMiB();
    const { members, roomIds } = await withDatabase(server.databaseUrl, (dataSource) =>
      populate(dataSource, { members: MEMBERS, rooms: ROOMS }),
    );
    const cookies = Array.from({ length: SOCKETS }, (_, n) => members[n % MEMBERS]!.cookie);
    const idlers = startProgram<IdlersTask, { connected: number }>(resources, 'idlers.js', {
      url: server.url,
      cookies,
      roomIds,
    });
    await idlers.result;
    await sleep(SETTLE_MS);
    runs.push({ readyMs: server.readyMs, idleMiB, thousandSocketsMiB: server.rssMiB() });
    await idlers.stop();
    await server.stop();
  }
  const of = (figure: keyof typeof ALLOWED): number => median(runs.map((run) => run[figure]));
  const ours = { readyMs: of('readyMs'), idleMiB: of('idleMiB'), thousandSocketsMiB: of('thousandSocketsMiB') };
  return {
    ratios: {
      ready: ALLOWED.readyMs / ours.readyMs,
      idle: ALLOWED.idleMiB / ours.idleMiB,
      thousandSockets: ALLOWED.thousandSocketsMiB / ours.thousandSocketsMiB,
    },
    ours: { ...ours, firstReadyMs: first.readyMs },
    floor: ALLOWED,
  };
}
