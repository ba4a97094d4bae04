import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './child.mjs';
import { environmentFor } from './node24.mjs';
import { CACHE, DIST, LauncherError, ROOT, progress } from './paths.mjs';

/** What the types of libs/contracts say, as JSON schemas: the documents take their components from it. */
const CONTRACT_SCHEMA = join(ROOT, 'libs/contracts/schema.json');
/** The web client's types, from the server's OpenAPI document. */
const WEB_TYPES = join(ROOT, 'apps/web/src/api/schema.d.ts');

/** Writes the schemas of the contract. The server is built with them, so this comes first. */
export async function writeContractSchema(node) {
  const fresh = inCache('contract.json');
  if ((await printContractSchema(node, fresh)) !== 0)
    throw new LauncherError('The types of libs/contracts could not be read (see above).');
  renameSync(fresh, CONTRACT_SCHEMA);
}

/** Writes the web client's types. Resolves with the exit code. */
export const writeWebTypes = (node) => withDocument((document) => printWebTypes(node, document, WEB_TYPES), node);

/** Says whether something that is generated differs from what it is made of, and what the linter of OpenAPI documents has against ours. Resolves with the exit code. */
export async function checkContract(node) {
  const schema = inCache('contract.json');
  const types = inCache('schema.d.ts');
  try {
    const codes = [
      (await printContractSchema(node, schema)) || differs(schema, CONTRACT_SCHEMA),
      await withDocument(
        async (document) =>
          Math.max(
            await run(node, [join(ROOT, 'scripts/lib/lint-openapi.mjs'), document], {
              cwd: ROOT,
              env: environmentFor(node),
            }),
            (await printWebTypes(node, document, types)) || differs(types, WEB_TYPES),
          ),
        node,
      ),
    ];
    return Math.max(...codes);
  } finally {
    for (const path of [schema, types]) rmSync(path, { force: true });
  }
}

/** Does something with the server's OpenAPI document. */
async function withDocument(use, node) {
  const document = inCache('openapi.json');
  try {
    return (await print(node, [join(DIST, 'apps/api/src/openapi/print.js')], document)) || (await use(document));
  } finally {
    rmSync(document, { force: true });
  }
}

const inCache = (name) => join(CACHE, `${process.pid}-${name}`);
const printContractSchema = (node, path) => print(node, [join(ROOT, 'scripts/lib/print-contract-schema.mjs')], path);
const printWebTypes = (node, document, path) =>
  run(node, [join(ROOT, 'node_modules/openapi-typescript/bin/cli.js'), document, '-o', path], {
    cwd: ROOT,
    env: environmentFor(node),
    stdio: ['ignore', 'ignore', 'inherit'],
  });

async function print(node, words, path) {
  const file = openSync(path, 'w');
  try {
    return await run(node, words, { cwd: ROOT, env: environmentFor(node), stdio: ['ignore', file, 'inherit'] });
  } finally {
    closeSync(file);
  }
}

function differs(fresh, kept) {
  if (existsSync(kept) && readFileSync(fresh, 'utf8') === readFileSync(kept, 'utf8')) return 0;
  progress(`${relative(ROOT, kept)} is not what its sources say: run \`npm run generate\` and commit it.`);
  return 1;
}
