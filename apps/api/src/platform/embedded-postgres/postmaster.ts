import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { chown, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeEmpty } from './data-folder';
import type { DataFolder } from './data-folder';
import { commandOf, processIdentity, processesIn, signal } from './processes';
import type { RunAs } from './run-as';
import { StartFailure } from '../settings/start-failure';

/** The role that owns the embedded database, and the database's name. */
export const SUPERUSER = 'consilium';
/** The role that the server works with. */
export const APP_ROLE = 'consilium_app';

const START_SECONDS = 60;
const FAST_STOP_SECONDS = 20;
const LOG_KEPT_BYTES = 5_000_000;

/** Options that every embedded server runs with. A failed statement's values must not reach the log: they may be clinical. */
const SERVER_OPTIONS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Creates the cluster beside its final place and moves it there when it is whole. */
export async function initCluster(folder: DataFolder, password: string): Promise<void> {
  const fresh = `${folder.cluster}.new`;
  const passwordFile = join(folder.root, 'postgres.password.init');
  await makeEmpty(fresh, folder.runAs);
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (folder.runAs.switchUser) await chown(passwordFile, folder.runAs.uid, folder.runAs.gid);
    await runInitdb(folder, [
      '-D',
      fresh,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ]);
    await rename(fresh, folder.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A postmaster that takes connections. */
export interface Postmaster {
  port: number;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
}

/** The address of the embedded database for clients of this machine. */
export function databaseUrl(role: string, password: string, port: number, database: string = SUPERUSER): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Starts the postmaster on the loopback, on a free port unless one is given; resolves when it takes connections. */
export async function startPostmaster(
  folder: DataFolder,
  options: Readonly<Record<string, string>>,
  wantedPort?: number,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    const child = await launch(folder, port, { ...SERVER_OPTIONS, ...options });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (child.pid !== undefined && (await becomesReady(folder, child.pid))) return { port, ended };
    // Somebody else may have taken the port in the meantime; anything else fails again in the same way.
    if (attempt === 3)
      throw new StartFailure(`PostgreSQL does not start: ${await lastLogLine(folder)} (see ${folder.logFile})`);
  }
}

/** Ends whatever PostgreSQL still works on this cluster, e.g. because the server that started it was killed. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''), 10);
  const ours = Number.isInteger(pid) && (processesIn(cluster).includes(pid) || commandOf(pid).includes(cluster));
  if (ours && processIdentity(pid)) {
    signal(pid, 'SIGINT');
    if (!(await gone(pid, FAST_STOP_SECONDS))) signal(pid, 'SIGQUIT');
    await gone(pid, 5);
  }
  // Backends outlive a killed postmaster for a moment; a new one must not begin beside them.
  for (let waited = 0; processesIn(cluster).length > 0; waited += 1) {
    if (waited >= 100) for (const left of processesIn(cluster)) signal(left, 'SIGKILL');
    await sleep(50);
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function gone(pid: number, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) {
    if (!processIdentity(pid)) return true;
  }
  return false;
}

async function launch(
  folder: DataFolder,
  port: number,
  options: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const tooLong = (await stat(folder.logFile).catch(() => undefined))?.size ?? 0;
  const log = await open(folder.logFile, tooLong > LOG_KEPT_BYTES ? 'w' : 'a', 0o600);
  try {
    const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawnProgram(folder, 'postgres', ['-D', folder.cluster, '-p', String(port), ...settings], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    return await new Promise((resolve, reject) => {
      child.once('spawn', () => resolve(child));
      child.once('error', reject);
    });
  } finally {
    await log.close();
  }
}

async function becomesReady(folder: DataFolder, pid: number): Promise<boolean> {
  for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await sleep(20)) {
    const lines = (await readFile(join(folder.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return true;
    if (!processIdentity(pid)) return false;
  }
  signal(pid, 'SIGQUIT');
  return false;
}

async function runInitdb(folder: DataFolder, words: string[]): Promise<void> {
  const child = spawnProgram(folder, 'initdb', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) {
    const why = said.split('\n').find((line) => line.includes('error:')) ?? said.trim().split('\n').at(-1);
    throw new StartFailure(`The database in ${folder.root} cannot be created: ${why}`);
  }
}

function spawnProgram({ binaries, runAs }: DataFolder, name: string, words: string[], options: SpawnOptions) {
  const [program, ...rest] = [...runAs.prefix, join(binaries, 'bin', name), ...words];
  return spawn(program!, rest, {
    ...options,
    ...asUser(runAs),
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
}

const asUser = ({ uid, gid, switchUser }: RunAs) => (switchUser ? { uid, gid } : {});

async function lastLogLine(folder: DataFolder): Promise<string> {
  const lines = (await readFile(folder.logFile, 'utf8').catch(() => '')).split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|error while loading/.test(line)).at(-1) ?? '';
  return telling.replace(/^.*?(FATAL|PANIC):\s*/, '') || 'it ended at once';
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
