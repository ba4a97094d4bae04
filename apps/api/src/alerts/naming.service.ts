import { Injectable } from '@nestjs/common';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import type { Viewer } from '../platform/access/viewer';
import { RoomsService } from '../rooms/rooms.service';
import { AlertAddressing } from './alert-addressing';
import { PrimaryClinicians } from './primary-clinicians';

/** The owner of a case names its primary clinician. */
@Injectable()
export class NamingService {
  constructor(
    private readonly access: CaseAccess,
    private readonly addressing: AlertAddressing,
    private readonly audit: CaseAudit,
    private readonly primaries: PrimaryClinicians,
    private readonly rooms: RoomsService,
  ) {}

  /** Naming who is named already changes nothing. Open self-harm alerts are addressed to the new one at once. */
  name(viewer: Viewer, caseId: string, memberId: string): Promise<void> {
    return this.access.change(viewer, caseId, 'primary.name', async (tx, { row, state }) => {
      if (!(await this.primaries.name(tx, row, { memberId, by: viewer.memberId }))) return;
      if (state.discussionBegan) {
        const data = { memberId };
        await this.rooms.append(tx, {
          roomId: row.roomId,
          actor: viewer,
          type: 'alert.primary_named',
          audited: false,
          data,
        });
        await this.addressing.address(tx, row);
      }
      await this.audit.append(tx, viewer, 'alert.primary_named', row, { object: { type: 'member', id: memberId } });
    });
  }
}
