import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DIST } from './server-process';

/** What the checks of answers look at in an OpenAPI document. */
export interface OpenApiDocument {
  components: { schemas: Record<string, object> };
  paths: Record<string, Record<string, { responses?: Record<string, { content?: Record<string, object> }> }>>;
}

const CACHE = resolve(__dirname, '../../.cache/openapi');
const PRINTER = join(DIST, 'apps/api/src/openapi/print.js');

const fileOfBuild = (): string => join(CACHE, `${readFileSync(join(DIST, '.server'), 'utf8')}.json`);

/** Prints the OpenAPI document of the built server, with closed answers; once a build, before any test's clock runs. */
export function printDocument(): void {
  const file = fileOfBuild();
  if (existsSync(file)) return;
  mkdirSync(CACHE, { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, execFileSync(process.execPath, [PRINTER, 'closed'], { maxBuffer: 64 * 1024 * 1024 }));
  renameSync(fresh, file);
}

export const readDocument = (): OpenApiDocument => JSON.parse(readFileSync(fileOfBuild(), 'utf8')) as OpenApiDocument;
