import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DIST } from '../../support/server-process';

/** Inside the repository, so that the copy finds the installed packages. */
const PARENT = resolve(__dirname, '../../../.cache');
const PARTS = ['apps', 'libs', 'migrations'];
/** Changes the log's own table while servers write to it, and takes its time, as on a large table. */
const MIGRATION = `
exports.newer = class AddOfANewerVersion9990000000000 {
  async up(runner) {
    await runner.query("ALTER TABLE room_event ADD COLUMN of_a_newer_version text NOT NULL DEFAULT ''");
    await runner.query('CREATE INDEX room_event_newer_ix ON room_event (room_id, of_a_newer_version)');
    await runner.query('SELECT pg_sleep(0.5)');
  }
  async down() {}
};`;

/** The name of the migration that only the newer build has. */
export const NEWER_MIGRATION = 'AddOfANewerVersion9990000000000';

/** The build with one migration more, as the next version is. Remove it when its servers have ended. */
export async function makeNewerBuild(): Promise<{ dist: string; remove(): Promise<void> }> {
  await mkdir(PARENT, { recursive: true });
  const folder = await mkdtemp(join(PARENT, 'newer-build-'));
  const dist = join(folder, 'dist');
  for (const part of PARTS) await cp(join(DIST, part), join(dist, part), { recursive: true });
  await writeFile(join(dist, 'migrations', '9990000000000-add-of-a-newer-version.js'), MIGRATION);
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) };
}
