import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { safeErrorFields } from '../logging/safe-error';
import type { Tx } from '../transactions/transactions';
import type { SessionEnd } from './node-messages';
import { Nodes } from './nodes';

const CHANNEL = 'session_ended';
/** Milliseconds. */
const RETRY_AFTER = { first: 100, longest: 1_000 };
const CONNECT_WITHIN = 2_000;
/** Seconds before the last sign of life that are looked at again: what was committed while the line broke. */
const OVERLAP = 5;

/** Sessions that ended within so many seconds. */
type EndedWithin = (seconds: number) => Promise<SessionEnd[]>;

/** Lets PostgreSQL tell every process, when the transaction commits, that sessions ended: the command line's endings reach open sockets too. */
export async function noticeSessionEnds(tx: Tx, ended: readonly SessionEnd[]): Promise<void> {
  if (ended.length > 0)
    await tx.query('SELECT pg_notify($1, notice) FROM unnest($2::text[]) AS notice', [
      CHANNEL,
      ended.map((end) => JSON.stringify(end)),
    ]);
}

/** Hears of ended sessions on a connection of its own and passes them on as `session.ended` of Nodes (SEC-10). */
@Injectable()
export class SessionSignals implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Nodes');
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = RETRY_AFTER.first;
  private listenedUntil: number | undefined;
  private closing = false;
  private endedWithin: EndedWithin | undefined;

  constructor(
    private readonly nodes: Nodes,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Whoever keeps sessions says which of them ended lately. */
  register(endedWithin: EndedWithin): void {
    this.endedWithin = endedWithin;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new Client({
      connectionString: url,
      application_name: 'consilium notices',
      connectionTimeoutMillis: CONNECT_WITHIN,
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.hear(payload));
    // A connection that breaks says so by both, and by a refused query: whichever comes first begins the next one.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.tellMissed();
      this.pause = RETRY_AFTER.first;
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error?: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.listenedUntil ??= Date.now();
    void client.end().catch(() => undefined);
    if (this.closing) return;
    if (error) this.logger.warn(safeErrorFields(error), 'the database does not tell of ended sessions; trying again');
    this.timer = setTimeout(() => void this.listen(), this.pause).unref();
    this.pause = Math.min(this.pause * 2, RETRY_AFTER.longest);
  }

  /** What ended while nobody listened stands in the table. */
  private async tellMissed(): Promise<void> {
    if (this.listenedUntil === undefined) return;
    const seconds = (Date.now() - this.listenedUntil) / 1000 + OVERLAP;
    const missed = (await this.endedWithin?.(seconds)) ?? [];
    this.listenedUntil = undefined;
    for (const ended of missed) this.nodes.emit('session.ended', ended);
  }

  private hear(payload: string | undefined): void {
    if (payload) this.nodes.emit('session.ended', JSON.parse(payload) as SessionEnd);
  }
}
