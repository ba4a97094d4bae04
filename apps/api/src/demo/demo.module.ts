import { Inject, Injectable, Logger, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CasesRepository } from '../cases/cases.repository';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { AccountsRepository } from '../members/accounts.repository';
import { MembersModule } from '../members/members.module';
import { Audit } from '../platform/audit/audit';
import { Readiness } from '../platform/health/readiness';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import { RoomsModule } from '../rooms/rooms.module';
import { RoomsService } from '../rooms/rooms.service';
import { SessionEndings } from '../auth/session-endings';
import { SessionsModule } from '../auth/sessions.module';
import { loadDemo } from './demo-loader';
import { lockDemo } from './demo-lock';

const WHAT = 'demo';

/** Before the server listens: loads the demo under DEMO=1, locks it out under DEMO=0. */
@Injectable()
export class DemoStart implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Demo');

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly readiness: Readiness,
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly lookups: RoomLookups,
    private readonly rooms: RoomsService,
    private readonly cases: CasesRepository,
    private readonly presentations: PresentationStore,
    private readonly audit: Audit,
    private readonly endings: SessionEndings,
  ) {}

  onModuleInit(): void {
    if (this.settings.demo) this.readiness.expect(WHAT);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) {
      const ended = await lockDemo(this.settings, this.transactions, this.accounts, this.endings);
      if (ended > 0) this.logger.warn(`demo is off: ${ended} sessions of demo members ended`);
      return;
    }
    const { accounts, audit, cases, lookups, presentations, rooms, transactions } = this;
    const now = new Date();
    const loaded = await loadDemo({ accounts, audit, cases, lookups, presentations, rooms, transactions, now });
    if (loaded) this.logger.log('demo people and cases are loaded');
    this.readiness.done(WHAT);
  }
}

@Module({ imports: [CasesModule, MembersModule, RoomsModule, SessionsModule], providers: [DemoStart] })
export class DemoModule {}
