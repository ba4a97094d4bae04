import { SettingsError } from './settings';
import type { Settings } from './settings';
import { settingsTable } from './settings.table';
import { givenText, withPassword, type Environment } from './given';
import { isLoopbackHost } from './loopback';

/**
 * Reads every setting from an environment, secrets also from files. A variable that is absent or empty takes its default.
 * Throws a SettingsError with one line that names the variable.
 */
export function loadSettings(env: Environment): Settings {
  const entries = Object.entries(settingsTable).map(([name, row]) => {
    const value = givenText(row, env) ?? row.default;
    return [name, value === undefined ? undefined : row.parse(value, row.variable)];
  });
  // The table's type guarantees one row of the right value for every key of Settings.
  const settings = Object.fromEntries(entries) as Settings;
  settings.databaseUrl = withPassword(settings.databaseUrl, settings.databasePassword, 'DATABASE');
  settings.migrationDatabaseUrl = withPassword(
    settings.migrationDatabaseUrl,
    settings.migrationDatabasePassword,
    'MIGRATION_DATABASE',
  );
  settings.redisUrl = withPassword(settings.redisUrl, settings.redisPassword, 'REDIS');
  // Somebody who tries the product on their own machine, and nobody else, is shown the demo.
  settings.demo ??= settings.databaseUrl === undefined && isPrivate(settings);
  if (settings.sessionWarnMinutes >= settings.sessionIdleMinutes) {
    throw new SettingsError('SESSION_WARN_MINUTES must be less than SESSION_IDLE_MINUTES.');
  }
  if (settings.migrationDatabaseUrl !== undefined && settings.databaseUrl === undefined)
    throw new SettingsError('MIGRATION_DATABASE_URL needs DATABASE_URL beside it.');
  return settings;
}

/** Whether nobody but this machine reaches a server with these settings. */
export function isPrivate({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>): boolean {
  return isLoopbackHost(host) && (publicUrl === undefined || isLoopbackHost(new URL(publicUrl).hostname));
}

/** Whether real members use this server: what is refused then is only a word of advice elsewhere. */
export function isProduction({ publicUrl }: Pick<Settings, 'publicUrl'>, env: Environment): boolean {
  return env['NODE_ENV'] === 'production' || (publicUrl?.startsWith('https:') ?? false);
}
