import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import type { MigrationInterface } from 'typeorm';

type Class<T = unknown> = new () => T;

// This file lies at the same depth in the sources and in dist/, so both find their own kind of files.
const API = resolve(__dirname, '../..');
const ROOT = resolve(API, '../../..');

/** Every entity class of `*.entity` files below the api; a feature only has to add its file. */
export function discoverEntities(): Class[] {
  const exported = load(API, '**/*.entity.{ts,js}');
  const entities = new Set<unknown>(getMetadataArgsStorage().tables.map((table) => table.target));
  return exported.filter((value): value is Class => entities.has(value));
}

/** Every migration class, oldest first. */
export function discoverMigrations(): Class<MigrationInterface>[] {
  const isMigration = (value: unknown): value is Class<MigrationInterface> =>
    typeof value === 'function' &&
    typeof (value.prototype as Partial<MigrationInterface> | undefined)?.up === 'function';
  return load(resolve(ROOT, 'migrations'), '*.{ts,js}').filter(isMigration);
}

function load(folder: string, pattern: string): unknown[] {
  const files = globSync(pattern, { cwd: folder })
    .sort()
    .filter((file) => !/\.d\.ts$|\.spec\.[jt]s$/.test(file));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are only known at run time
  return files.flatMap((file) => Object.values(require(resolve(folder, file)) as Record<string, unknown>));
}
