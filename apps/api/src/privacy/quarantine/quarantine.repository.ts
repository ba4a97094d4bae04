import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Tx } from '../../platform/transactions/transactions';
import { QuarantinedText } from './quarantined-text.entity';

@Injectable()
export class QuarantineRepository {
  async insert(tx: Tx, text: QuarantinedText): Promise<void> {
    await tx.manager.insert(QuarantinedText, text);
  }

  /** What the incident holds, oldest first. */
  texts(tx: Tx, incidentId: string): Promise<QuarantinedText[]> {
    return tx.manager.find(QuarantinedText, {
      where: { incidentId, ciphertext: Not(IsNull()) },
      select: { incidentId: true, seq: true, eventType: true, at: true, ciphertext: true },
      order: { seq: 'ASC' },
    });
  }

  async empty(tx: Tx, incidentId: string): Promise<void> {
    await tx.manager.update(QuarantinedText, { incidentId }, { ciphertext: null });
  }
}
