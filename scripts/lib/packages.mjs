import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseLiveProcesses } from './live-processes.mjs';
import { npm } from './npm.mjs';
import { ROOT, progress } from './paths.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const MARKER = join(MODULES, '.consilium-lock');

/** Installs exactly what the lockfile says, unless that is what is there. */
export async function bringPackages() {
  const wanted = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  if (readOrEmpty(MARKER) === wanted) return;
  if (!matchesLockfile()) {
    await refuseLiveProcesses();
    progress('Installing the packages (once, a minute or two) …');
    await npm('Installing the packages', ['ci', '--include=dev', '--include=optional']);
  }
  writeFileSync(MARKER, wanted);
}

/** npm keeps its own record of what is installed; a developer's `npm install` need not be repeated. */
function matchesLockfile() {
  const installed = JSON.parse(readOrEmpty(join(MODULES, '.package-lock.json')) || '{}').packages ?? {};
  const locked = JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
