import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

/** A server of the built app in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  pid: number;
  /** All that it has written so far, both streams. */
  output(): string;
  /** Resolves with the address once it says that it is ready; rejects with its output when it ends before. */
  ready: Promise<string>;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  signal(name: NodeJS.Signals): void;
}

/** Where the build lies, and in it the server's first file. */
export const DIST = resolve(__dirname, '../../dist');
const MAIN = 'apps/api/src/main.js';

/** Starts the built server with these settings only; nothing of the test's own environment reaches it. `dist`: another build. */
export function startServerProcess(settings: Readonly<Record<string, string>>, dist = DIST): ServerProcess {
  const child = spawn(process.execPath, [join(dist, MAIN)], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const collect = (chunk: Buffer) => void (written += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = endOf(child);
  const ready = new Promise<string>((resolveReady, reject) => {
    child.stdout.on('data', () => {
      const address = /ready at (\S+)/.exec(written)?.[1];
      if (address) resolveReady(address);
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${written}`)));
  });
  // Whoever expects the end, not the readiness, never looks at it.
  ready.catch(() => undefined);
  return { pid: child.pid!, output: () => written, ready, ended, signal: (name) => void child.kill(name) };
}

function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolveEnd) => child.once('close', (code, signal) => resolveEnd(code ?? signal ?? 1)));
}
