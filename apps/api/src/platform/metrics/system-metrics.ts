import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { unsealedTail } from '../audit/seal-tail';
import { AuditSealer } from '../audit/sealer';
import { Bus } from '../bus/bus';
import { Transactions } from '../transactions/transactions';
import { Metrics } from './metrics';

/** Connects what already exists in the process (pool, bus, audit chain) with the metrics. */
@Injectable()
export class SystemMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly bus: Bus,
    private readonly transactions: Transactions,
    private readonly sealer: AuditSealer,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.bus.on('room.event', ({ type }) => this.metrics.eventCommitted(type));
    this.metrics.watch(
      'consilium_database_connections',
      'Open database connections of this process.',
      () => this.pool.totalCount,
    );
    this.metrics.watch(
      'consilium_database_connections_idle',
      'Database connections that wait for work.',
      () => this.pool.idleCount,
    );
    this.metrics.watch(
      'consilium_database_waiting',
      'Requests that wait for a database connection.',
      () => this.pool.waitingCount,
    );
    this.metrics.watch(
      'consilium_audit_chain_broken',
      '1 while the audit chain does not contain the head that this process kept outside of the database.',
      () => (this.sealer.broken ? 1 : 0),
    );
    this.metrics.watch(
      'consilium_audit_seal_lag_seconds',
      'Age of the oldest audit row without a seal.',
      async () => (await unsealedTail(this.transactions)).oldestSeconds,
    );
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
