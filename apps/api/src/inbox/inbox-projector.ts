import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@consilium/contracts';
import { FeatureSet, type NoticeContext } from '@consilium/domain';
import type { Tx } from '../platform/transactions/transactions';
import { RoomReading } from '../rooms/room-reading';
import type { LogEnd } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { InboxCursor } from './inbox-cursor.entity';
import { BEGIN_CURSOR } from './inbox.sql';
import { InboxItems, type NewInboxItem, type WrittenItem } from './inbox-items';

/** Events of a room's log that one transaction reads at most. */
const STEP = 5000;

type Position = LogEnd & { readUpTo: number };

/** What one step changed. `more`: the log goes on. */
export interface ProjectedStep {
  written: WrittenItem[];
  /** Whose count may have changed without a new item. */
  touched: string[];
  more: boolean;
}

/**
 * Reads a room's log after its cursor, writes what it means for inboxes and moves the cursor, in one transaction: whatever is killed on the
 * way, an event is read again or was read, and an item that is there is not written twice.
 */
@Injectable()
export class InboxProjector {
  constructor(
    private readonly items: InboxItems,
    private readonly features: FeatureSet,
    private readonly reading: RoomReading,
    private readonly rooms: RoomsService,
  ) {}

  async readOn(tx: Tx, roomId: string): Promise<ProjectedStep> {
    const position = await this.lock(tx, roomId);
    if (!position) return { written: [], touched: [], more: false };
    const { readUpTo, lastSeq } = position;
    const upTo = Math.min(lastSeq, readUpTo + STEP);
    if (upTo <= readUpTo) return { written: [], touched: [], more: false };

    const events = await this.reading.concerningInbox(tx, roomId, { after: readUpTo, upTo });
    const written = await this.items.write(tx, await this.newItems(tx, roomId, position, events));
    const touched = await this.takeAway(tx, roomId, events);
    const released = await this.reading.releasedForInbox(tx, roomId, releasedIn(events));
    written.push(...(await this.items.write(tx, await this.newItems(tx, roomId, position, released))));
    await tx.manager.update(InboxCursor, { roomId }, { seq: String(upTo) });
    return { written, touched, more: upTo < lastSeq };
  }

  /** One reader a room at a time, on any server. Null when the room is gone. */
  private async lock(tx: Tx, roomId: string): Promise<Position | null> {
    const cursor = (await this.lockCursor(tx, roomId)) ?? (await this.beginCursor(tx, roomId));
    if (!cursor) return null;
    // After the lock: the end of the log as it is now, up to which every event is committed.
    const end = await this.rooms.endOf(tx, roomId);
    return end && { ...end, readUpTo: Number(cursor.seq) };
  }

  private lockCursor(tx: Tx, roomId: string): Promise<InboxCursor | null> {
    return tx.manager.findOne(InboxCursor, { where: { roomId }, lock: { mode: 'pessimistic_write' } });
  }

  private async beginCursor(tx: Tx, roomId: string): Promise<InboxCursor | null> {
    if (!(await this.rooms.endOf(tx, roomId))) return null;
    await BEGIN_CURSOR.run(tx, roomId);
    return this.lockCursor(tx, roomId);
  }

  private async newItems(
    tx: Tx,
    roomId: string,
    position: Position,
    events: readonly RoomEvent[],
  ): Promise<NewInboxItem[]> {
    const targets = await this.targets(tx, roomId, events);
    const items: NewInboxItem[] = [];
    for (const event of events) {
      const context: NoticeContext =
        event.type === 'member.added'
          ? { wasMember: await this.reading.wasMember(tx, event, event.data.memberId) }
          : { target: targets.get(targetOf(event) ?? 0) };
      for (const { memberId, kind, seq, sourceId } of this.features.noticesOf(event, context)) {
        items.push({
          memberId,
          kind,
          at: event.at,
          subjectKind: position.subject.kind,
          subjectId: position.subject.id,
          roomId,
          seq,
          actorId: event.actor?.memberId ?? null,
          sourceId,
        });
      }
    }
    return items;
  }

  private async targets(
    tx: Tx,
    roomId: string,
    events: readonly RoomEvent[],
  ): Promise<Map<number, NonNullable<NoticeContext['target']>>> {
    const seqs = events.flatMap((event) => targetOf(event) ?? []);
    const signed = await this.reading.signed(
      seqs.map((seq) => ({ roomId, seq })),
      tx,
    );
    return new Map(
      signed.flatMap((event) =>
        event ? [[event.seq, { seq: event.seq, id: event.id, actorId: event.authorId }]] : [],
      ),
    );
  }

  /** A retracted or reported message leaves every inbox; who lost the room does not count what is in it. */
  private async takeAway(tx: Tx, roomId: string, events: readonly RoomEvent[]): Promise<string[]> {
    const hidden = events.flatMap((event) => (event.type === 'event.hidden' ? event.data.seq : []));
    const had = hidden.length > 0 ? await this.items.forgetTexts(tx, roomId, hidden) : [];
    const everybody = events.some(({ type }) => type === 'consent.revoked')
      ? (await this.rooms.peopleOf(roomId, tx)).map(({ memberId }) => memberId)
      : [];
    const moved = events.flatMap((event) =>
      event.type === 'member.removed' || event.type === 'member.added' ? event.data.memberId : [],
    );
    return [...moved, ...had, ...everybody];
  }
}

/** The places of what these events brought back. */
const releasedIn = (events: readonly RoomEvent[]): number[] =>
  events.flatMap((event) => (event.type === 'event.released' ? event.data.seq : []));

/** The message that an event answers or corrects. */
function targetOf(event: RoomEvent): number | undefined {
  if (event.type === 'message.posted') return event.data.replyTo;
  return event.type === 'message.corrected' ? event.data.seq : undefined;
}
