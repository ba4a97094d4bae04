import type { DataSource } from 'typeorm';
import {
  appRoleOf,
  connect,
  createDataSource,
  migrate,
  ownAddresses,
  type DatabaseAddresses,
} from '../platform/database';
import { openEmbeddedPostgres } from '../platform/embedded-postgres';
import type { Settings } from '../platform/settings';

export interface OpenedDatabase {
  dataSource: DataSource;
  /** The role that servers work with, where it is not the owner. */
  appRole: string | undefined;
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** False where the database is to be left in the version that it has. */
  migrated?: boolean | undefined;
  /** Whose name the audit rows of this connection have. */
  operator?: string | undefined;
}

/**
 * The database of a server that may run or not, as its owner, migrated unless told otherwise: MIGRATION_DATABASE_URL or DATABASE_URL, or the embedded one, which is
 * started for the command if need be.
 */
export async function openDatabase(
  settings: Settings,
  log: (line: string) => void,
  { migrated = true, operator }: OpenOptions = {},
): Promise<OpenedDatabase> {
  const { addresses, closeServer } = await openServer(settings, log);
  try {
    const appRole = appRoleOf(addresses);
    const dataSource = await connect(
      createDataSource(addresses.owner, { ...settings, databasePoolSize: 2 }, operator),
      addresses.owner,
    );
    const close = async () => {
      await dataSource.destroy();
      await closeServer();
    };
    if (migrated)
      await migrate(dataSource, appRole).catch(async (error: unknown) => {
        await dataSource.destroy();
        throw error;
      });
    return { dataSource, appRole, close };
  } catch (error) {
    await closeServer();
    throw error;
  }
}

async function openServer(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ addresses: DatabaseAddresses; closeServer: () => Promise<void> }> {
  const own = ownAddresses(settings);
  if (own) return { addresses: own, closeServer: async () => undefined };
  const { url, appUrl, close } = await openEmbeddedPostgres({ dataDir: settings.dataDir, log });
  return { addresses: { owner: url, app: appUrl }, closeServer: close };
}
