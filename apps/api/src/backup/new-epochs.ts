import type { Audit, AuditActor } from '../platform/audit/audit';
import { beginChainAgain } from '../platform/audit/beginnings';
import type { PrivacyKey } from '../platform/keys/privacy-key';
import type { Tx } from '../platform/transactions/transactions';
import type { SessionEndings } from '../auth/session-endings';
import type { RoomLookups } from '../rooms/room-lookups';

export interface NewEpochs {
  rooms: number;
  sessions: number;
}

/**
 * After a database came back from an earlier moment: every room begins another epoch, so that clients forget what they have and start
 * afresh, every session ends, since it may have been ended after that moment, and the audit chain goes on from what was restored.
 */
export async function beginNewEpochs(
  tx: Tx,
  { audit, endings, key, rooms }: { audit: Audit; endings: SessionEndings; key: PrivacyKey; rooms: RoomLookups },
  actor: AuditActor,
  reason: string,
): Promise<NewEpochs> {
  const begun = await rooms.beginEpochs(tx);
  const ended = await endings.endEverybodys(tx, 'ended_by_operator', actor);
  await beginChainAgain(tx, { audit, key }, actor, `restored: ${reason}`);
  await audit.append(tx, { actor, action: 'backup.restored', objectType: 'database', objectId: null, reason });
  return { rooms: begun, sessions: ended };
}
