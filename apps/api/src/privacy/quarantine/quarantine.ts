import { Injectable } from '@nestjs/common';
import { ProblemException } from '../../platform/problems/problem';
import type { Tx } from '../../platform/transactions/transactions';
import type { KeptEvent } from '../../rooms/carried-text';
import { PrivacyKey } from '../../platform/keys/privacy-key';
import { QuarantineRepository } from './quarantine.repository';

type Sealed = Pick<KeptEvent, 'texts' | 'stored' | 'salt'>;

/** The one place that holds reported texts: encrypted, each bound to its incident and place in the log. Who may read is the caller's question. */
@Injectable()
export class Quarantine {
  constructor(
    private readonly kept: QuarantineRepository,
    private readonly key: PrivacyKey,
  ) {}

  async keep(tx: Tx, incidentId: string, events: readonly KeptEvent[]): Promise<void> {
    for (const { seq, type, at, texts, stored, salt } of events) {
      const ciphertext = this.key.seal(
        'quarantine.text',
        boundTo(incidentId, seq),
        JSON.stringify({ texts, stored, salt } satisfies Sealed),
      );
      await this.kept.insert(tx, { incidentId, seq: String(seq), eventType: type, at, ciphertext });
    }
  }

  /** What the incident holds, oldest first; nothing once it was released or purged. Throws `incident.text_unreadable` without the right key. */
  async read(tx: Tx, incidentId: string): Promise<KeptEvent[]> {
    const rows = await this.kept.texts(tx, incidentId);
    return rows.map(({ seq, eventType: type, at, ciphertext }) => {
      const opened = ciphertext && this.key.open('quarantine.text', boundTo(incidentId, Number(seq)), ciphertext);
      if (opened === null) throw new ProblemException('incident.text_unreadable');
      return { seq: Number(seq), type, at, ...(JSON.parse(opened) as Sealed) };
    });
  }

  /** Nothing of the texts is left here; that they were here is. */
  async empty(tx: Tx, incidentId: string): Promise<void> {
    await this.kept.empty(tx, incidentId);
  }
}

const boundTo = (incidentId: string, seq: number): string => `${incidentId} ${seq}`;
