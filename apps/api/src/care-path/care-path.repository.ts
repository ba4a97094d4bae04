import { Injectable } from '@nestjs/common';
import { Transactions, type Reader, type Tx } from '../platform/transactions/transactions';
import { CareMoveRow } from './care-move.entity';
import { DoseAuthorizationRow } from './dose-authorization.entity';

@Injectable()
export class CarePathRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The one that stands first. */
  authorizations(caseId: string, on: Reader = this.transactions): Promise<DoseAuthorizationRow[]> {
    return on.manager.find(DoseAuthorizationRow, { where: { caseId }, order: { number: 'DESC' } });
  }

  async authorize(tx: Tx, authorization: Omit<DoseAuthorizationRow, 'recordedAt'>): Promise<void> {
    await tx.manager.insert(DoseAuthorizationRow, { ...authorization, recordedAt: () => 'clock_timestamp()' });
  }

  /** The last first. */
  moves(caseId: string, on: Reader = this.transactions): Promise<CareMoveRow[]> {
    return on.manager.find(CareMoveRow, { where: { caseId }, order: { number: 'DESC' } });
  }

  async move(tx: Tx, move: Omit<CareMoveRow, 'movedAt'>): Promise<void> {
    await tx.manager.insert(CareMoveRow, { ...move, movedAt: () => 'clock_timestamp()' });
  }
}
