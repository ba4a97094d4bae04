import { Injectable } from '@nestjs/common';
import type {
  Discipline,
  InboxItem,
  InboxKind,
  InboxState,
  InboxSubjectKind,
  MarkInboxRead,
  RoomSubjectKind,
} from '@consilium/contracts';
import { v7 as uuidv7 } from 'uuid';
import { Prepared } from '../platform/transactions/prepared';
import type { Tx } from '../platform/transactions/transactions';
import {
  BY_IDS,
  COUNTS,
  FORGET,
  MARK_CONCERNS,
  MARK_IDS,
  MARK_ROOM,
  MARK_UNREAD,
  MARK_UP_TO,
  OVER,
  PAGE,
  READ_WITH_ROOM,
  TOLD,
  WRITE,
} from './inbox.sql';
import { InboxTitles } from './inbox-titles';

/** A notice as it is stored for one member. */
export interface NewInboxItem {
  memberId: string;
  kind: InboxKind;
  at: Date | string;
  subjectKind: InboxSubjectKind;
  subjectId: string;
  /** With a room, only who is in it sees the item. */
  roomId?: string;
  seq?: number;
  actorId?: string | null;
  /** What it comes from: a member has one item of a kind about one source. */
  sourceId: string;
  /** What it is about, so that its end is said by that: a hold, a consultation, a meeting, a request. */
  concernsId?: string;
  /** Until when it waits. */
  dueAt?: Date | string;
}

/** Somebody who was told of something; `openedAt` is null until they looked at it. */
export interface ToldMember {
  memberId: string;
  displayName: string;
  discipline: Discipline | null;
  openedAt: string | null;
}

/** An item that this write made, and whose it is. */
export interface WrittenItem {
  id: string;
  memberId: string;
}

export interface ItemRow {
  member_id: string;
  id: string;
  kind: InboxKind;
  at: Date;
  read_at: Date | null;
  unread: boolean;
  state: InboxState;
  due_at: Date | null;
  subject_kind: InboxSubjectKind;
  subject_id: string;
  room_id: string | null;
  label: string | null;
  room_kind: RoomSubjectKind | null;
  room_subject_id: string | null;
  seq: string | null;
  actor_id: string | null;
  display_name: string | null;
  discipline: Discipline | null;
  muted: boolean;
}

/** The rows of everybody's inbox. Every read shows only what the member may see now. */
@Injectable()
export class InboxItems {
  constructor(
    private readonly prepared: Prepared,
    private readonly titles: InboxTitles,
  ) {}

  /** Writes what is not there yet. Answers what is new, so that only that is announced. */
  async write(tx: Tx, items: readonly NewInboxItem[]): Promise<WrittenItem[]> {
    if (items.length === 0) return [];
    const rows = await this.prepared.rows<{ id: string; member_id: string }>(
      WRITE,
      [JSON.stringify(items.map((item) => ({ ...item, id: uuidv7() })))],
      tx,
    );
    return rows.map(({ id, member_id }) => ({ id, memberId: member_id }));
  }

  /** Newest first; `before` is the id of the last item that the reader has. */
  async page(
    memberId: string,
    { before, unread, limit }: { before?: string | undefined; unread: boolean; limit: number },
  ): Promise<InboxItem[]> {
    return this.present(await this.prepared.rows<ItemRow>(PAGE, [memberId, before ?? null, unread, limit]));
  }

  /** By member, in the order of arrival; what a member may not see is left out. */
  async byIds(written: readonly WrittenItem[]): Promise<Map<string, InboxItem[]>> {
    const rows = await this.prepared.rows<ItemRow>(BY_IDS, [
      written.map(({ memberId }) => memberId),
      written.map(({ id }) => id),
    ]);
    const items = new Map<string, InboxItem[]>();
    const presented = await this.present(rows);
    for (const [place, { member_id }] of rows.entries())
      items.set(member_id, [...(items.get(member_id) ?? []), presented[place]!]);
    return items;
  }

  async counts(memberIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.prepared.rows<{ member_id: string; unread: number }>(COUNTS, [memberIds]);
    return new Map(memberIds.map((id) => [id, rows.find(({ member_id }) => member_id === id)?.unread ?? 0]));
  }

  /** Marks the member's own items; ids of others' are as unknown ones. Answers who waits for somebody to look at them. */
  async markRead(memberId: string, { ids, upTo, roomId }: MarkInboxRead): Promise<string[]> {
    const marked: { asked_by: string | null }[] = [];
    if (ids) marked.push(...(await this.prepared.rows<{ asked_by: string | null }>(MARK_IDS, [memberId, ids])));
    if (upTo) marked.push(...(await this.prepared.rows<{ asked_by: string | null }>(MARK_UP_TO, [memberId, upTo])));
    if (roomId) marked.push(...(await this.prepared.rows<{ asked_by: string | null }>(MARK_ROOM, [memberId, roomId])));
    return marked.flatMap(({ asked_by }) => asked_by ?? []);
  }

  /** The member looked at what these notices are about. */
  async seen(memberId: string, concernsId: string): Promise<boolean> {
    return (await this.prepared.rows(MARK_CONCERNS, [memberId, concernsId])).length > 0;
  }

  /** These members have no part in it any more. */
  async forget(tx: Tx, concernsId: string, memberIds: readonly string[]): Promise<void> {
    await this.prepared.rows(FORGET, [concernsId, memberIds], tx);
  }

  /** They wait until they are marked as read again, wherever the room's marker stands. */
  async markUnread(memberId: string, ids: readonly string[]): Promise<void> {
    await this.prepared.rows(MARK_UNREAD, [memberId, ids]);
  }

  /** Everything that concerns this is over; answers the members whose items they were. */
  async over(
    tx: Tx,
    concernsId: string,
    as: Exclude<InboxState, 'open'>,
    kinds?: readonly InboxKind[],
  ): Promise<string[]> {
    return (await this.prepared.rows<{ member_id: string }>(OVER, [concernsId, as, kinds ?? null], tx)).map(
      ({ member_id }) => member_id,
    );
  }

  /** Who was told of each of these in this kind of notice, in the order of their names. */
  async told(kind: InboxKind, concernsIds: readonly string[]): Promise<Map<string, ToldMember[]>> {
    const rows = await this.prepared.rows<{
      concerns_id: string;
      member_id: string;
      display_name: string;
      discipline: Discipline | null;
      opened_at: Date | null;
    }>(TOLD, [kind, concernsIds]);
    const told = new Map<string, ToldMember[]>();
    for (const { concerns_id, member_id, display_name, discipline, opened_at } of rows) {
      told.set(concerns_id, [
        ...(told.get(concerns_id) ?? []),
        { memberId: member_id, displayName: display_name, discipline, openedAt: opened_at?.toISOString() ?? null },
      ]);
    }
    return told;
  }

  private async present(rows: readonly ItemRow[]): Promise<InboxItem[]> {
    const titles = await this.titles.of(rows);
    return rows.map((row) => toItem(row, titles.get(row.id)));
  }

  /** Notes what these read markers cover; answers the members whose items they were, and who waits for somebody to look at them. */
  async readWithRoom(markers: readonly { memberId: string; roomId: string; seq: number }[]): Promise<string[]> {
    const rows = await this.prepared.rows<{ member_id: string; asked_by: string | null }>(READ_WITH_ROOM, [
      JSON.stringify(markers),
    ]);
    return rows.flatMap(({ member_id, asked_by }) => [member_id, ...(asked_by ? [asked_by] : [])]);
  }
}

const toItem = (row: ItemRow, title: string | undefined): InboxItem => ({
  id: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  unread: row.unread,
  ...(row.read_at && { readAt: row.read_at.toISOString() }),
  subject: { kind: row.subject_kind, id: row.subject_id },
  ...(title && { title }),
  ...(row.room_id && { roomId: row.room_id }),
  ...(row.label && row.room_kind === 'case' && row.subject_kind !== 'incident' && { caseCode: row.label }),
  ...(row.due_at && { dueAt: row.due_at.toISOString() }),
  state: row.state,
  ...(row.seq && { seq: Number(row.seq) }),
  ...(row.actor_id &&
    row.display_name && {
      actor: { memberId: row.actor_id, displayName: row.display_name, discipline: row.discipline },
    }),
  ...(row.muted && { muted: true as const }),
});
