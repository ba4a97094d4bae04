import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { environmentFor } from './node24.mjs';
import { CACHE, ROOT } from './paths.mjs';

/** Whole servers, with browsers and without: two files at a time, after the small tests. */
const WHOLE_SYSTEM = 'test/(e2e|browser)/';
/** Servers that are killed, stopped and cut off: one file at a time, so that no fault is another test's. */
const FAULTS = 'test/(faults|nodes)/';
/** How long jest may take to end after its last result; longer means that a test left a server or a socket open. */
const LINGER_MS = 20_000;

/** Runs every test, or those that jest's own words choose; the last line counts them. Resolves with the exit code. */
export async function runTests(node, words) {
  const runs =
    words.length > 0
      ? [words]
      : [
          ['--testPathIgnorePatterns', WHOLE_SYSTEM, FAULTS],
          ['--testPathPatterns', WHOLE_SYSTEM],
          ['--testPathPatterns', FAULTS, '--runInBand'],
        ];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const one of runs) {
    const counts = await runJest(node, one);
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function runJest(node, words) {
  const results = join(CACHE, `test-results-${process.pid}.json`);
  rmSync(results, { force: true });
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const env = environmentFor(node);
  const options = `${env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  let lingered = false;
  const code = await run(node, [jest, '--passWithNoTests', '--json', `--outputFile=${results}`, ...words], {
    cwd: ROOT,
    env: { ...env, NODE_OPTIONS: options, NODE_ENV: 'test' },
    // jest's report is on stderr; --json would repeat it on stdout.
    stdio: ['inherit', 'ignore', 'inherit'],
    onSpawn: (child) => endLingering(child, results, () => (lingered = true)),
  });
  const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
  const counts = report ? countsOf(report) : { passed: 0, failed: 1, skipped: 0 };
  for (const name of report ? passedAtSecondTry(report) : [])
    process.stderr.write(`Passed only at the second try: ${name}\n`);
  rmSync(results, { force: true });
  if (lingered) process.stderr.write('A test left something open: jest did not end by itself.\n');
  // A fault outside every test, e.g. in the tear-down, is a failure too.
  if ((lingered || code !== 0) && counts.failed === 0) counts.failed = 1;
  return counts;
}

function endLingering(child, results, onLinger) {
  let since;
  const watch = setInterval(() => {
    if (!existsSync(results)) return;
    since ??= Date.now();
    if (Date.now() - since < LINGER_MS) return;
    onLinger();
    child.kill('SIGKILL');
  }, 500);
  child.once('close', () => clearInterval(watch));
}

function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Tests that are allowed a second try (the browser's) and needed it: a race to mend, in the test or in the page. */
function passedAtSecondTry({ testResults }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
    .map(({ fullName }) => fullName);
}
