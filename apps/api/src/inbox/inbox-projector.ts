import { Injectable } from '@nestjs/common';
import type { RoomEvent, RoomSubjectKind } from '@consilium/contracts';
import { FeatureSet, type NoticeContext } from '@consilium/domain';
import type { Tx } from '../platform/transactions/transactions';
import { OF_TEXT } from './inbox.sql';
import { InboxItems, type NewInboxItem, type WrittenItem } from './inbox-items';

/** Events of a room's log that one transaction reads at most. */
const STEP = 5000;

/**
 * Events that can change an inbox: the SQL of `concernsInbox`, so that a long log is not carried here.
 * @param always the parameter with the types of which each event can
 */
const concerns = (always: `$${number}`): string => `(
  e.type = ANY(${always})
  OR (e.type IN ('message.posted', 'message.corrected') AND (e.data ? 'replyTo' OR strpos(e.data->>'text', '@[') > 0)))`;

interface Position {
  read_up_to: string;
  last_seq: string;
  subject_kind: RoomSubjectKind;
  subject_id: string;
}
interface EventRow {
  seq: string;
  id: string;
  type: string;
  at: Date;
  actor_id: string | null;
  data: RoomEvent['data'];
}

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
  ) {}

  async readOn(tx: Tx, roomId: string): Promise<ProjectedStep> {
    const position = await this.lock(tx, roomId);
    if (!position) return { written: [], touched: [], more: false };
    const from = Number(position.read_up_to);
    const last = Number(position.last_seq);
    const upTo = Math.min(last, from + STEP);
    if (upTo <= from) return { written: [], touched: [], more: false };

    const events = (
      await tx.query<EventRow>(
        `SELECT e.seq, e.id, e.type, e.at, e.actor_id, e.data FROM room_event e WHERE e.room_id = $1 AND e.seq > $2 AND e.seq <= $3 AND ${concerns('$4')} ORDER BY e.seq`,
        [roomId, from, upTo, this.features.concerningInbox],
      )
    ).map((row) => toEvent(roomId, row));
    const written = await this.items.write(tx, await this.newItems(tx, roomId, position, events));
    const touched = await this.takeAway(tx, roomId, events);
    written.push(
      ...(await this.items.write(
        tx,
        await this.newItems(tx, roomId, position, await this.released(tx, roomId, events)),
      )),
    );
    await tx.query('UPDATE inbox_cursor SET seq = $2 WHERE room_id = $1', [roomId, upTo]);
    return { written, touched, more: upTo < last };
  }

  /** One reader a room at a time, on any server. Null when the room is gone. */
  private async lock(tx: Tx, roomId: string): Promise<Position | null> {
    await tx.query(
      'INSERT INTO inbox_cursor (room_id, seq) SELECT id, 0 FROM room WHERE id = $1 ON CONFLICT DO NOTHING',
      [roomId],
    );
    const [cursor] = await tx.query<{ seq: string }>('SELECT seq FROM inbox_cursor WHERE room_id = $1 FOR UPDATE', [
      roomId,
    ]);
    if (!cursor) return null;
    // After the lock: the end of the log as it is now, up to which every event is committed.
    const [room] = await tx.query<Omit<Position, 'read_up_to'>>(
      'SELECT last_seq, subject_kind, subject_id FROM room WHERE id = $1',
      [roomId],
    );
    return room ? { ...room, read_up_to: cursor.seq } : null;
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
          ? { wasMember: await wasMember(tx, roomId, event.seq, event.data.memberId, event.at) }
          : { target: targets.get(targetOf(event) ?? 0) };
      for (const { memberId, kind, seq, sourceId } of this.features.noticesOf(event, context)) {
        items.push({
          memberId,
          kind,
          at: event.at,
          subjectKind: position.subject_kind,
          subjectId: position.subject_id,
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
    if (seqs.length === 0) return new Map();
    const rows = await tx.query<{ seq: string; id: string; actor_id: string | null }>(
      'SELECT seq, id, actor_id FROM room_event WHERE room_id = $1 AND seq = ANY($2::bigint[])',
      [roomId, seqs],
    );
    return new Map(rows.map(({ seq, id, actor_id }) => [Number(seq), { seq: Number(seq), id, actorId: actor_id }]));
  }

  /** What releases brought back and is not hidden again: it concerns whom it concerned. */
  private async released(tx: Tx, roomId: string, events: readonly RoomEvent[]): Promise<RoomEvent[]> {
    const seqs = events.flatMap((event) => (event.type === 'event.released' ? event.data.seq : []));
    if (seqs.length === 0) return [];
    const rows = await tx.query<EventRow>(
      `SELECT e.seq, e.id, e.type, e.at, e.actor_id, e.data FROM room_event e WHERE e.room_id = $1 AND e.purged_at IS NULL AND ${concerns('$3')}
       AND (e.seq = ANY($2::bigint[]) OR (e.type = 'message.corrected' AND (e.data->>'seq')::bigint = ANY($2::bigint[]))) ORDER BY e.seq`,
      [roomId, seqs, this.features.concerningInbox],
    );
    return rows.map((row) => toEvent(roomId, row));
  }

  /** A retracted or reported message leaves every inbox; who lost the room does not count what is in it. */
  private async takeAway(tx: Tx, roomId: string, events: readonly RoomEvent[]): Promise<string[]> {
    const hidden = events.flatMap((event) => (event.type === 'event.hidden' ? event.data.seq : []));
    const rows =
      hidden.length > 0
        ? await tx.query<{ member_id: string }>(
            `DELETE FROM inbox_item WHERE room_id = $1 AND seq = ANY($2::bigint[]) AND ${OF_TEXT} RETURNING member_id`,
            [roomId, hidden],
          )
        : [];
    const everybody = events.some(({ type }) => type === 'consent.revoked')
      ? await tx.query<{ member_id: string }>('SELECT member_id FROM room_member WHERE room_id = $1', [roomId])
      : [];
    const moved = events.flatMap((event) =>
      event.type === 'member.removed' || event.type === 'member.added' ? event.data.memberId : [],
    );
    return [...moved, ...[...rows, ...everybody].map(({ member_id }) => member_id)];
  }
}

/** The message that an event answers or corrects. */
function targetOf(event: RoomEvent): number | undefined {
  if (event.type === 'message.posted') return event.data.replyTo;
  return event.type === 'message.corrected' ? event.data.seq : undefined;
}

/** Whether a member was in the room already when they were "added" again: then only their role or expiry changed. */
async function wasMember(tx: Tx, roomId: string, seq: number, memberId: string, at: string): Promise<boolean> {
  const [before] = await tx.query<{ type: string; expires_at: string | null }>(
    `SELECT type, data->>'expiresAt' AS expires_at FROM room_event
     WHERE room_id = $1 AND type IN ('member.added', 'member.removed') AND data->>'memberId' = $2 AND seq < $3 ORDER BY seq DESC LIMIT 1`,
    [roomId, memberId, seq],
  );
  return before?.type === 'member.added' && !(before.expires_at && Date.parse(before.expires_at) <= Date.parse(at));
}

const toEvent = (roomId: string, row: EventRow): RoomEvent =>
  ({
    roomId,
    seq: Number(row.seq),
    id: row.id,
    type: row.type,
    at: row.at.toISOString(),
    actor: row.actor_id ? { memberId: row.actor_id, discipline: null } : null,
    data: row.data,
  }) as RoomEvent;
