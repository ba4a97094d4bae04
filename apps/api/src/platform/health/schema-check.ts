import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { MIGRATIONS_TABLE } from '../database/data-source';
import { rowsOf } from '../transactions/rows';

/** Looks into the database: has every migration that this build knows run? */
@Injectable()
export class SchemaCheck {
  private migrated = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Throws when the database does not answer. A migration is never taken back under a running server, so a yes is kept. */
  async everyMigrationRan(): Promise<boolean> {
    this.migrated ||= await this.look();
    return this.migrated;
  }

  private async look(): Promise<boolean> {
    const [table] = rowsOf<{ there: boolean }>(
      await this.dataSource.query('SELECT to_regclass($1) IS NOT NULL AS there', [MIGRATIONS_TABLE]),
    );
    if (!table?.there) return false;
    const ran = new Set(
      rowsOf<{ name: string }>(await this.dataSource.query(`SELECT name FROM ${MIGRATIONS_TABLE}`)).map(
        ({ name }) => name,
      ),
    );
    return this.dataSource.migrations.every((migration) => ran.has(migration.name ?? migration.constructor.name));
  }
}
