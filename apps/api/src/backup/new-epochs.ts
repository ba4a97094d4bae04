import type { Audit, AuditActor } from '../platform/audit/audit';
import type { Tx } from '../platform/transactions/transactions';
import type { SessionEndings } from '../sessions/session-endings';

export interface NewEpochs {
  rooms: number;
  sessions: number;
}

/**
 * After a database came back from an earlier moment: every room begins another epoch, so that clients forget what they have and start
 * afresh, and every session ends, since it may have been ended after that moment.
 */
export async function beginNewEpochs(tx: Tx, { audit, endings }: { audit: Audit; endings: SessionEndings }, actor: AuditActor, reason: string): Promise<NewEpochs> {
  const rooms = await tx.query('UPDATE room SET epoch = gen_random_uuid() RETURNING id');
  const members = await tx.query<{ id: string }>('SELECT DISTINCT member_id AS id FROM session WHERE ended_at IS NULL');
  let sessions = 0;
  for (const { id } of members) sessions += await endings.end(tx, { memberId: id }, 'ended_by_operator', actor);
  await audit.append(tx, { actor, action: 'backup.restored', objectType: 'database', objectId: null, reason });
  return { rooms: rooms.length, sessions };
}
