import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildServer, buildWeb } from './lib/build.mjs';
import { format, runChecks } from './lib/checks.mjs';
import { run } from './lib/child.mjs';
import { writeContractSchema, writeWebTypes } from './lib/contract.mjs';
import { runDev } from './lib/dev.mjs';
import { alone } from './lib/lock.mjs';
import { bringNode, environmentFor } from './lib/node24.mjs';
import { bringPackages } from './lib/packages.mjs';
import { DIST, IS_CHECKOUT, LauncherError, ROOT, progress } from './lib/paths.mjs';
import { runTests } from './lib/tests.mjs';

/** Every verb: what has to be built before it, and what it does. Each resolves with the exit code. */
const VERBS = {
  start: { builds: [buildServer, buildWeb], does: (node, words) => program(node, 'apps/api/src/main.js', words) },
  demo: {
    builds: [buildServer, buildWeb],
    does: (node, words) => program(node, 'apps/api/src/main.js', words, { DEMO: '1' }),
  },
  dev: { builds: [buildServer], does: (node) => runDev(node) },
  test: { builds: [buildServer, buildWeb], does: runTests },
  build: { builds: [buildServer, buildWeb], does: async () => 0 },
  check: { builds: [buildServer], does: (node) => runChecks(node) },
  lint: { builds: [], does: (node, words) => runChecks(node, ['lint'], words) },
  format: { builds: [], does: (node) => format(node, true) },
  typecheck: { builds: [], does: (node) => runChecks(node, ['typecheck']) },
  generate: { builds: [writeContractSchema, buildServer], does: writeWebTypes },
  admin: { builds: [buildServer], does: (node, words) => program(node, 'apps/api/src/admin/main.js', words) },
  bench: { builds: [buildServer], does: (node, words) => program(node, 'bench/main.js', words) },
  deid: { builds: [buildServer], does: (node, words) => program(node, 'apps/api/src/deid/main.js', words) },
  'deid:score': { builds: [buildServer], does: (node, words) => program(node, 'apps/api/src/deid/score.js', words) },
};

async function main([name, ...words]) {
  const verb = VERBS[name];
  if (!verb) throw new LauncherError(`Use: npm run ${Object.keys(VERBS).join(' | ')}`);
  if (!IS_CHECKOUT) return verb.does(process.execPath, words);
  const node = await alone('setting-up', async () => {
    const found = await bringNode();
    await bringPackages();
    for (const build of verb.builds) await build(found);
    return found;
  });
  return verb.does(node, words);
}

function program(node, entry, words, extra = {}) {
  const path = join(DIST, entry);
  if (!existsSync(path)) throw new LauncherError(`This version has no ${relative(ROOT, path)}.`);
  return run(node, ['--require', join(DIST, 'apps/api/src/platform/lifecycle/source-maps.js'), path, ...words], {
    env: { ...environmentFor(node), ...extra },
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LauncherError)) throw error;
  progress(error.message);
  process.exitCode = 1;
}
