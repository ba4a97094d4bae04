import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { settingsTable } from '../settings/settings.table';
import type { Settings } from '../settings';
import { discoverEntities, discoverMigrations } from './discovered-classes';
import { SnakeCaseNaming } from './snake-case-naming';

/** The settings that shape a pool of connections. */
export type PoolSettings = Pick<Settings, 'databasePoolSize' | 'statementTimeoutSeconds'>;

const DEFAULTS: PoolSettings = {
  databasePoolSize: Number(settingsTable.databasePoolSize.default),
  statementTimeoutSeconds: Number(settingsTable.statementTimeoutSeconds.default),
};

/** Where TypeORM keeps the list of migrations that ran. */
export const MIGRATIONS_TABLE = 'migration';

/** What TypeORM needs to reach this database with all our entities and migrations. `operator`: whose name the audit rows of these connections have. */
export function dataSourceOptions(url: string, pool: PoolSettings = DEFAULTS, operator?: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: discoverEntities(),
    migrations: discoverMigrations(),
    migrationsTableName: MIGRATIONS_TABLE,
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    // Queries carry clinical text in their parameters; they are never logged.
    logging: false,
    applicationName: 'consilium',
    poolSize: pool.databasePoolSize,
    connectTimeoutMS: 5000,
    extra: {
      statement_timeout: pool.statementTimeoutSeconds * 1000,
      idle_in_transaction_session_timeout: 2 * pool.statementTimeoutSeconds * 1000,
      ...(operator !== undefined && { options: `-c consilium.operator=${operator.replace(/[\\\s]/g, '\\$&')}` }),
    },
  };
}

/** A DataSource that is not yet connected. */
export function createDataSource(url: string, pool?: PoolSettings, operator?: string): DataSource {
  return new DataSource(dataSourceOptions(url, pool, operator));
}
