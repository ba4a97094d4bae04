import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings';

/** The end of the chain as this installation last saw it, kept outside of the database. */
export interface KeptHead {
  position: number;
  /** Hexadecimal. */
  hash: string;
  /** The beginning that an operator gave the chain last (a restore, or going on after a break); null: none. */
  beginning: string | null;
}

const FOLDER = 'audit-heads';

/**
 * One file in DATA_DIR for each database, named after its address in the settings: what is done inside the database changes neither. Written whole
 * or not at all.
 */
export class HeadFile {
  readonly path: string;

  constructor({ dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>) {
    this.path = join(dataDir, FOLDER, `${databaseUrl === undefined ? 'embedded' : nameOf(databaseUrl)}.json`);
  }

  /** Null where there is none yet. A file that cannot be read is an error: nobody goes on as if there had been none. */
  async read(): Promise<KeptHead | null> {
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : (JSON.parse(text) as KeptHead);
  }

  async write(head: KeptHead): Promise<void> {
    await mkdir(join(this.path, '..'), { recursive: true });
    const fresh = `${this.path}.${randomUUID()}`;
    const file = await open(fresh, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(head));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(fresh, this.path);
  }
}

/** Host, port and database; who signs in does not matter. */
function nameOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return createHash('sha256')
    .update(`${hostname}:${port || '5432'}${pathname}`)
    .digest('hex')
    .slice(0, 16);
}
