import { Inject, Injectable, Logger, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CasesRepository } from '../cases/cases.repository';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { Audit } from '../platform/audit/audit';
import { Readiness } from '../platform/health/readiness';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsModule } from '../rooms/rooms.module';
import { RoomsService } from '../rooms/rooms.service';
import { loadDemo } from './demo-loader';

const WHAT = 'demo';

/** Loads the demo before the server listens, only under DEMO=1. */
@Injectable()
export class DemoStart implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Demo');

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly readiness: Readiness,
    private readonly transactions: Transactions,
    private readonly rooms: RoomsService,
    private readonly cases: CasesRepository,
    private readonly presentations: PresentationStore,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    if (this.settings.demo) this.readiness.expect(WHAT);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    const { transactions, rooms, cases, presentations, audit } = this;
    const loaded = await loadDemo({ transactions, rooms, cases, presentations, audit, now: new Date() });
    if (loaded) this.logger.log('demo people and cases are loaded');
    this.readiness.done(WHAT);
  }
}

@Module({ imports: [CasesModule, RoomsModule], providers: [DemoStart] })
export class DemoModule {}
