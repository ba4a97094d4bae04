import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { LauncherError, RUNTIME, progress } from './paths.mjs';

const VERSION = '24.21.0';
const OLDEST = [24, 9];

/** The path of a Node that is new enough: the machine's own, or one that npm brings under .runtime/. */
export async function bringNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const packageName = `node-${process.platform}-${process.arch}`;
  const prefix = join(RUNTIME, 'node-24');
  const node = join(prefix, 'node_modules', packageName, 'bin', 'node');
  if (works(node)) return node;
  progress(`This machine has Node ${process.versions.node}; bringing Node ${VERSION} into .runtime/ …`);
  rmSync(prefix, { recursive: true, force: true });
  await npm('Bringing Node', ['install', '--prefix', prefix, '--no-save', '--no-package-lock', `${packageName}@${VERSION}`]);
  if (!works(node)) throw new LauncherError(`Node ${VERSION} from npm does not run on this machine: install Node ${OLDEST.join('.')} or newer.`);
  return node;
}

/** The environment in which our programs run: they find the right Node first. */
export function environmentFor(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

function works(node) {
  return existsSync(node) && isNewEnough(spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim() ?? '');
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
