import type { PrivacyKey } from '../keys/privacy-key';
import { newestBeginning } from './beginnings';
import type { KeptHead } from './kept-head';
import type { Queryable } from './seal-tail';

/** How the chain in the database differs from the head that was kept outside of it. */
export interface ChainBreak {
  why: 'cut off' | 'another hash' | 'nothing sealed';
  /** Where the kept head has its place; 0 where none was kept. */
  position: number;
}

/** Acts of members that have waited so long although nothing was ever sealed: no first start takes so long. Minutes. */
const USED_FOR_MINUTES = 10;

/** Null where the chain contains the kept head, or an operator let it begin again since. Cheap: a look at one place. */
export async function compareHead(
  database: Queryable,
  key: PrivacyKey,
  kept: KeptHead | null,
): Promise<ChainBreak | null> {
  const found = kept ? await breakOf(database, kept) : await neverSealed(database);
  if (!found) return null;
  const beginning = await newestBeginning(database, key);
  return beginning !== null && beginning !== kept?.beginning ? null : found;
}

async function breakOf(database: Queryable, { position, hash }: KeptHead): Promise<ChainBreak | null> {
  const [seal] = await database.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM audit_seal WHERE position = $1`,
    [position],
  );
  if (seal) return seal.hash === hash ? null : { why: 'another hash', position };
  const [any] = await database.query('SELECT 1 FROM audit_seal LIMIT 1');
  return { why: any ? 'cut off' : 'nothing sealed', position };
}

/** No head was kept here: that is a first start, unless members have long worked. */
async function neverSealed(database: Queryable): Promise<ChainBreak | null> {
  const [row] = await database.query<{ suspicious: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM audit_seal) AND EXISTS (SELECT FROM audit_entry WHERE actor_id IS NOT NULL AND at < clock_timestamp() - interval '${USED_FOR_MINUTES} minutes') AS suspicious`,
  );
  return row?.suspicious ? { why: 'nothing sealed', position: 0 } : null;
}
