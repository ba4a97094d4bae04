import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RUNTIME, progress } from './paths.mjs';

const POLL_MS = 200;

/**
 * Does work that only one launcher of this checkout may do at a time, e.g. installing. Everybody who wants to writes a file of
 * their own and then looks for others; the files of dead processes are removed, so a killed launcher blocks nobody.
 */
export async function alone(name, work) {
  const claims = join(RUNTIME, name);
  const own = identity(process.pid);
  mkdirSync(claims, { recursive: true });
  let told = false;
  for (;;) {
    writeFileSync(join(claims, own), '');
    const other = otherClaim(claims, own);
    if (!other) break;
    rmSync(join(claims, own), { force: true });
    if (!told) progress(`Waiting for process ${other}, which is setting up this folder …`);
    told = true;
    await sleep(POLL_MS * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    rmSync(join(claims, own), { force: true });
  }
}

function otherClaim(claims, own) {
  for (const name of readdirSync(claims)) {
    if (name === own) continue;
    const pid = Number.parseInt(name, 10);
    if (identity(pid) === name) return pid;
    rmSync(join(claims, name), { force: true });
  }
  return undefined;
}

/** A pid together with its start, because pids are used again; undefined when no such process runs. */
function identity(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return `${pid}-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return String(pid);
  } catch (error) {
    return error.code === 'EPERM' ? String(pid) : undefined;
  }
}
