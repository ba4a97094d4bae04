import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Tx } from './transactions';

/** A statement with a name: PostgreSQL parses and plans it once per connection. */
export interface Statement {
  name: string;
  text: string;
}

type Runner = Pick<PoolClient, 'query'> | Pick<Pool, 'query'>;

/** Prepared SQL for the hot paths (architecture: "prepared SQL for the room log"), on the same pool as everything else. */
@Injectable()
export class Prepared {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs outside a transaction, or inside `tx` when one is given. */
  async rows<Row extends object>(statement: Statement, values: unknown[], tx?: Tx): Promise<Row[]> {
    const runner = tx ? await this.clientOf(tx) : this.pool;
    return (await runner.query<Row>({ ...statement, values })).rows;
  }

  private get pool(): Runner {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private async clientOf(tx: Tx): Promise<Runner> {
    if (!tx.manager.queryRunner) throw new Error('A transaction has a query runner');
    return (await tx.manager.queryRunner.connect()) as PoolClient;
  }
}
