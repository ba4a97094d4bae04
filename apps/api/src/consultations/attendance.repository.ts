import { Injectable } from '@nestjs/common';
import type { Queries, RowIn } from '../platform/sql';
import type { Tx } from '../platform/transactions/transactions';
import type { Stay } from '../rooms/realtime/presence';
import { ATTENDING_ELSEWHERE, NOTE_PRESENT, STRETCHES } from './attendance.sql';

/** Who was in the room of a consultation, as stretches of time. */
@Injectable()
export class AttendanceRepository {
  /** Extends or begins the stretches of everybody who is in a room with a running consultation, or with the one that ends now. */
  async note(on: Queries, present: readonly Stay[], endingId: string | null = null): Promise<void> {
    if (present.length === 0) return;
    await NOTE_PRESENT.run(
      on,
      present.map(({ roomId }) => roomId),
      present.map(({ memberId }) => memberId),
      present.map(({ discipline }) => discipline ?? ''),
      present.map(({ seconds }) => seconds),
      endingId,
    );
  }

  stretches(on: Queries, consultationId: string): Promise<RowIn<typeof STRETCHES>[]> {
    return STRETCHES.all(on, consultationId);
  }

  /** Those of them who attend a running consultation in another room. */
  async elsewhere(tx: Tx, memberIds: readonly string[], roomId: string): Promise<Set<string>> {
    const rows = await ATTENDING_ELSEWHERE.all(tx, memberIds, roomId);
    return new Set(rows.map(({ memberId }) => memberId));
  }
}
