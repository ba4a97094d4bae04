import { Injectable } from '@nestjs/common';
import type { QuarantinedTexts, RoomEventType } from '@consilium/contracts';
import { ProblemException } from '../../platform/problems/problem';
import type { Tx } from '../../platform/transactions/transactions';
import type { KeptEvent } from '../../rooms/carried-text';
import { PrivacyKey } from '../../platform/keys/privacy-key';

interface Row {
  seq: string;
  event_type: RoomEventType;
  at: Date;
  ciphertext: Buffer | null;
}

type Sealed = Pick<KeptEvent, 'texts' | 'stored' | 'salt'>;

/** The one place that holds reported texts: encrypted, each bound to its incident and place in the log. Who may read is the caller's question. */
@Injectable()
export class Quarantine {
  constructor(private readonly key: PrivacyKey) {}

  async keep(tx: Tx, incidentId: string, events: readonly KeptEvent[]): Promise<void> {
    for (const { seq, type, at, texts, stored, salt } of events) {
      const ciphertext = this.key.seal(
        'quarantine.text',
        boundTo(incidentId, seq),
        JSON.stringify({ texts, stored, salt } satisfies Sealed),
      );
      await tx.query(
        'INSERT INTO quarantined_text (incident_id, seq, event_type, at, ciphertext) VALUES ($1, $2, $3, $4, $5)',
        [incidentId, seq, type, at, ciphertext],
      );
    }
  }

  /** What the incident holds, oldest first; nothing once it was released or purged. Throws `incident.text_unreadable` without the right key. */
  async read(tx: Tx, incidentId: string): Promise<KeptEvent[]> {
    const rows = await tx.query<Row>(
      'SELECT seq, event_type, at, ciphertext FROM quarantined_text WHERE incident_id = $1 AND ciphertext IS NOT NULL ORDER BY seq',
      [incidentId],
    );
    return rows.map(({ seq, event_type: type, at, ciphertext }) => {
      const opened = ciphertext && this.key.open('quarantine.text', boundTo(incidentId, Number(seq)), ciphertext);
      if (opened === null) throw new ProblemException('incident.text_unreadable');
      return { seq: Number(seq), type, at, ...(JSON.parse(opened) as Sealed) };
    });
  }

  /** Nothing of the texts is left here; that they were here is. */
  async empty(tx: Tx, incidentId: string): Promise<void> {
    await tx.query('UPDATE quarantined_text SET ciphertext = NULL WHERE incident_id = $1', [incidentId]);
  }
}

const boundTo = (incidentId: string, seq: number): string => `${incidentId} ${seq}`;

export const toTexts = (incidentId: string, events: readonly KeptEvent[]): QuarantinedTexts => ({
  incidentId,
  items: events.map(({ seq, type, at, texts }) => ({ seq, eventType: type, at: at.toISOString(), texts })),
});
