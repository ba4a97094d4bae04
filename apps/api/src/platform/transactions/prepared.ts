import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Arguments, Params, Row, RowOf, Statement } from '../sql';
import type { Tx } from './transactions';

type Runner = Pick<PoolClient, 'query'> | Pick<Pool, 'query'>;

/** Runs a statement and gives its rows. */
export type RunStatement = <P extends Params, R extends Row>(
  statement: Statement<P, R>,
  values: Arguments<P>,
) => Promise<RowOf<R>[]>;

/** Prepared SQL for the hot paths (architecture: "prepared SQL for the room log"), on the same pool as everything else. */
@Injectable()
export class Prepared {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs outside a transaction, or inside `tx` when one is given. */
  async rows<P extends Params, R extends Row>(
    statement: Statement<P, R>,
    values: Arguments<P>,
    tx?: Tx,
  ): Promise<RowOf<R>[]> {
    return rowsOf(tx ? await this.clientOf(tx) : this.pool, statement, values);
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
      return await work((statement, values) => rowsOf(client, statement, values));
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

/** PostgreSQL parses and plans a statement once per connection, under its name. */
async function rowsOf<P extends Params, R extends Row>(
  runner: Runner,
  { name, text, types }: Statement<P, R>,
  values: Arguments<P>,
): Promise<RowOf<R>[]> {
  return (await runner.query<RowOf<R>>({ name, text, ...(types && { types }), values })).rows;
}
