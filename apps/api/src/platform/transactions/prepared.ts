import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DatabaseError, type CustomTypesConfig, type Pool, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Arguments, Params, RowOf, Row as RowTypes, Statement as TypedStatement } from '../sql';
import type { Tx } from './transactions';

/** A statement with a name: PostgreSQL parses and plans it once per connection. */
export interface Statement {
  name: string;
  text: string;
  /** How values become JavaScript's; pg's own way unless given. */
  types?: CustomTypesConfig;
}

type Runner = Pick<PoolClient, 'query'> | Pick<Pool, 'query'>;

/** Runs a statement and gives its rows. */
export type RunStatement = <Row extends object>(statement: Statement, values: unknown[]) => Promise<Row[]>;

/** Prepared SQL for the hot paths (architecture: "prepared SQL for the room log"), on the same pool as everything else. */
@Injectable()
export class Prepared {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs outside a transaction, or inside `tx` when one is given. */
  rows<P extends Params, R extends RowTypes>(
    statement: TypedStatement<P, R>,
    values: Arguments<P>,
    tx?: Tx,
  ): Promise<RowOf<R>[]>;
  /** A statement that says no types yet. */
  rows<Row extends object>(statement: Statement, values: unknown[], tx?: Tx): Promise<Row[]>;
  async rows({ name, text, types }: Statement, values: unknown[], tx?: Tx): Promise<object[]> {
    const runner = tx ? await this.clientOf(tx) : this.pool;
    return (await runner.query<object>({ name, text, ...(types && { types }), values })).rows;
  }

  /**
   * Statements of one connection: each begins when the one before has ended altogether, its locks included, also where the database refused
   * it (an error is answered before what it undid is unlocked, and other connections are quicker).
   */
  async onOneConnection<T>(work: (run: RunStatement) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // A connection that is lost fails the statement under way; nothing more is to be said about it.
    const ignore = () => undefined;
    client.on('error', ignore);
    let lost = false;
    try {
      return await work(
        async <Row extends object>(statement: Statement, values: unknown[]) =>
          (await client.query<Row>({ ...statement, values })).rows,
      );
    } catch (error) {
      lost = !(error instanceof DatabaseError);
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(lost);
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private async clientOf(tx: Tx): Promise<Runner> {
    if (!tx.manager.queryRunner) throw new Error('A transaction has a query runner');
    return (await tx.manager.queryRunner.connect()) as PoolClient;
  }
}
