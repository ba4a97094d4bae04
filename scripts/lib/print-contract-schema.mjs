import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { ROOT } from './paths.mjs';

/** Prints what the types of libs/contracts say, as JSON schemas by the names of the types. */
const { definitions } = createGenerator({
  path: join(ROOT, 'libs/contracts/src/index.ts'),
  tsconfig: join(ROOT, 'tsconfig.json'),
  type: '*',
  expose: 'export',
  jsDoc: 'extended',
  encodeRefs: false,
  // `npm run typecheck` does that.
  skipTypeCheck: true,
}).createSchema('*');

const isFunction = (schema) => '$comment' in schema;
const isNever = (schema) => JSON.stringify(schema.not) === '{}';
const NULL = 'null';

/** The same in fewer words: a plain type or null is a list of types, and a property that never has a value is none. */
function tidy(value) {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)]));
  if (schema.type === 'object' && schema.properties) {
    schema.properties = Object.fromEntries(Object.entries(schema.properties).filter(([, one]) => !isNever(one)));
  }
  const { anyOf, ...rest } = schema;
  const plain = anyOf?.length === 2 && anyOf[1].type === NULL && typeof anyOf[0].type === 'string' && anyOf[0];
  if (!plain || plain.type === 'object' || plain.enum) return schema;
  return { ...plain, ...rest, type: [plain.type, NULL] };
}

/** By their names, so that a type may move to another file without a change here. */
const schemas = Object.entries(definitions)
  .filter(([, schema]) => !isFunction(schema))
  .sort(([a], [b]) => (a < b ? -1 : 1));
const text = JSON.stringify(Object.fromEntries(schemas.map(([name, schema]) => [name, tidy(schema)])), null, 2);
process.stdout.write(`${text.replaceAll('#/definitions/', '#/components/schemas/')}\n`);
