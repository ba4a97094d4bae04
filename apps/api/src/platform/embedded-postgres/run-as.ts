import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** How PostgreSQL's programs are to be run: it refuses to work for root, and initdb needs a user with a name. */
export interface RunAs {
  /** Who must own the data folder, as seen from this process. */
  uid: number;
  gid: number;
  /** Switch to that user when starting the program; otherwise it stays who we are. */
  switchUser: boolean;
  /** Words to put in front of the command. */
  prefix: string[];
}

const UNSHARE = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

/**
 * Chooses for whom to run PostgreSQL. `folders` must be reachable for it; undefined when no way to reach them exists.
 */
export function chooseRunAs(folders: string[]): RunAs | undefined {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const asWeAre = { uid, gid, switchUser: false, prefix: [] };
  if (uid !== 0) return hasName() || !canUnshare() ? asWeAre : { ...asWeAre, prefix: UNSHARE };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (account && folders.every((folder) => canEnter(folder, account)))
    return { ...account, switchUser: true, prefix: [] };
  // In a user namespace root appears as nobody, yet may still read what belongs to root.
  return canUnshare() ? { ...asWeAre, prefix: UNSHARE } : undefined;
}

interface Account {
  uid: number;
  gid: number;
}

function findAccount(name: string): Account | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this account may pass through a folder and every folder above it; what does not exist yet is skipped. */
function canEnter(folder: string, account: Account): boolean {
  const parent = dirname(folder);
  if (parent !== folder && !canEnter(parent, account)) return false;
  try {
    const { mode, uid, gid } = statSync(folder);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    return ((mode >> shift) & 1) === 1;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Containers often forbid user namespaces, so it has to be tried. */
function canUnshare(): boolean {
  const [program, ...options] = UNSHARE as [string, ...string[]];
  return (
    process.platform === 'linux' && spawnSync(program, [...options, 'true'], { cwd: '/', stdio: 'ignore' }).status === 0
  );
}
