import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDataFolder, readOrMakePasswords } from './data-folder';
import { livingClaim } from './folder-claim';
import { startEmbeddedPostgres, urlsOf } from './start-embedded-postgres';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start-embedded-postgres';

/** For a command beside the server: uses the embedded PostgreSQL of a running server, or starts it until `close`. */
export async function openEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<Pick<EmbeddedPostgres, 'url' | 'appUrl'> & { close: () => Promise<void> }> {
  const folder = await prepareDataFolder(options.dataDir, options.log);
  const port = await readyPort(folder.cluster);
  if (port !== undefined && (await livingClaim(folder.root)) !== undefined) {
    return { ...urlsOf(await readOrMakePasswords(folder.root), port), close: async () => undefined };
  }
  const started = await startEmbeddedPostgres(options);
  return { url: started.url, appUrl: started.appUrl, close: () => started.stop() };
}

async function readyPort(cluster: string): Promise<number | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
}
