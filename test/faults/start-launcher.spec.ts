import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

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
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
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
  while (!killed.written().includes('holding')) await sleep(10);
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
