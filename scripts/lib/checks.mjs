import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { checkContract } from './contract.mjs';
import { checkLockfile } from './lockfile.mjs';
import { environmentFor } from './node24.mjs';
import { ROOT, progress } from './paths.mjs';

const DEPENDENCY_ROOTS = ['apps/api/src', 'apps/web/src', 'libs', 'migrations', 'bench'];

/** Every check by its verb; each resolves with an exit code. */
const CHECKS = {
  lockfile: checkLockfile,
  typecheck: async (node) => {
    let worst = 0;
    // Browser tests see both worlds: what runs inside of a page knows its document, the server's sources must not.
    for (const project of ['tsconfig.json', 'apps/web', 'test/browser'])
      worst = (await tool(node, 'typescript/bin/tsc', ['-p', project, '--noEmit'])) || worst;
    return worst;
  },
  lint: (node, words) =>
    tool(node, 'eslint/bin/eslint.js', [
      '--cache',
      '--cache-location',
      '.cache/eslint',
      '--max-warnings',
      '0',
      ...(words.length > 0 ? words : ['.']),
    ]),
  format: (node) => format(node, false),
  dependencies: (node) =>
    tool(node, 'dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      ...DEPENDENCY_ROOTS.filter((path) => existsSync(join(ROOT, path))),
    ]),
  unused: (node) => tool(node, 'knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']),
  contract: checkContract,
};

/** Runs the named checks, all of them even when one fails, and says which failed. Resolves with the exit code. */
export async function runChecks(node, names = Object.keys(CHECKS), words = []) {
  const failed = [];
  for (const name of names) {
    progress(`Checking: ${name} …`);
    if ((await CHECKS[name](node, words)) !== 0) failed.push(name);
  }
  progress(failed.length === 0 ? `Checked: ${names.join(', ')}` : `Failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

/** Formats every source, or only says which are not formatted. */
export function format(node, writes) {
  const cache = ['--cache', '--cache-location', '.cache/prettier'];
  return tool(node, 'prettier/bin/prettier.cjs', [
    ...cache,
    '--log-level',
    'warn',
    writes ? '--write' : '--check',
    '.',
  ]);
}

function tool(node, path, words) {
  return run(node, [join(ROOT, 'node_modules', path), ...words], { cwd: ROOT, env: environmentFor(node) });
}
