import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedPostgres } from '../../apps/api/src/platform/embedded-postgres';
import { freePort } from './free-port';
import type { Resources } from './resources';

const MAIN = resolve(__dirname, '../../apps/api/src/main.js');
const SOURCE_MAPS = resolve(__dirname, '../../apps/api/src/platform/lifecycle/source-maps.js');
const START_MS = 60_000;

/** The numbers of the limits are raised by settings; nothing goes round them. */
const RAISED = {
  POST_BURST: '1000000',
  POST_PER_10S: '1000000',
  SCAN_KB: '1000000',
  SCAN_KB_PER_10S: '1000000',
  SOCKETS_PER_MEMBER: '1000',
  ROOMS_PER_SOCKET: '1000',
};

/** A server of this build in a process of its own. */
export interface BenchServer {
  url: string;
  pid: number;
  dataDir: string;
  databaseUrl: string;
  /** From the start of the process until `/readyz` answered. */
  readyMs: number;
  /** Resident memory of the server's process (not the database's). */
  rssMiB(): number;
  stop(): Promise<void>;
}

/** A folder for an embedded database, gone when the benchmark ends. */
export function newDataDir(resources: Resources): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'consilium-bench-'));
  resources.add(async () => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** Starts the server as scripts/run.mjs does, on an embedded database in `dataDir` and waits until it is ready. `settings` as environment variables. */
export async function startServer(
  resources: Resources,
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(dataDir, 'server.log');
  const log = openSync(logFile, 'a');
  const began = performance.now();
  const env = { PATH: process.env['PATH'], DEMO: '0', PORT: String(port), DATA_DIR: dataDir, ...RAISED, ...settings };
  const child = spawn(process.execPath, ['--require', SOURCE_MAPS, MAIN], { env, stdio: ['ignore', log, log] });
  closeSync(log);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  resources.add(stop);
  await until(url, () => child.exitCode !== null, logFile);
  const readyMs = performance.now() - began;
  const { url: databaseUrl } = settings['DATABASE_URL']
    ? { url: settings['DATABASE_URL'] }
    : await openEmbeddedPostgres({ dataDir, log: () => undefined });
  return { url, pid: child.pid!, dataDir, databaseUrl, readyMs, rssMiB: () => rssMiB(child.pid!), stop };
}

async function until(url: string, ended: () => boolean, logFile: string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end && !ended(); await sleep(20)) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return;
  }
  throw new Error(`The server was not ready:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
}

function rssMiB(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
