import { Injectable } from '@nestjs/common';
import type { RestoredText, RoomEvent } from '@consilium/contracts';
import { blankTexts, FeatureSet, textsOf } from '@consilium/domain';
import type { RowIn } from '../platform/sql';
import { Prepared } from '../platform/transactions/prepared';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText, KeptEvent } from './carried-text';
import { RoomLog } from './room-log';
import { BLANK, CARRIERS, PUT_BACK, RETRACTED } from './room-texts.sql';
import type { RoomPerson } from './room-types';
import { RoomsRepository } from './rooms.repository';
import { TextHolders } from './text-holders';

type CarrierRow = RowIn<typeof CARRIERS>;

/** Takes texts out of a room's log and out of every copy, and puts them back: the one way for retractions and reports. */
@Injectable()
export class RoomTexts {
  constructor(
    private readonly prepared: Prepared,
    private readonly log: RoomLog,
    private readonly copies: TextHolders,
    private readonly features: FeatureSet,
    private readonly rooms: RoomsRepository,
  ) {}

  /**
   * Locks the room, so that a correction which was permitted before asks again, and answers the text at `seq` with what carries it; null
   * where there is no such event.
   */
  async lock(tx: Tx, roomId: string, seq: number): Promise<CarriedText | null> {
    await this.rooms.raiseGuard(tx, roomId);
    const rows = await this.carriers(tx, roomId, seq);
    const [first] = rows;
    if (!first) return null;
    const { id, type, actorId: authorId, at, digest } = first;
    const hidden = first.purgedAt !== null;
    const events = rows
      .filter((row) => row.purgedAt === null && row.salt)
      .map((row) => toKept(row, this.features))
      .filter(({ texts }) => Object.keys(texts).length > 0);
    return {
      roomId,
      seq: Number(first.seq),
      eventId: id,
      type,
      authorId,
      at,
      digest: digest.toString('hex'),
      hidden,
      events,
      retracted: hidden && (await this.prepared.rows(RETRACTED, [roomId, first.seq], tx)).length > 0,
    };
  }

  /** Forgets a text everywhere and says so in the log. `by` is nobody where it must not be known who reported it. The caller holds the lock. */
  async hide(
    tx: Tx,
    text: CarriedText,
    reason: 'retracted' | 'reported',
    by: { actor: RoomPerson; sessionId: string } | null,
  ): Promise<RoomEvent> {
    const { roomId, seq } = text;
    await this.prepared.rows(
      BLANK,
      [
        roomId,
        JSON.stringify(text.events.map((event) => ({ seq: event.seq, data: blankTexts(event.type, this.features) }))),
      ],
      tx,
    );
    await this.copies.forget(tx, text);
    return this.append(tx, roomId, { type: 'event.hidden', data: { roomId, seq, reason }, ...(by ?? { actor: null }) });
  }

  /** Puts a hidden text back where it was, and says so in the log. The caller holds the lock. */
  async restore(tx: Tx, text: CarriedText, kept: readonly KeptEvent[]): Promise<RoomEvent> {
    const { roomId, seq } = text;
    const back = await this.prepared.rows(
      PUT_BACK,
      [
        roomId,
        `[${kept.map((event) => `{"seq":${event.seq},"data":${event.stored},"salt":"${event.salt}"}`).join(',')}]`,
      ],
      tx,
    );
    if (back.length !== kept.length) throw new Error('A quarantined text stands in the log already');
    await this.copies.restore(tx, text);
    const restored: RestoredText[] = kept.map((event) => ({ seq: event.seq, texts: event.texts }));
    return this.append(tx, roomId, {
      type: 'event.released',
      data: { roomId, seq },
      sent: { roomId, seq, restored },
      actor: null,
    });
  }

  /** A text that is hidden already is forgotten once more, in copies that were made of it since. */
  async forgetCopies(tx: Tx, text: CarriedText): Promise<void> {
    await this.copies.forget(tx, text);
  }

  /** Every wording that a message has or had, the oldest first; nothing of what is hidden. */
  async wordings(roomId: string, seq: number): Promise<string[]> {
    const rows = await this.prepared.rows(CARRIERS, [roomId, seq]);
    return rows.flatMap(({ type, data }) => textsOf(type, data, this.features)['text'] ?? []);
  }

  private async carriers(tx: Tx, roomId: string, seq: number): Promise<CarrierRow[]> {
    const rows = await this.prepared.rows(CARRIERS, [roomId, seq], tx);
    const message = rows[0]?.type === 'message.corrected' ? (rows[0].data as { seq: number }).seq : undefined;
    return message === undefined ? rows : this.prepared.rows(CARRIERS, [roomId, message], tx);
  }

  private async append(
    tx: Tx,
    roomId: string,
    entry: Omit<Parameters<RoomLog['append']>[0], 'roomId'>,
  ): Promise<RoomEvent> {
    const event = await this.log.append({ roomId, ...entry }, tx);
    if (!event) throw new Error('An append without a guard always appends to an existing room');
    return event;
  }
}

const toKept = ({ seq, type, at, data, stored, salt }: CarrierRow, features: FeatureSet): KeptEvent => ({
  seq: Number(seq),
  type,
  at,
  texts: textsOf(type, data, features),
  stored,
  salt: salt?.toString('hex') ?? '',
});
