import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from '../../apps/api/src/platform/database';
import { tablesIn, textsOf } from './find-tables';
import { FORM_TABLES } from './form-tables';
import { ELSEWHERE, FOREIGN, OPEN_TO_ALL } from './owners';

const API = resolve(__dirname, '../../apps/api/src');
const featureOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('platform/') ? 2 : 1)
    .join('/');
const sources = (pattern: string): string[] =>
  globSync(pattern, { cwd: API })
    .filter((file) => !file.endsWith('.spec.ts'))
    .toSorted();

/** Table → the folder of its entity's feature. */
const owners = new Map<string, string>([...FORM_TABLES].map((table) => [table, 'cases']));
for (const file of sources('**/*.entity.ts')) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are only known at run time
  for (const entity of Object.values(require(resolve(API, file)) as Record<string, new () => unknown>)) {
    const [table] = getMetadataArgsStorage().filterTables(entity);
    if (table) owners.set(table.name ?? snakeCase(entity.name), featureOf(file));
  }
}

/** File → the tables in its SQL. */
const used = new Map(
  sources('**/*.ts')
    .map((file) => {
      const names = textsOf(readFileSync(resolve(API, file), 'utf8')).flatMap((text) => [...tablesIn(text)]);
      return [file, new Set(names.filter((name) => owners.has(name)))] as const;
    })
    .filter(([, tables]) => tables.size > 0),
);

const foreign = [...used].flatMap(([file, tables]) =>
  [...tables]
    .filter((table) => !OPEN_TO_ALL.includes(table) && owners.get(table) !== featureOf(file))
    .map((table) => `${file}: ${table}`),
);

it('a table stands in SQL below the folder of its entity, and elsewhere only as listed', () => {
  expect(foreign.toSorted()).toEqual(Object.values(FOREIGN).flat().toSorted());
});

it('SQL stands in repositories and .sql files, and elsewhere only as listed', () => {
  const elsewhere = [...used.keys()].filter((file) => !/\.(repository|sql)\.ts$/.test(file));
  expect(elsewhere.toSorted()).toEqual(Object.values(ELSEWHERE).flat().toSorted());
});

it('finds tables in the texts of a file', () => {
  const source =
    'const a = `SELECT ${x} FROM room r, room_member AS m JOIN member ON true ${y}`; const b = "UPDATE \\"meeting\\" SET"; // FROM incident';
  expect(textsOf(source).map((text) => [...tablesIn(text)])).toEqual([['room', 'room_member', 'member'], ['meeting']]);
  expect([...tablesIn('DELETE FROM licence WHERE id = $1')]).toEqual(['licence']);
  expect([...tablesIn('INSERT INTO practice (id) SELECT id FROM (SELECT 1) x')]).toEqual(['practice']);
  expect([...tablesIn('a report from member to member; an update member by member')]).toEqual([]);
});
