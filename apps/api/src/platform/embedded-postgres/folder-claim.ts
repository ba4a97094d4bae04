import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './processes';
import { StartFailure } from '../settings/start-failure';

/** Proof that this process alone uses a data folder. */
export interface FolderClaim {
  release(): Promise<void>;
}

const CLAIMS = 'in-use-by';
const ATTEMPTS = 5;

/**
 * Claims a data folder for this process, or throws a StartFailure that names the process which has it.
 *
 * Every claimant writes a file of its own and then looks for others. Nobody takes a claim over from anybody, so two
 * that start together can at worst both step back and try again; a claim left by a dead process is simply removed.
 */
export async function claimFolder(folder: string): Promise<FolderClaim> {
  const claims = join(folder, CLAIMS);
  const own = ownName();
  await mkdir(claims, { recursive: true, mode: 0o755 });
  const release = () => rm(join(claims, own), { force: true });
  for (let attempt = 1; ; attempt += 1) {
    await writeFile(join(claims, own), '');
    const holder = await otherClaim(claims, own);
    if (holder === undefined) return { release };
    await release();
    if (attempt === ATTEMPTS)
      throw new StartFailure(
        `The data folder ${folder} is in use by process ${holder}: stop it, or set DATA_DIR to another folder.`,
      );
    await sleep(50 + Math.random() * 150);
  }
}

/** The process that has claimed this folder, unless it is this one. */
export async function livingClaim(folder: string): Promise<number | undefined> {
  return otherClaim(join(folder, CLAIMS), ownName()).catch(() => undefined);
}

const ownName = () => processIdentity(process.pid) ?? String(process.pid);

async function otherClaim(claims: string, own: string): Promise<number | undefined> {
  for (const name of await readdir(claims)) {
    if (name === own) continue;
    const pid = Number.parseInt(name, 10);
    if (processIdentity(pid) === name) return pid;
    await rm(join(claims, name), { force: true });
  }
  return undefined;
}
