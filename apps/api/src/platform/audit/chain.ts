import { createHash } from 'node:crypto';

/** Every column of `audit_entry`, in SQL; a test holds this list to the table, so that no column can stay outside the chain. */
export const CHAINED_COLUMNS = [
  'id', 'at', 'actor_id', 'actor_role', 'session_hash', 'network', 'action', 'object_type', 'object_id', 'case_code', 'room_id', 'outcome',
  'reason', 'before_hash', 'after_hash', 'xid',
] as const;

export type ChainedRow = Record<(typeof CHAINED_COLUMNS)[number], string | null>;

/** The columns as text, each under its own name, independent of the connection's time zone and of the driver's types. */
export const chainedColumns = (alias: string): string =>
  CHAINED_COLUMNS.map((column) =>
    column === 'at' ? `to_char(${alias}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at` : `${alias}.${column}::text AS ${column}`,
  ).join(', ');

/** What the first row is chained to. */
export const GENESIS = Buffer.alloc(32);

const SORTED_COLUMNS = [...CHAINED_COLUMNS].sort();

/** Keys sorted, text values, no spaces. An absent value leaves no key, so that a column added later does not change the hash of older rows. */
export function canonicalEntry(row: ChainedRow): string {
  const present: Partial<ChainedRow> = {};
  for (const column of SORTED_COLUMNS) if (row[column] !== null) present[column] = row[column];
  return JSON.stringify(present);
}

/** SHA-256(prev_hash + canonical JSON), 32 bytes (security-compliance §6). */
export const chainHash = (previous: Buffer, row: ChainedRow): Buffer =>
  createHash('sha256').update(previous).update(canonicalEntry(row), 'utf8').digest();
