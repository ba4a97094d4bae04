import { SettingsError } from './settings';
import type { Settings } from './settings';
import { settingsTable } from './settings.table';

/**
 * Reads every setting from an environment. A variable that is absent or empty takes its default.
 * Throws a SettingsError with one line that names the variable.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const withDefaults = { ...env, DEMO: env['DEMO']?.trim() || (env['DATABASE_URL']?.trim() ? '0' : '1') };
  const entries = Object.entries(settingsTable).map(([name, row]) => {
    const value = withDefaults[row.variable as keyof typeof withDefaults]?.trim() || row.default;
    return [name, value === undefined ? undefined : row.parse(value, row.variable)];
  });
  // The table's type guarantees one row of the right value for every key of Settings.
  const settings = Object.fromEntries(entries) as Settings;
  if (settings.sessionWarnMinutes >= settings.sessionIdleMinutes) {
    throw new SettingsError('SESSION_WARN_MINUTES must be less than SESSION_IDLE_MINUTES.');
  }
  return settings;
}
