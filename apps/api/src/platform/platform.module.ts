import { Global, Module } from '@nestjs/common';
import { Audit } from './audit/audit';
import { Bus } from './bus/bus';
import { Prepared } from './transactions/prepared';
import { Transactions } from './transactions/transactions';

/** What every feature may inject: transactions, audit, the in-process bus. */
@Global()
@Module({ providers: [Audit, Bus, Prepared, Transactions], exports: [Audit, Bus, Prepared, Transactions] })
export class PlatformModule {}
