import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../apps/api/src/platform/database';
import { createTestDatabase } from '../../support/database';
import { freePort } from '../../support/free-port';
import { isReady } from '../../support/operator';
import { startServerProcess, type ServerProcess } from '../../support/server-process';
import { until } from '../../support/until';

export interface ServingProcess {
  url: string;
  process: ServerProcess;
}

/** A database that outlives its servers, as in production; several built servers may work on it. */
export class ServedDatabase {
  private readonly servers: ServerProcess[] = [];

  private constructor(
    readonly url: string,
    /** By the role that servers work with. */
    readonly appUrl: string,
    /** Beside the servers. */
    readonly database: DataSource,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<ServedDatabase> {
    const { url, appUrl, drop } = await createTestDatabase();
    return new ServedDatabase(
      url,
      appUrl,
      await createDataSource(url, { databasePoolSize: 2, statementTimeoutSeconds: 30 }).initialize(),
      drop,
    );
  }

  /** Starts one more server with demo data; resolves when it is ready. `dist`: of another build. */
  async start(settings: Readonly<Record<string, string>> = {}, dist?: string): Promise<ServingProcess> {
    const port = settings['PORT'] ?? String(await freePort());
    const limits = { POST_BURST: '1000000', POST_PER_10S: '1000000', SCAN_KB: '1000000', DATABASE_POOL_SIZE: '6' };
    const server = startServerProcess(
      {
        PORT: port,
        DATABASE_URL: this.appUrl,
        MIGRATION_DATABASE_URL: this.url,
        DEMO: '1',
        LOG_LEVEL: 'fatal',
        ...limits,
        ...settings,
      },
      dist,
    );
    this.servers.push(server);
    await server.ready;
    const url = `http://127.0.0.1:${port}`;
    await until(() => isReady(url));
    return { url, process: server };
  }

  async close(): Promise<void> {
    for (const server of this.servers) server.signal('SIGTERM');
    await Promise.all(this.servers.map((server) => server.ended));
    await this.database.destroy();
    await this.drop();
  }
}
