import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';
import type { Resources } from './resources';

const TRIES = 100;
const PAUSE_MS = 50;

/** A redis-server of the benchmark's own, on a free port; answers its URL. Needs `redis-server` on the PATH. */
export async function startRedis(resources: Resources): Promise<string> {
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore', cwd: '/' },
  );
  const failed = new Promise<never>((_, reject) =>
    child.once('error', () => reject(new Error('This benchmark needs redis-server on the PATH.'))),
  );
  failed.catch(() => undefined);
  resources.add(async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  await Promise.race([failed, untilListening(port)]);
  return `redis://127.0.0.1:${port}`;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++, await sleep(PAUSE_MS)) {
    const socket = connect(port, '127.0.0.1');
    const listening = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (listening) return;
  }
  throw new Error('redis-server does not answer.');
}
