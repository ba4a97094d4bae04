import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { rowsOf } from './rows';

/** One open transaction. What must be told to others waits in `afterCommit`: nothing is announced before the commit. */
export class Tx {
  readonly announcements: (() => void)[] = [];

  constructor(readonly manager: EntityManager) {}

  /** Runs SQL and gives its rows, for SELECT and for `… RETURNING` alike. */
  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.manager.query(sql, values));
  }

  afterCommit(announce: () => void): void {
    this.announcements.push(announce);
  }
}

/** A transaction, or reads outside one: statements by `query`, finds by `manager`. */
export type Reader = Pick<Tx, 'query' | 'manager'>;

@Injectable()
export class Transactions {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** For finds outside a transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** Commits when `work` resolves, rolls back when it throws; announcements run after the commit, in order. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const committed = await this.dataSource.transaction(async (manager) => {
      const tx = new Tx(manager);
      return { result: await work(tx), tx };
    });
    for (const announce of committed.tx.announcements) announce();
    return committed.result;
  }

  /** Reads outside a transaction. */
  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.dataSource.query(sql, values));
  }
}
