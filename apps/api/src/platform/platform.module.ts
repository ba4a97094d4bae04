import { Global, Module } from '@nestjs/common';
import { Audit } from './audit/audit';
import { Bus } from './bus/bus';
import { Budgets } from './throttle/budgets';
import { Prepared } from './transactions/prepared';
import { Transactions } from './transactions/transactions';

/** What every feature may inject: transactions, audit, budgets, the in-process bus. */
@Global()
@Module({ providers: [Audit, Budgets, Bus, Prepared, Transactions], exports: [Audit, Budgets, Bus, Prepared, Transactions] })
export class PlatformModule {}
