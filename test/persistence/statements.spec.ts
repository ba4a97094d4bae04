import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { Statement, neverNull, word, type Declared } from '../../apps/api/src/platform/sql';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { differencesOf } from './differences';

const API = resolve(__dirname, '../../apps/api/src');

/** A file and what it exports. */
const files = globSync('**/*.sql.ts', { cwd: API })
  .toSorted()
  .map((file) => ({
    file,
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are only known at run time
    exported: Object.values(require(resolve(API, file)) as Record<string, unknown>),
  }));
const all = files.flatMap(({ exported }) => exported);
const statements = all.filter((value): value is Statement => value instanceof Statement);
type Said = Omit<Declared<Statement['params'], Statement['row']>, 'name'>;

const WRONG: readonly [what: string, said: Said, found: string[]][] = [
  [
    'a text that cannot be planned',
    { params: [], text: 'SELECT nothing FROM member' },
    ['x: column "nothing" does not exist'],
  ],
  [
    'a parameter',
    { params: ['text'], row: { id: 'uuid' }, text: 'SELECT id FROM member WHERE id = $1' },
    ['x: its parameters are uuid, not text'],
  ],
  [
    'a parameter too few',
    { params: [], row: { id: 'uuid' }, text: 'SELECT id FROM member WHERE id = $1' },
    ['x: its parameters are uuid, not '],
  ],
  [
    "a column's name",
    { params: [], row: { it: 'uuid' }, text: 'SELECT id FROM member' },
    ['x: its columns are id, not it'],
  ],
  ["a column's type", { params: [], row: { id: 'text' }, text: 'SELECT id FROM member' }, ['x: id is uuid, not text']],
  [
    'a column that may be null',
    { params: [], row: { region: 'text' }, text: 'SELECT region FROM practice' },
    ['x: region may be null'],
  ],
  [
    'a needless promise',
    { params: [], row: { id: neverNull(word<string>('uuid')) }, text: 'SELECT id FROM member' },
    ['x: id is never null anyway'],
  ],
  ['an answer', { params: [], row: { id: 'uuid' }, text: 'DELETE FROM member' }, ['x: its columns are , not id']],
  [
    'nothing',
    { params: ['uuid[]'], row: { n: 'integer' }, text: 'SELECT count(*)::int AS n FROM member WHERE id = ANY($1)' },
    [],
  ],
];

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('every statement says the types that PostgreSQL finds', async () => {
  const found: string[] = [];
  for (const declared of statements) found.push(...(await differencesOf(client, declared)));
  expect(found).toEqual([]);
});

it('every statement has a name of its own, and every exported text is a statement', () => {
  const names = statements.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const untyped = files.filter(
    ({ exported }) => exported.length === 0 || exported.some((value) => !(value instanceof Statement)),
  );
  expect(untyped.map(({ file }) => file)).toEqual([]);
});

it.each(WRONG)('finds what is said wrongly: %s', async (_, said, wrong) => {
  expect(await differencesOf(client, new Statement({ name: 'x', ...said }))).toEqual(wrong);
});
