import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { isReady } from '../support/operator';
import { stays, until } from '../support/until';
import { DemoServer } from './support/demo-server';
import { demoRoom, expectNothingLost } from './support/nothing-lost';
import { SteadyClient } from './support/steady-client';

const DISK = '220m';
const STEP = Buffer.alloc(1024 * 1024, 1);

/** A small disk of its own; null where this user may not mount one. */
async function mountSmallDisk(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'consilium-disk-'));
  if (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=0755`, 'tmpfs', folder], { stdio: 'ignore' }).status ===
    0
  )
    return folder;
  await rmdir(folder);
  return null;
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let step = STEP; step.length > 0; step = step.subarray(0, Math.floor(step.length / 2))) {
      while (
        await file.write(step).then(
          ({ bytesWritten }) => bytesWritten === step.length,
          () => false,
        )
      );
    }
  } finally {
    await file.close();
  }
}

const mayMount =
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' }).status === 0;
const test = mayMount ? it : it.skip;

test(`a full disk stops writing and loses nothing; with room again, work goes on${mayMount ? '' : ' (skipped: this user may not mount a small disk)'}`, async () => {
  const disk = (await mountSmallDisk())!;
  const filler = join(disk, 'filler');
  const server = await DemoServer.prepare(disk);
  let client: SteadyClient | undefined;
  let database: DataSource | undefined;
  try {
    await server.start();
    const cookie = await server.cookieOf('therapist@demo.test');
    const roomId = await demoRoom(server.url, cookie);
    client = new SteadyClient(server.url, cookie, roomId, 4);
    client.start();
    database = await server.database();
    for (let n = 0; n < 20; n++) client.write(`While there is room ${n}`);
    await client.settle();

    await fill(filler);
    // PostgreSQL keeps files for a while ahead; these use them up, until one cannot be made.
    for (
      let used = 0;
      used < 20 &&
      (await database.query('SELECT pg_logical_emit_message(false, $1, $2), pg_switch_wal()', ['fault', 'x']).then(
        () => true,
        () => false,
      ));
      used++
    );
    const before = client.acknowledged.size;
    for (let n = 0; n < 20; n++) client.write(`While it is full ${n}`);
    const { acknowledged } = client;
    await stays(() => acknowledged.size === before, 1_500);
    // Alive, and says that it cannot serve.
    await request(server.url).get('/healthz').expect(200);
    await request(server.url).get('/readyz').expect(503);

    await rm(filler);
    await until(() => isReady(server.url));
    client.write('There is room again.');
    await expectNothingLost(database, roomId, [client], server.dataDir);
  } finally {
    await client?.end();
    await database?.destroy();
    await server.remove();
    spawnSync('umount', [disk], { stdio: 'ignore' });
    await rmdir(disk).catch(() => undefined);
  }
}, 90_000);
