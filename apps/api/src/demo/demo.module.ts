import { Inject, Injectable, Logger, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CourseModule } from '../course/course.module';
import { CasesRepository } from '../cases/cases.repository';
import { AccountsRepository } from '../members/accounts.repository';
import { MembersModule } from '../members/members.module';
import { Readiness } from '../platform/health/readiness';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsModule } from '../rooms/rooms.module';
import { SessionEndings } from '../auth/session-endings';
import { SessionsModule } from '../auth/sessions.module';
import { loadDemo } from './demo-loader';
import { lockDemo } from './demo-lock';
import type { DemoPart } from './demo-part';
import { DEMO_PARTS } from './parts';

const WHAT = 'demo';
const PARTS = Symbol('the parts of the demo');

/** Before the server listens: loads what the demo does not have yet under DEMO=1, locks it out under DEMO=0. */
@Injectable()
export class DemoStart implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Demo');

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(PARTS) private readonly parts: readonly DemoPart[],
    private readonly readiness: Readiness,
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly cases: CasesRepository,
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
    const { accounts, cases, transactions } = this;
    const loaded = await loadDemo(this.parts, { accounts, cases, transactions, now: new Date() });
    if (loaded.length > 0) this.logger.log(`demo: loaded ${loaded.join(', ')}`);
    this.readiness.done(WHAT);
  }
}

@Module({
  imports: [CasesModule, CourseModule, MembersModule, RoomsModule, SessionsModule],
  providers: [
    DemoStart,
    ...DEMO_PARTS,
    { provide: PARTS, inject: [...DEMO_PARTS], useFactory: (...parts: DemoPart[]) => parts },
  ],
})
export class DemoModule {}
