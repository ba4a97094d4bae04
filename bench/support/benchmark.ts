import type { DataSource } from 'typeorm';
import { createDataSource } from '../../apps/api/src/platform/database';
import { populate, type Population } from './population';
import type { Resources } from './resources';
import { newDataDir, startServer, type BenchServer } from './server';

/** How often each figure is measured; the medians are reported. */
export const RUNS = 3;

/** A fresh server with people and rooms in it. */
export async function populatedServer(
  resources: Resources,
  size: { members: number; rooms: number },
): Promise<BenchServer & Population> {
  const server = await startServer(resources, newDataDir(resources));
  return { ...server, ...(await withDatabase(server.databaseUrl, (dataSource) => populate(dataSource, size))) };
}

/** Works in a server's database beside it. */
export async function withDatabase<T>(databaseUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(databaseUrl, {
    databasePoolSize: 8,
    statementTimeoutSeconds: 120,
  }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Runs the parts in turn, again and again, so that a slow minute of the machine meets all of them alike. Answers each part's runs. */
export async function inTurn<Parts extends Record<string, () => Promise<unknown>>>(
  parts: Parts,
  runs = RUNS,
): Promise<{ [P in keyof Parts]: Awaited<ReturnType<Parts[P]>>[] }> {
  const results = Object.fromEntries(Object.keys(parts).map((name) => [name, [] as unknown[]]));
  for (let run = 0; run < runs; run++)
    for (const [name, part] of Object.entries(parts)) results[name]!.push(await part());
  return results as { [P in keyof Parts]: Awaited<ReturnType<Parts[P]>>[] };
}
