import type { Client } from 'pg';
import type { SqlType, Statement, Typed } from '../../apps/api/src/platform/sql';
import { describeStatement } from './describe-statement';

const bare = (type: string): string => type.replace(/\?$/, '');

/** Where a statement says something else than PostgreSQL; a column that PostgreSQL computes may be null or not, it does not tell. */
export async function differencesOf(client: Client, { name, text, params, row }: Statement): Promise<string[]> {
  const real = await describeStatement(client, text).catch((error: Error) => error.message);
  if (typeof real === 'string') return [`${name}: ${real}`];
  const found: string[] = [];
  const given = params.map(bare);
  if (given.join() !== real.params.join())
    found.push(`${name}: its parameters are ${real.params.join(', ')}, not ${given.join(', ')}`);
  const said = Object.keys(row).toSorted();
  const answered = real.columns.map((column) => column.name).toSorted();
  if (said.join() !== answered.join())
    found.push(`${name}: its columns are ${answered.join(', ')}, not ${said.join(', ')}`);
  for (const column of real.columns) {
    const declared = row[column.name];
    if (declared !== undefined)
      found.push(...wrongIn(declared, column).map((wrong) => `${name}: ${column.name} ${wrong}`));
  }
  return found;
}

function wrongIn(
  declared: SqlType | Typed<unknown>,
  { type, mayBeNull }: { type: string; mayBeNull: boolean },
): string[] {
  const { sql, neverNull = false } = typeof declared === 'string' ? { sql: declared } : declared;
  return [
    ...(bare(sql) === type ? [] : [`is ${type}, not ${bare(sql)}`]),
    ...(mayBeNull && !sql.endsWith('?') && !neverNull ? ['may be null'] : []),
    ...(neverNull && !mayBeNull ? ['is never null anyway'] : []),
  ];
}
