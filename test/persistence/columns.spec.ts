import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { discoverEntities, snakeCase } from '../../apps/api/src/platform/database';
import { columnsOf } from '../../apps/api/src/platform/sql';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { FORM_TABLES } from './form-tables';
import { columnsOfSchema, type TableColumn } from './schema';

/** Columns that no entity has, and why. */
const HIDDEN: Readonly<Record<string, string>> = {
  'audit_entry.xid': 'The sealer alone compares it, and TypeORM does not know its type.',
  'member.password_hash': 'Whoever loads a member must not hold it: only the sessions feature reads it.',
  'session.token_hash': 'Only the prepared statement that finds a session compares it.',
};

const entities = discoverEntities();
const tableOf = (entity: (typeof entities)[number]): string =>
  getMetadataArgsStorage().filterTables(entity)[0]?.name ?? snakeCase(entity.name);

let database: TestDatabase;
let stored: TableColumn[];

beforeAll(async () => {
  database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  stored = await columnsOfSchema(client).finally(() => client.end());
});
afterAll(() => database.drop());

it('says every column once, with the type and the nullability that PostgreSQL has', () => {
  const views = new Set(stored.filter(({ view }) => view).map(({ table }) => table));
  const said = entities.flatMap((entity) => {
    const table = tableOf(entity);
    return columnsOf(entity).map(
      ({ name, type }) => `${table}.${name}: ${views.has(table) ? type.replace('?', '') : type}`,
    );
  });
  const kept = stored
    .filter(({ table, column }) => !FORM_TABLES.has(table) && !(`${table}.${column}` in HIDDEN))
    .map(({ table, column, type }) => `${table}.${column}: ${type}`);
  expect(said.toSorted()).toEqual(kept.toSorted());
});

it('hides no column that is not there, and none that an entity says', () => {
  const said = new Set(entities.flatMap((entity) => columnsOf(entity).map(({ name }) => `${tableOf(entity)}.${name}`)));
  const there = new Set(stored.map(({ table, column }) => `${table}.${column}`));
  expect(Object.keys(HIDDEN).filter((column) => !there.has(column) || said.has(column))).toEqual([]);
});

it("has one entity for a table, and makes the form's tables from the form alone", () => {
  const tables = entities.map(tableOf);
  expect(tables).toHaveLength(new Set(tables).size);
  expect(tables.filter((table) => FORM_TABLES.has(table))).toEqual([]);
  const there = new Set(stored.map(({ table }) => table));
  expect([...FORM_TABLES].filter((table) => !there.has(table))).toEqual([]);
});
