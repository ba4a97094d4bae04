import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, progress } from './paths.mjs';

/**
 * Says what would keep the lockfile from installing elsewhere, or let something else be installed: a platform's package that was left out because the machine that
 * wrote the lockfile could not fetch it (`npm ci` refuses such a lockfile), the address of one machine's registry, a package without the hash of its
 * archive. Resolves with the exit code.
 */
export async function checkLockfile() {
  const packages = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const faults = Object.entries(packages).flatMap(
    ([path, { optionalDependencies = {}, resolved, integrity, link }]) => [
      ...Object.keys(optionalDependencies)
        .filter((name) => !isLocked(packages, path, name))
        .map((name) => `package-lock.json lacks ${name}, an optional dependency of ${path || 'ours'}.`),
      ...(path && !link && !integrity ? [`package-lock.json has no hash of ${path}.`] : []),
      ...(resolved ? [`package-lock.json names a registry for ${path}.`] : []),
    ],
  );
  for (const fault of faults) progress(fault);
  return faults.length === 0 ? 0 : 1;
}

/** Looks where Node would: beside the package, then in every folder above. */
function isLocked(packages, path, name) {
  for (let at = path; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}
