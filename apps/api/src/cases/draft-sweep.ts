import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { safeErrorFields } from '../platform/logging/safe-error';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CasesRepository } from './cases.repository';
import { DraftRemoval } from './draft-removal';

const HOUR = 3_600_000;
const BATCH = 100;

/** Deletes drafts that nobody touched for `draftIdleDays` and nobody talked about (security-compliance §13). */
@Injectable()
export class DraftSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Drafts');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly cases: CasesRepository,
    private readonly removal: DraftRemoval,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One sweep at a time; never rejects: the next one tries again. */
  sweep(): Promise<void> {
    this.running ??= this.removeIdle()
      .catch((error: unknown) => this.logger.warn(safeErrorFields(error), 'draft sweep failed'))
      .finally(() => (this.running = undefined));
    return this.running;
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
