import { readFile } from 'node:fs/promises';
import { key } from '../platform/settings/settings.parsers';
import { BackupRefused } from './backup-refused';

/** What backups are encrypted with, and the file that it was read from. */
export interface BackupKey {
  bytes: Buffer;
  file: string;
}

/** The key of BACKUP_KEY_FILE; undefined where that is not set. Throws a BackupRefused that never repeats what the file holds. */
export async function readBackupKey(file: string | undefined): Promise<BackupKey | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new BackupRefused(`BACKUP_KEY_FILE: ${file} cannot be read (${code}).`);
  });
  try {
    return { bytes: key(text.trim(), 'BACKUP_KEY_FILE'), file };
  } catch {
    throw new BackupRefused(
      `BACKUP_KEY_FILE: ${file} does not hold 32 bytes in base64 or hexadecimal; make one with: openssl rand -base64 32`,
    );
  }
}
