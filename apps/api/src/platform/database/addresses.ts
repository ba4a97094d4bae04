import type { DataSource } from 'typeorm';
import { StartFailure, type Settings } from '../settings';

/** How a database is reached: by the role that owns its tables, for migrations and commands, and by the one that the server works with. */
export interface DatabaseAddresses {
  owner: string;
  /** The same as `owner` where there is only one role. */
  app: string;
}

/** The addresses of a PostgreSQL of one's own; undefined where the embedded one is meant. */
export function ownAddresses({
  databaseUrl,
  migrationDatabaseUrl,
}: Pick<Settings, 'databaseUrl' | 'migrationDatabaseUrl'>): DatabaseAddresses | undefined {
  return databaseUrl === undefined ? undefined : { owner: migrationDatabaseUrl ?? databaseUrl, app: databaseUrl };
}

/** The role that is to be given what a server needs; undefined where the server works as the owner. */
export function appRoleOf({ owner, app }: DatabaseAddresses): string | undefined {
  const role = decodeURIComponent(new URL(app).username);
  return role === '' || role === decodeURIComponent(new URL(owner).username) ? undefined : role;
}

/** A superuser can switch everything off that protects the log and the rooms, and read files of the machine. Throws a StartFailure. */
export async function refuseSuperuser(dataSource: DataSource, variable: string): Promise<void> {
  const rows = await dataSource.query<{ role: string }[]>(
    'SELECT rolname AS role FROM pg_roles WHERE rolname = session_user AND rolsuper',
  );
  if (rows[0]) {
    throw new StartFailure(
      `${variable} signs in as ${rows[0].role}, a superuser of PostgreSQL: give Consilium roles of its own (docs/operations.md, "A database of your own"), or set ALLOW_SUPERUSER=1.`,
    );
  }
}
