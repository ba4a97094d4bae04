import { Injectable } from '@nestjs/common';
import type { HoldStep, HoldTold, HoldView } from '@consilium/contracts';
import { holdAbilities } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import { RoomReading, type Worded } from '../../rooms/room-reading';
import { ConsultationAccess, type Authorized } from '../consultation-access';
import { seqsOfHold } from '../stored-summary';
import { HoldNotices } from './hold-notices.service';
import { HoldsRepository, type HoldRow } from './holds.repository';

/** What members of a room may read of its safety holds. */
@Injectable()
export class HoldViews {
  constructor(
    private readonly access: ConsultationAccess,
    private readonly holds: HoldsRepository,
    private readonly notices: HoldNotices,
    private readonly reading: RoomReading,
  ) {}

  /** All of the room, the newest first. Reasons from before the viewer's own part of the log stay out. */
  async list(viewer: Viewer, roomId: string): Promise<HoldView[]> {
    const entered = await this.access.authorize(viewer, roomId);
    const rows = await this.holds.ofRoom(roomId);
    const seqs = rows.flatMap(seqsOfHold);
    const [texts, told] = await Promise.all([
      this.reading.texts(roomId, seqs, Number.MAX_SAFE_INTEGER),
      this.notices.told(rows.map(({ id }) => id)),
    ]);
    const bySeq = new Map(texts.map((one) => [one.seq, one]));
    return rows.flatMap((row) => present(entered, row, bySeq, told.get(row.id) ?? []));
  }
}

function present(
  { membership, actor }: Authorized,
  row: HoldRow,
  texts: ReadonlyMap<number, Worded>,
  told: HoldTold[],
): HoldView[] {
  const stepAt = (seq: number | null): HoldStep | null => {
    const worded = seq === null ? undefined : texts.get(seq);
    if (!worded) return null;
    const gone = worded.hidden || worded.seq < membership.firstSeq;
    const { authorId, discipline, at } = worded;
    return {
      by: authorId ?? '',
      discipline,
      at: at.toISOString(),
      seq: worded.seq,
      text: gone ? '' : worded.text,
      ...(gone && { hidden: true as const }),
    };
  };
  const asked = stepAt(row.askedSeq);
  const answer = stepAt(row.answeredSeq);
  const lifted = stepAt(row.liftedSeq);
  const withdrawn = stepAt(row.withdrawnSeq);
  if (!asked) return [];
  return [
    {
      id: row.id,
      ...asked,
      state: row.state,
      ...(answer && row.outcome && { answer: { ...answer, outcome: row.outcome } }),
      ...(lifted && { lifted }),
      ...(withdrawn && { withdrawn }),
      told,
      abilities: holdAbilities(actor, row, { writable: membership.room.writable }),
    },
  ];
}
