import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './child.mjs';
import { environmentFor } from './node24.mjs';
import { CACHE, DIST, LauncherError, ROOT, progress } from './paths.mjs';

export const SERVER_SOURCES = ['apps/api/src', 'libs', 'migrations', 'bench'];
const WEB_SOURCES = ['apps/web', 'libs'];
const COMMON = ['package-lock.json', '.swcrc', 'tsconfig.json'];
/** Tests are no part of the product; changing one builds nothing. */
const IGNORED = /\.spec\.tsx?$|(^|\/)node_modules(\/|$)/;

/** Builds the server into dist/ when its sources changed. */
export async function buildServer(node) {
  const sources = SERVER_SOURCES.filter((path) => existsSync(join(ROOT, path)));
  await buildOnce('server', sources, async (staging) => {
    const swc = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
    const words = [swc, ...sources, '-d', staging, '--copy-files', '--ignore', '**/*.spec.ts', '-q'];
    return run(node, words, { cwd: ROOT, env: environmentFor(node), stdio: ['ignore', 2, 2] });
  });
}

/** Builds the web app into dist/web when its sources changed. */
export async function buildWeb(node) {
  if (!existsSync(join(ROOT, 'apps/web/vite.config.ts'))) return;
  await buildOnce('web', WEB_SOURCES, async (staging) => {
    const words = [
      join(ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      '--outDir',
      join(staging, 'web'),
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ];
    return run(node, words, {
      cwd: join(ROOT, 'apps/web'),
      env: { ...environmentFor(node), NODE_ENV: 'production', ...(process.stderr.isTTY ? {} : { NO_COLOR: '1' }) },
      stdio: ['ignore', 2, 2],
    });
  });
}

/** Compiles beside dist/ and swaps when it is whole: a running server never sees half a build. */
async function buildOnce(name, sources, compile) {
  const marker = join(DIST, `.${name}`);
  const wanted = hashOf([...sources, ...COMMON]);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  progress(`Building the ${name} …`);
  const staging = join(CACHE, `build-${name}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  if ((await compile(staging)) !== 0) throw new LauncherError(`Building the ${name} failed (see above).`);
  mkdirSync(DIST, { recursive: true });
  for (const entry of readdirSync(staging)) swap(join(staging, entry), join(DIST, entry));
  rmSync(staging, { recursive: true, force: true });
  writeFileSync(marker, wanted);
}

function swap(fresh, place) {
  const old = `${fresh}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(join(ROOT, path))).sort()) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path) || IGNORED.test(path.slice(ROOT.length))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}
