import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../apps/api/src/platform/database';
import { openEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres';
import { freePort } from '../../support/free-port';
import { DEMO_PASSWORD } from '../../../apps/api/src/demo/data';
import { isReady } from '../../support/operator';
import { signIn } from '../../support/people';
import { startServerProcess, type ServerProcess } from '../../support/server-process';
import { until } from '../../support/until';

/** The built server with demo data, a data folder and a port that it keeps through its deaths. */
export class DemoServer {
  private server: ServerProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** In a folder of its own below `parent`. */
  static async prepare(parent = tmpdir()): Promise<DemoServer> {
    return new DemoServer(await mkdtemp(join(parent, 'consilium-kill-')), await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Its key and the head of its audit chain are there too. */
  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Resolves once the server says that it is ready and its demo data is there. */
  async start(): Promise<void> {
    this.server = startServerProcess({
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      DEMO: '1',
      LOG_LEVEL: 'fatal',
      POST_BURST: '1000000',
      POST_PER_10S: '1000000',
      SCAN_KB: '1000000',
    });
    await this.server.ready;
    await until(() => isReady(this.url));
  }

  /** kill -9, of the process that this started and no other. */
  async kill(): Promise<void> {
    this.server?.signal('SIGKILL');
    await this.server?.ended;
  }

  /** Ends its PostgreSQL, by kill -9 or as an operator does (SIGINT); resolves once another one answers in its place. */
  async endDatabase(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const before = await this.postmaster();
    process.kill(before, signal);
    await until(async () => (await this.postmaster()) !== before && (await isReady(this.url)));
  }

  private async postmaster(): Promise<number> {
    return Number.parseInt(
      await readFile(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0'),
      10,
    );
  }

  cookieOf(email: string): Promise<string> {
    return signIn(this.url, email, DEMO_PASSWORD);
  }

  /** Beside the running server. The caller destroys it. */
  async database(): Promise<DataSource> {
    const { url } = await openEmbeddedPostgres({ dataDir: this.dataDir, log: () => undefined });
    return createDataSource(url).initialize();
  }

  async remove(): Promise<void> {
    this.server?.signal('SIGTERM');
    await this.server?.ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
