import { createHash } from 'node:crypto';
import type { PrivacyKey } from '../keys/privacy-key';

/** Every column of `audit_entry`, in SQL; a test holds this list to the table, so that no column can stay outside the chain. */
export const CHAINED_COLUMNS = [
  'id',
  'at',
  'actor_id',
  'actor_role',
  'session_hash',
  'network',
  'action',
  'object_type',
  'object_id',
  'case_code',
  'room_id',
  'outcome',
  'reason',
  'before_hash',
  'after_hash',
  'xid',
  'actor_name',
] as const;

export type ChainedRow = Record<(typeof CHAINED_COLUMNS)[number], string | null>;

/** The columns as text, each under its own name, independent of the connection's time zone and of the driver's types. */
export const chainedColumns = (alias: string): string =>
  CHAINED_COLUMNS.map((column) =>
    column === 'at' ? `${chainedTime(`${alias}.at`)} AS at` : `${alias}.${column}::text AS ${column}`,
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

/** SHA-256(prev_hash + canonical JSON), 32 bytes (security-compliance §6): of seals from before there was a key. */
export const chainHash = (previous: Buffer, row: ChainedRow): Buffer =>
  createHash('sha256').update(previous).update(canonicalEntry(row), 'utf8').digest();

/** When and where a row is sealed, as the chain holds it. */
export interface SealPlace {
  position: number;
  /** ISO 8601 UTC with milliseconds. */
  sealedAt: string;
}

/** A time column as the chain holds it. */
export const chainedTime = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** HMAC-SHA-256 over what came before, the place, the time of the seal and the row, 32 bytes: nobody makes it without the key, which no database has. */
export const keyedHash = (
  key: PrivacyKey,
  previous: Buffer,
  row: ChainedRow,
  { position, sealedAt }: SealPlace,
): Buffer =>
  key.digest('audit.chain', 'seal', previous.toString('hex'), String(position), sealedAt, canonicalEntry(row));

/** Tells keys apart, and nothing of them. */
export const chainKeyId = (key: PrivacyKey): string => key.digest('audit.chain', 'id').toString('hex').slice(0, 16);
