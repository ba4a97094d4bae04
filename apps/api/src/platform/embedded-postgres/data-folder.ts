import { createHash, randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lchown,
  mkdir,
  readFile,
  readdir,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { POSTGRES_MAJOR, copyBinaries, findBinaries } from './binaries';
import { chooseRunAs } from './run-as';
import type { RunAs } from './run-as';
import { StartFailure } from '../settings/start-failure';

/** Where one embedded PostgreSQL lives, and how its programs are run. */
export interface DataFolder {
  /** The operator's folder, or its stand-in; holds the password, the log and the claims. */
  root: string;
  /** PostgreSQL's own files. */
  cluster: string;
  logFile: string;
  binaries: string;
  runAs: RunAs;
}

/**
 * Makes the data folder and finds a user who can reach both it and the programs. Where none can (a checkout below a
 * private home, opened by root, without user namespaces) both move to a folder of the system's temporary folder that is named after the path.
 */
export async function prepareDataFolder(dataDir: string, log: (line: string) => void): Promise<DataFolder> {
  const wanted = resolve(dataDir);
  let binaries = await findBinaries();
  let root = await makeRoot(wanted);
  let runAs = chooseRunAs([root, join(binaries, 'bin'), join(binaries, 'lib')]);
  if (!runAs) {
    root = await makeRoot(
      join(await realpath(tmpdir()), `consilium-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`),
    );
    // The name can be guessed, and anybody may make folders there.
    if ((await stat(root)).uid !== 0)
      throw new StartFailure(
        `The folder ${root} belongs to somebody else: remove it, or set DATA_DIR to a folder that every user may enter.`,
      );
    binaries = await copyBinaries(binaries, root);
    runAs = chooseRunAs([root, join(binaries, 'bin')]);
    if (!runAs)
      throw new StartFailure(
        `No user can run PostgreSQL in ${wanted}: start as another user than root, or set DATABASE_URL.`,
      );
    log(`PostgreSQL cannot enter ${wanted}; the data is kept in ${root} instead.`);
  }
  return { root, cluster: join(root, 'postgres'), logFile: join(root, 'postgres.log'), binaries, runAs };
}

/** Where root starts us, PostgreSQL's user must be able to pass through this folder; the cluster itself is private. */
async function makeRoot(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o711 });
    const real = await realpath(path);
    const { mode, uid } = await stat(real);
    if (process.getuid?.() === 0 && uid === 0 && (mode & 0o011) !== 0o011) await chmod(real, (mode & 0o7777) | 0o011);
    await access(real, constants.W_OK | constants.X_OK);
    return real;
  } catch (error) {
    throw new StartFailure(
      `The data folder ${path} cannot be used: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`,
    );
  }
}

/** The passwords of the database's owner and of the role that the server works with. */
export interface Passwords {
  owner: string;
  app: string;
}

/** Made once, kept readable for the owner of the folder only. */
export async function readOrMakePasswords(root: string): Promise<Passwords> {
  return {
    owner: await readOrMake(join(root, 'postgres.password')),
    app: await readOrMake(join(root, 'postgres.app.password')),
  };
}

async function readOrMake(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept) return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, password, { mode: 0o600, flush: true });
  return password;
}

/** Whether the folder holds a cluster of our major version; a StartFailure when it is of another one. */
export async function hasCluster(cluster: string): Promise<boolean> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (!version) return false;
  if (Number(version) === POSTGRES_MAJOR) return true;
  const age = Number(version) > POSTGRES_MAJOR ? 'a newer' : 'an older';
  throw new StartFailure(
    `The data folder ${cluster} was written by ${age} version (PostgreSQL ${version}, here is ${POSTGRES_MAJOR}): use the Consilium that wrote it, or set DATA_DIR to another folder.`,
  );
}

/** Gives the cluster's files to the user who is to run PostgreSQL; an earlier start may have used another. */
export async function giveToRunner(cluster: string, { uid, gid }: RunAs): Promise<void> {
  if (process.getuid?.() !== 0 || (await stat(cluster)).uid === uid) return;
  for (const entry of await readdir(cluster, { recursive: true })) await lchown(join(cluster, entry), uid, gid);
  await chown(cluster, uid, gid);
}

/** An empty private folder of PostgreSQL's user; whatever an interrupted start left there goes. */
export async function makeEmpty(folder: string, { uid, gid }: RunAs): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  if (process.getuid?.() === 0) await chown(folder, uid, gid);
}
