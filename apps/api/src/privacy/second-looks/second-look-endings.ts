import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InboxService } from '../../inbox/inbox.service';
import { Jobs, jobTask } from '../../platform/jobs';
import { Transactions } from '../../platform/transactions/transactions';
import { SecondLookAudit } from './second-look-audit';
import { SecondLooksRepository } from './second-looks.repository';

export const END_REVIEWS = jobTask<object>('privacy.end_reviews');

const BATCH = 100;
/** How long a row without any text stays, so that an author still sees how it ended. */
const KEPT_HOURS = 24;

/** Takes texts out whose time is over: at that moment, every minute and at every start, should a server have been away. */
@Injectable()
export class SecondLookEndings implements OnModuleInit {
  constructor(
    private readonly audit: SecondLookAudit,
    private readonly inbox: InboxService,
    private readonly jobs: Jobs,
    private readonly reviews: SecondLooksRepository,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.jobs.register(END_REVIEWS, () => this.endDue(), { cron: '* * * * *', atStart: true });
  }

  async endDue(): Promise<void> {
    while ((await this.endSome()) === BATCH);
    await this.transactions.run((tx) => this.reviews.removeOlderThan(tx, KEPT_HOURS));
  }

  private endSome(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const due = await this.reviews.due(tx, BATCH);
      for (const row of due) {
        await this.reviews.move(tx, row.id, 'expired');
        await this.inbox.over(tx, row.id, 'expired');
        await this.audit.append(tx, null, 'privacy.review_expired', row);
      }
      return due.length;
    });
  }
}
