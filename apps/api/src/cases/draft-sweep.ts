import { Inject, Injectable } from '@nestjs/common';
import { PeriodicWork } from '../platform/jobs';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CasesRepository } from './cases.repository';
import { DraftRemoval } from './draft-removal';

const HOUR = 3_600_000;
const BATCH = 100;

/** Deletes drafts that nobody touched for `draftIdleDays` and nobody talked about (security-compliance §13). */
@Injectable()
export class DraftSweep {
  readonly sweep: () => Promise<void>;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly cases: CasesRepository,
    private readonly removal: DraftRemoval,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
    periodic: PeriodicWork,
  ) {
    this.sweep = periodic.every('cases: delete idle drafts', HOUR, () => this.removeIdle());
  }

  private async removeIdle(): Promise<void> {
    const days = this.settings.draftIdleDays;
    for (const idle of await this.cases.idleDrafts(days, BATCH)) {
      const members = (await this.rooms.membersOf([idle.roomId])).get(idle.roomId) ?? [];
      await this.transactions.run(async (tx) => {
        const row = await this.cases.lock(tx, idle.id);
        if (!row || row.version !== idle.version || (await this.rooms.hasMessages(tx, row.roomId))) return;
        await this.removal.remove(tx, row, {
          viewer: null,
          memberIds: members.map(({ memberId }) => memberId),
          reason: `idle for ${days} days`,
        });
      });
    }
  }
}
