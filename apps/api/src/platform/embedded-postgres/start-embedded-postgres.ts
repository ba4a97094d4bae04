import { Client } from 'pg';
import { giveToRunner, hasCluster, prepareDataFolder, readOrMakePasswords } from './data-folder';
import type { DataFolder, Passwords } from './data-folder';
import { claimFolder } from './folder-claim';
import { keepRunning } from './keep-running';
import { APP_ROLE, SUPERUSER, databaseUrl, initCluster, startPostmaster, stopPostmaster } from './postmaster';

/** What the embedded PostgreSQL is started with. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Server parameters beyond the usual ones, e.g. `{fsync: 'off'}` for tests. */
  parameters?: Readonly<Record<string, string>>;
  /** Whether to start it again when it dies before `stop`; false where another process may end it. Default true. */
  restart?: boolean;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** postgres://user:password@127.0.0.1:port/consilium, of the role that owns it. */
  url: string;
  /** The same database by the role that the server works with; migrations give it what it needs. */
  appUrl: string;
  /** PostgreSQL's own folder; stopPostmaster() ends the server from any process. */
  cluster: string;
  /** Ends it (transactions under way are rolled back) and frees the data folder. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder, which is created when absent, and stops an old one that a killed server left
 * there. One that dies is started again on its port until `stop`. Throws a StartFailure when the folder is in use or
 * was written by another major version.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  parameters = {},
  restart = true,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await prepareDataFolder(dataDir, log);
  const claim = await claimFolder(folder.root);
  try {
    const passwords = await readOrMakePasswords(folder.root);
    await prepareCluster(folder, passwords.owner, log);
    const postmaster = await startPostmaster(folder, parameters);
    await createDatabase(passwords, postmaster.port);
    const keeper = restart ? keepRunning(folder, postmaster, parameters, log) : undefined;
    const stop = async () => {
      await keeper?.leave();
      await stopPostmaster(folder.cluster);
      await claim.release();
    };
    return { ...urlsOf(passwords, postmaster.port), cluster: folder.cluster, stop };
  } catch (error) {
    await stopPostmaster(folder.cluster).catch(() => undefined);
    await claim.release();
    throw error;
  }
}

async function prepareCluster(folder: DataFolder, password: string, log: (line: string) => void): Promise<void> {
  if (await hasCluster(folder.cluster)) {
    await stopPostmaster(folder.cluster);
    await giveToRunner(folder.cluster, folder.runAs);
  } else {
    log(`Creating the database in ${folder.root} …`);
    await initCluster(folder, password);
  }
}

/** The addresses of the running database for both roles. */
export const urlsOf = ({ owner, app }: Passwords, port: number): Pick<EmbeddedPostgres, 'url' | 'appUrl'> => ({
  url: databaseUrl(SUPERUSER, owner, port),
  appUrl: databaseUrl(APP_ROLE, app, port),
});

/** Makes the database and the server's role where they are not there yet; a folder of an earlier version has no such role. */
async function createDatabase({ owner, app }: Passwords, port: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(SUPERUSER, owner, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [SUPERUSER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${SUPERUSER}`);
    const { rowCount: known } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    // The password file is ours and holds letters, digits, - and _ only.
    await client.query(
      `${known === 0 ? 'CREATE' : 'ALTER'} ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${app}'`,
    );
  } finally {
    await client.end();
  }
}
