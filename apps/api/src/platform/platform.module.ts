import { Global, Module } from '@nestjs/common';
import { Audit } from './audit/audit';
import { Bus } from './bus/bus';
import { PrivacyKey } from './keys/privacy-key';
import { Budgets } from './throttle/budgets';
import { Prepared } from './transactions/prepared';
import { Transactions } from './transactions/transactions';

/** What every feature may inject: transactions, audit, budgets, the in-process bus, the operator's key. */
@Global()
@Module({
  providers: [Audit, Budgets, Bus, Prepared, PrivacyKey, Transactions],
  exports: [Audit, Budgets, Bus, Prepared, PrivacyKey, Transactions],
})
export class PlatformModule {}
