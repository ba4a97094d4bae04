import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/access/viewer';
import { SYSTEM_ACTOR } from '../platform/audit/audit';
import { Once } from '../platform/flow';
import { ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import { RoomsService } from '../rooms/rooms.service';
import { CaseAudit } from './case-audit';
import type { CaseRow } from './case-row';
import { CasesRepository } from './cases.repository';

/** Takes a draft that nobody has talked about out of the database, with its room. */
@Injectable()
export class DraftRemoval {
  constructor(
    private readonly audit: CaseAudit,
    private readonly cases: CasesRepository,
    private readonly lookups: RoomLookups,
    private readonly once: Once,
    private readonly rooms: RoomsService,
  ) {}

  /** `row` is locked. Whoever of `memberIds` has the room open hears that it is closed. Refused once a message got in. */
  async remove(
    tx: Tx,
    row: CaseRow,
    by: { viewer: Viewer | null; memberIds: string[]; reason?: string },
  ): Promise<void> {
    // Closing the room waits for a message that is on its way; if one got in, the discussion has begun.
    await this.rooms.setWritable(tx, row.roomId, false);
    if (await this.rooms.hasMessages(tx, row.roomId)) throw new ProblemException('case.illegal_transition');
    for (const memberId of by.memberIds)
      await this.rooms.removeMember(tx, { roomId: row.roomId, actor: by.viewer, memberId });
    await this.audit.append(tx, by.viewer ?? SYSTEM_ACTOR, 'case.deleted', row, by.reason ? { reason: by.reason } : {});
    await this.cases.remove(tx, row.id);
    await this.once.forget(tx, row.id);
    await this.lookups.remove(tx, row.roomId);
  }
}
