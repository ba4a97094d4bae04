import { loadSettings } from '../apps/api/src/platform/settings';
import { openDatabase } from '../apps/api/src/admin/open-database';
import { populate } from './support/population';

export interface Seeded {
  base: string;
  cookies: string[];
  rooms: string[];
}

/** Signed-in members who share rooms, for load generators from outside. Only under DEMO=1, in the database of the server on `PORT`. */
export async function seed(size: { members: number; rooms: number }): Promise<Seeded> {
  const settings = loadSettings(process.env);
  if (!settings.demo) throw new Error('seed makes people who can sign in without a password, so it works only under DEMO=1.');
  const base = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
  const ready = await fetch(`${base}/readyz`).catch(() => undefined);
  if (!ready?.ok) throw new Error(`No server is ready at ${base}: start one with the same PORT, DATA_DIR or DATABASE_URL, and DEMO=1.`);
  const { dataSource, close } = await openDatabase(settings, (line) => console.error(line));
  try {
    const { members, roomIds } = await populate(dataSource, size);
    return { base, cookies: members.map(({ cookie }) => cookie), rooms: roomIds };
  } finally {
    await close();
  }
}
