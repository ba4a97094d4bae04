import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PrivacyKey } from '../keys/privacy-key';
import type { Tx } from '../transactions/transactions';
import type { Audit, AuditActor } from './audit';
import type { Queryable } from './seal-tail';

const OBJECT = 'chain';
const NONCE_BYTES = 16;
/** Forged ones may stand among them. */
const LOOKED_AT = 100;

const proofOf = (key: PrivacyKey, nonce: string): string =>
  key.digest('audit.chain', 'beginning', nonce).toString('hex');

/**
 * Lets the chain go on from what the database holds now: after a restore, or when an operator has looked into a break. The row proves that it was
 * written by who has the key; every server that keeps another head takes it once.
 */
export async function beginChainAgain(
  tx: Tx,
  { audit, key }: { audit: Audit; key: PrivacyKey },
  actor: AuditActor,
  reason: string,
): Promise<void> {
  const nonce = randomBytes(NONCE_BYTES).toString('hex');
  await audit.append(tx, {
    actor,
    action: 'audit.begun_again',
    objectType: 'audit',
    objectId: OBJECT,
    reason,
    beforeHash: nonce,
    afterHash: proofOf(key, nonce),
  });
}

/** The newest beginning that was written with the key; null: none. */
export async function newestBeginning(database: Queryable, key: PrivacyKey): Promise<string | null> {
  const rows = await database.query<{ nonce: string; proof: string }>(
    `SELECT before_hash AS nonce, after_hash AS proof FROM audit_entry
     WHERE object_id = '${OBJECT}' AND action = 'audit.begun_again' AND before_hash IS NOT NULL AND after_hash IS NOT NULL ORDER BY id DESC LIMIT ${LOOKED_AT}`,
  );
  return rows.find(({ nonce, proof }) => isEqual(proofOf(key, nonce), proof))?.nonce ?? null;
}

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
