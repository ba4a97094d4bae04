import type { DataSource } from 'typeorm';
import { loadSettings } from '../apps/api/src/platform/settings';
import { openDatabase } from '../apps/api/src/admin/open-database';
import { SESSION_COOKIE } from '../apps/api/src/platform/access/session-reader';
import { LOAD_SOURCE, populate } from './support/population';
import { openServices } from './support/services';

export interface Seeded {
  base: string;
  cookies: string[];
  rooms: string[];
}

/** Signed-in members who share rooms, for load generators from outside. Only under DEMO=1, in the database of the server on `PORT`. */
export async function seed(size: { members: number; rooms: number }): Promise<Seeded> {
  const settings = loadSettings(process.env);
  if (!settings.demo)
    throw new Error('seed makes people who can sign in without a password, so it works only under DEMO=1.');
  const base = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
  const ready = await fetch(`${base}/readyz`).catch(() => undefined);
  if (!ready?.ok)
    throw new Error(
      `No server is ready at ${base}: start one with the same PORT, DATA_DIR or DATABASE_URL, and DEMO=1.`,
    );
  const { dataSource, close } = await openDatabase(settings, (line) => console.error(line));
  try {
    await requireSameDatabase(base, dataSource);
    const { members, roomIds } = await populate(dataSource, size);
    return { base, cookies: members.map(({ cookie }) => cookie), rooms: roomIds };
  } finally {
    await close();
  }
}

/** A session that is made here must be one that the server knows; else it works on another database, and no cookie of ours would be accepted. */
async function requireSameDatabase(base: string, dataSource: DataSource): Promise<void> {
  const { transactions, sessions } = openServices(dataSource);
  const [member] = await dataSource.query<{ id: string; role: string | null }[]>(
    'SELECT id, discipline AS role FROM member WHERE disabled_at IS NULL ORDER BY id LIMIT 1',
  );
  const token = member && (await transactions.run((tx) => sessions.start(tx, member, LOAD_SOURCE)));
  const answer =
    token === undefined
      ? undefined
      : await fetch(`${base}/api/v1/me`, { headers: { cookie: `${SESSION_COOKIE}=${token}` } }).catch(() => undefined);
  await sessions.signOut(token);
  if (answer?.status === 200) return;
  throw new Error(
    `The server at ${base} works on another database than this command: give both the same DATA_DIR or DATABASE_URL.`,
  );
}
