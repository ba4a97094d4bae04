import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../../..');

/** Unpacks the binary, its libraries and fonts into TMPDIR; the variable makes the package bring its libraries too. */
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

async function unpackInto(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', NODE_OPTIONS: '' },
  });
}

/** The package's own font settings name folders of a cloud machine; a browser that finds no font at all crashes on the first button. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/**
 * Folder of the unpacked browser, one per version and user. Unpacked beside it and renamed, so that a run that was killed
 * half-way, or several runs at once, never leave a broken copy to the next.
 */
async function browserFolder(): Promise<string> {
  const manifest = await readFile(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(ROOT, '.cache', `chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await unpackInto(half);
  await writeFile(join(half, 'fonts', 'fonts.conf'), fontSettings(folder));
  await rename(half, folder).catch(async (failure: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw failure;
  });
  return folder;
}

/** Starts a headless Chromium that comes from npm alone. The caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const folder = await browserFolder();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    ...options,
    executablePath: join(folder, 'chromium'),
    // The sandbox needs privileges that neither root nor a container's user has; only our own pages are opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', ...(options.args ?? [])],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
      HOME: process.env.HOME ?? folder,
    },
  });
}
