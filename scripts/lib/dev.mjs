import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildServer, SERVER_SOURCES } from './build.mjs';
import { environmentFor } from './node24.mjs';
import { DIST, ROOT, progress } from './paths.mjs';

const WEB_PORT = 5173;
/** An editor writes several files at once. */
const SETTLE_MS = 100;

/** Builds and restarts the server on every change, and serves the web app from its sources. Ends on Ctrl-C, or when the web server ends. */
export async function runDev(node) {
  const env = environmentFor(node);
  const start = (words, cwd = ROOT) => spawn(node, words, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const web = start([vite, '--port', String(WEB_PORT), '--strictPort', '--host', '127.0.0.1'], join(ROOT, 'apps/web'));
  const startServer = () =>
    start([
      '--require',
      join(DIST, 'apps/api/src/platform/lifecycle/source-maps.js'),
      join(DIST, 'apps/api/src/main.js'),
    ]);
  let server = startServer();
  const stopServer = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const closed = once(server, 'close');
    server.kill('SIGTERM');
    await closed;
  };
  let work = Promise.resolve();
  const restart = async () => {
    try {
      await buildServer(node);
      await stopServer();
      server = startServer();
    } catch (error) {
      progress(error.message);
    }
  };
  let timer;
  const watchers = SERVER_SOURCES.map((folder) =>
    watch(join(ROOT, folder), { recursive: true }, (_, file) => {
      if (!file?.endsWith('.ts') || file.endsWith('.spec.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(() => (work = work.then(restart)), SETTLE_MS);
    }),
  );
  progress(`The web app from its sources: http://127.0.0.1:${WEB_PORT}`);
  progress(`The gallery of components:    http://127.0.0.1:${WEB_PORT}/_ui`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => web.kill('SIGTERM'));
  const [code] = await once(web, 'close');
  clearTimeout(timer);
  for (const one of watchers) one.close();
  await work;
  await stopServer();
  return code ?? 0;
}
