import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditReads } from '../platform/audit/audit-reads';
import { Once } from '../platform/flow';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from '../rooms/carried-text';
import { exposedBy, TextHolders, type Exposed, type TextHolder } from '../rooms/text-holders';
import { RoomsService } from '../rooms/rooms.service';
import { EarlyRecommendationsRepository } from './early-recommendations.repository';
import { seqsOf } from './stored-summary';
import { SummariesRepository } from './summaries.repository';

/** What the audit calls a read of a summary, and how the reader was shown its texts. */
const HOW = { 'summary.viewed': 'summary_viewed', 'summary.exported': 'summary_exported' } as const;
const READS = Object.keys(HOW) as (keyof typeof HOW)[];

/**
 * Where consultations touch a text of the log: summaries quote it (they keep places, so nothing is left in them when it is hidden), and a
 * recommendation that was held keeps a digest of what was sent first.
 */
@Injectable()
export class TextsInConsultations implements TextHolder, OnModuleInit {
  constructor(
    private readonly audit: AuditReads,
    private readonly copies: TextHolders,
    private readonly early: EarlyRecommendationsRepository,
    private readonly once: Once,
    private readonly rooms: RoomsService,
    private readonly summaries: SummariesRepository,
  ) {}

  onModuleInit(): void {
    this.copies.register(this);
  }

  /** Who looked at or took away a summary that quotes it, as the audit log knows. */
  async exposed(tx: Tx, { roomId, events }: CarriedText): Promise<Exposed[]> {
    const quoting = (await this.summaries.ofRoom(tx, roomId)).filter(({ outline }) =>
      seqsOf(outline).some((seq) => events.some((event) => event.seq === seq)),
    );
    if (quoting.length === 0) return [];
    const ids = quoting.map(({ consultationId }) => consultationId);
    const within = await this.rooms.whoseLogHas(tx, roomId, events.at(-1)?.seq ?? 0);
    const reads = await this.audit.actsOn(tx, READS, ids);
    return reads
      .filter(({ actorId }) => within.has(actorId))
      .map((read) => exposedBy(read, HOW[read.action as keyof typeof HOW]));
  }

  /** What was made of the text goes with it. Without it the log itself answers for a repeated `clientId`. */
  async forget(tx: Tx, text: CarriedText): Promise<void> {
    const id = await this.early.idAt(tx, text);
    if (id !== null) await this.once.forgetBody(tx, id);
  }
}
