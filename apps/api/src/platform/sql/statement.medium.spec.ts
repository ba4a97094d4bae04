import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database';
import { createDataSource } from '../database';
import { Transactions } from '../transactions/transactions';
import { statement } from '.';

let database: TestDatabase;
let dataSource: DataSource;
let transactions: Transactions;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  transactions = new Transactions(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const EACH_TYPE = statement({
  name: 'test.each_type',
  params: [
    'uuid',
    'text?',
    'boolean',
    'integer',
    'bigint',
    'numeric',
    'timestamp with time zone',
    'bytea',
    'jsonb',
    'text[]',
  ],
  row: {
    id: 'uuid',
    name: 'text?',
    is: 'boolean',
    few: 'integer',
    many: 'bigint',
    part: 'numeric',
    at: 'timestamp with time zone',
    raw: 'bytea',
    data: 'jsonb',
    words: 'text[]',
  },
  text: `SELECT $1::uuid AS id, $2::text AS name, $3::boolean AS is, $4::int AS few, $5::bigint AS many, $6::numeric AS part,
    $7::timestamptz AS at, $8::bytea AS raw, $9::jsonb AS data, $10::text[] AS words`,
});

it('gives the values of each type as it says', async () => {
  const id = '018f2f4e-0000-7000-8000-000000000001';
  const at = new Date('2026-01-02T03:04:05.678Z');
  const row = await EACH_TYPE.one(
    transactions,
    id,
    null,
    true,
    7,
    8,
    1.5,
    at,
    Buffer.from('raw'),
    JSON.stringify([{ a: 1 }]),
    ['a', 'b'],
  );
  expect(row).toEqual({
    id,
    name: null,
    is: true,
    few: 7,
    many: '8',
    part: '1.5',
    at,
    raw: Buffer.from('raw'),
    data: [{ a: 1 }],
    words: ['a', 'b'],
  });
});

it('runs in a transaction, with rows of a RETURNING, and is undone with it', async () => {
  const ADD = statement({
    name: 'test.add',
    params: ['text'],
    row: { part: 'text' },
    text: 'INSERT INTO demo_load (part) VALUES ($1) RETURNING part',
  });
  const COUNT = statement({
    name: 'test.count',
    params: [],
    row: { n: 'integer' },
    text: 'SELECT count(*)::int AS n FROM demo_load',
  });
  const undone = transactions.run(async (tx) => {
    expect(await ADD.all(tx, 'one')).toEqual([{ part: 'one' }]);
    expect(await COUNT.one(tx)).toEqual({ n: 1 });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await COUNT.one(transactions)).toEqual({ n: 0 });
});
