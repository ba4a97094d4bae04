import type { DataSource } from 'typeorm';
import { connect, createDataSource, migrate } from '../platform/database';
import { openEmbeddedPostgres } from '../platform/embedded-postgres';
import type { Settings } from '../platform/settings';

/** The database of a server that may run or not, migrated unless told otherwise: DATABASE_URL, or the embedded one, which is started for the command if need be. */
export async function openDatabase(settings: Settings, log: (line: string) => void, migrated = true): Promise<{ dataSource: DataSource; close: () => Promise<void> }> {
  const server = settings.databaseUrl === undefined ? await openEmbeddedPostgres({ dataDir: settings.dataDir, log }) : { url: settings.databaseUrl, close: async () => undefined };
  try {
    const dataSource = await connect(createDataSource(server.url, { ...settings, databasePoolSize: 2 }), server.url);
    const close = async () => {
      await dataSource.destroy();
      await server.close();
    };
    if (migrated) await migrate(dataSource).catch(async (error: unknown) => {
      await dataSource.destroy();
      throw error;
    });
    return { dataSource, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
