import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { environmentFor } from './node24.mjs';
import { CACHE, DIST, ROOT, progress } from './paths.mjs';

const SCHEMA = join(ROOT, 'apps/web/src/api/schema.d.ts');

/** Writes the web client's types from the server's OpenAPI document, or with `check` says whether they differ. Resolves with the exit code. */
export async function generate(node, check) {
  const document = join(CACHE, `openapi-${process.pid}.json`);
  const types = check ? join(CACHE, `schema-${process.pid}.d.ts`) : SCHEMA;
  try {
    const printed = await printDocument(node, document);
    if (printed !== 0) return printed;
    const cli = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
    const code = await run(node, [cli, document, '-o', types], {
      cwd: ROOT,
      env: environmentFor(node),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (code !== 0 || !check || same(types, SCHEMA)) return code;
    progress(
      "The web client's types differ from the API: run `npm run generate` and commit apps/web/src/api/schema.d.ts.",
    );
    return 1;
  } finally {
    rmSync(document, { force: true });
    if (check) rmSync(types, { force: true });
  }
}

async function printDocument(node, path) {
  const file = openSync(path, 'w');
  try {
    return await run(node, [join(DIST, 'apps/api/src/openapi/print.js')], {
      cwd: ROOT,
      env: environmentFor(node),
      stdio: ['ignore', file, 'inherit'],
    });
  } finally {
    closeSync(file);
  }
}

function same(one, other) {
  return existsSync(other) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');
}
