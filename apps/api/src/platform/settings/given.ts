import { readFileSync } from 'node:fs';
import { SettingsError } from './settings';
import type { SettingRow } from './settings.table';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a setting as the operator gave it: its variable, or for a secret the file that its `…_FILE` names. Undefined where it is absent or empty. */
export function givenText(
  { variable, secret }: Pick<SettingRow<unknown>, 'variable' | 'secret'>,
  env: Environment,
): string | undefined {
  const text = env[variable]?.trim() || undefined;
  const file = secret ? env[fileVariable(variable)]?.trim() || undefined : undefined;
  if (file === undefined) return text;
  if (text !== undefined) throw new SettingsError(`${variable} and ${fileVariable(variable)} are both set: keep one.`);
  const held = readHeld(file, variable);
  if (held === '') throw new SettingsError(`${fileVariable(variable)}: ${file} is empty.`);
  return held;
}

/** What names the file of a secret, as images of databases have it. */
export const fileVariable = (variable: string): string => `${variable}_FILE`;

function readHeld(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new SettingsError(
      `${fileVariable(variable)}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    );
  }
}

/** Puts a password that stands apart into its URL. Neither is repeated in a refusal. */
export function withPassword(
  url: string | undefined,
  password: string | undefined,
  variable: string,
): string | undefined {
  if (password === undefined) return url;
  if (url === undefined) throw new SettingsError(`${variable}_PASSWORD needs ${variable}_URL beside it.`);
  const whole = new URL(url);
  if (whole.password !== '')
    throw new SettingsError(
      `${variable}_URL holds a password already, and ${variable}_PASSWORD another one: keep one.`,
    );
  whole.password = encodeURIComponent(password);
  return whole.href;
}
