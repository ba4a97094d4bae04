import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './child.mjs';
import { LauncherError, ROOT, RUNTIME } from './paths.mjs';

/** What npm may know of our environment: where packages come from and how to get there. A NODE_ENV or an omit=dev must not. */
const PASSED =
  /^(PATH|HOME|USER|TMPDIR|LANG|SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|(https?|all|no)_proxy|npm_config_(registry|cache|cafile|ca|userconfig|globalconfig|proxy|https_proxy|noproxy|strict_ssl|@.*|\/\/.*))$/i;

/** Runs npm with the machine's own Node: a packaged npm may not work with another one. */
export async function npm(purpose, words) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED.test(name)));
  if (!canWrite(env.npm_config_cache ?? join(homedir(), '.npm'))) env.npm_config_cache = join(RUNTIME, 'npm-cache');
  const script = process.env.npm_execpath;
  const [program, first] = script && /npm-cli\.c?js$/.test(script) ? [process.execPath, [script]] : ['npm', []];
  // No package's install script runs on anybody's machine, whatever it may want there.
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  // npm talks on stdout; ours may belong to a command's result.
  const code = await run(program, [...first, ...words, ...options], { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new LauncherError(`${purpose} failed: npm ended with code ${code} (its messages are above).`);
}

/** A service user may have no home, or one that it may not write to. */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
