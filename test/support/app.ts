import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApp, type AppOptions } from '../../apps/api/src/bootstrap';
import { loadSettings, type Settings } from '../../apps/api/src/platform/settings';
import { createDataSource } from '../../apps/api/src/platform/database';
import { asApp, createTestDatabase } from './database';

/** One for all servers of a test, so that none makes a key file. */
export const TEST_KEY = 'c0'.repeat(32);
/** Where they keep the heads of their audit chains. */
const DATA_DIR = join(tmpdir(), `consilium-test-${process.pid}`);

export interface TestApp {
  /** `http://127.0.0.1:PORT` of the real HTTP and socket server. */
  url: string;
  app: NestFastifyApplication;
  /** By the superuser, beside the server: a test may look at everything and change it. */
  database: DataSource;
  /** Of that superuser; the server works by a role with fewer rights, as in production. */
  databaseUrl: string;
  settings: Settings;
  close(): Promise<void>;
}

/**
 * The whole application in this process, listening on a free port, on a PostgreSQL database of its own without demo data. With a `databaseUrl`
 * it is one more server on the database of another; that one drops it.
 */
export async function startTestApp(
  overrides: Partial<Settings> = {},
  options: Pick<AppOptions, 'logDestination' | 'features'> = {},
): Promise<TestApp> {
  const { url: databaseUrl, drop } = overrides.databaseUrl
    ? { url: overrides.databaseUrl, drop: async () => undefined }
    : await createTestDatabase();
  // A test signs in whom it needs, all from one address.
  const settings = {
    ...loadSettings({
      STRANGER_BURST: '100000',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'fatal',
      PORT: '0',
      DEMO: '0',
      DATA_DIR,
      PRIVACY_KEY: TEST_KEY,
    }),
    ...overrides,
  };
  const app = await createApp({ settings, databaseUrl: await asApp(databaseUrl), ...options });
  await app.listen(0, '127.0.0.1').catch(async (error: unknown) => {
    await app.close();
    await drop();
    throw error;
  });
  const { port } = app.getHttpServer().address() as AddressInfo;
  const database = await createDataSource(databaseUrl, {
    databasePoolSize: 5,
    statementTimeoutSeconds: 30,
  }).initialize();
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    database,
    databaseUrl,
    settings,
    close: async () => {
      await app.close();
      await database.destroy();
      await drop();
    },
  };
}
