import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { until } from '../support/until';

const ROOT = resolve(__dirname, '../..');

jest.setTimeout(90_000);

let image: string;
let database: TestDatabase;
let dockerfile: string;

/** What the image's last stage has of the build, and nothing else; packages are only looked at. */
beforeAll(async () => {
  dockerfile = (await readFile(join(ROOT, 'Dockerfile'), 'utf8')).split(/^FROM /m).at(-1)!;
  image = await mkdtemp(join(tmpdir(), 'consilium-image-'));
  database = await createTestDatabase();
  const copies = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) (\S+)$/gm)];
  expect(copies.length).toBe(dockerfile.match(/^COPY /gm)!.length);
  for (const [, from, to] of copies) {
    const place = resolve(image, to!.endsWith('/') ? join(to!, from!) : to!);
    if (from === 'node_modules') await symlink(join(ROOT, from), place);
    else await cp(join(ROOT, from!), place, { recursive: true });
  }
});
afterAll(async () => {
  await rm(image, { recursive: true, force: true });
  await database.drop();
});

function start(program: string, ...words: string[]) {
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    ALLOW_SUPERUSER: '1',
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'fatal',
    DATA_DIR: join(image, 'data'),
  };
  const child = spawn(program, words, { cwd: image, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (written += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, ended, written: () => written };
}

/** The Node of this run stands for that of the image. */
const node = process.execPath;
const admin = (...words: string[]) => start(node, join(image, 'scripts/run.mjs'), 'admin', ...words);

it('runs the admin command beside the server, from exactly what the image holds', async () => {
  expect(
    (JSON.parse(await readFile(join(image, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts[
      'admin'
    ],
  ).toBe('node scripts/run.mjs admin');
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)![1]!) as string[];
  const server = start(node, ...command.slice(1));
  try {
    await until(() => /ready at http/.test(server.written()) || server.child.exitCode !== null, 60_000);
    if (server.child.exitCode !== null) throw new Error(server.written());
    const added = admin(
      'member',
      'add',
      '--email',
      'first@example.org',
      '--name',
      'First Member',
      '--discipline',
      'psychiatrist',
      '--practice',
      'First practice',
    );
    expect([await added.ended, added.written()]).toEqual([
      0,
      expect.stringMatching(/is a member of First practice\.[^]*\/invitation\//),
    ]);
    const listed = admin('member', 'list');
    expect([await listed.ended, listed.written()]).toEqual([
      0,
      expect.stringMatching(/first@example\.org[^]*Members: 1/),
    ]);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
});

it('has words for what cannot be done in an image', async () => {
  const bench = start(node, join(image, 'scripts/run.mjs'), 'dance');
  expect([await bench.ended, bench.written()]).toEqual([1, expect.stringMatching(/^Use: npm run/)]);
});
