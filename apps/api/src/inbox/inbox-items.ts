import { Injectable } from '@nestjs/common';
import type {
  Discipline,
  InboxItem,
  InboxKind,
  InboxState,
  InboxSubjectKind,
  MarkInboxRead,
} from '@consilium/contracts';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { RowIn } from '../platform/sql';
import { Prepared } from '../platform/transactions/prepared';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { InboxItem as InboxItemRow } from './inbox-item.entity';
import { InboxMute } from './inbox-mute.entity';
import {
  BY_IDS,
  COUNTS,
  FORGET_TEXTS,
  MARK_CONCERNS,
  MARK_IDS,
  MARK_ROOM,
  MARK_UP_TO,
  MUTE,
  NOTIFIED,
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

type ItemRow = RowIn<typeof PAGE>;

/** The rows of everybody's inbox. Every read shows only what the member may see now. */
@Injectable()
export class InboxItems {
  constructor(
    private readonly prepared: Prepared,
    private readonly titles: InboxTitles,
    private readonly transactions: Transactions,
  ) {}

  /** Writes what is not there yet. Answers what is new, so that only that is announced. */
  async write(tx: Tx, items: readonly NewInboxItem[]): Promise<WrittenItem[]> {
    if (items.length === 0) return [];
    return this.prepared.rows(WRITE, [JSON.stringify(items.map((item) => ({ ...item, id: uuidv7() })))], tx);
  }

  /** Newest first; `before` is the id of the last item that the reader has. */
  async page(
    memberId: string,
    { before, unread, limit }: { before?: string | undefined; unread: boolean; limit: number },
  ): Promise<InboxItem[]> {
    return this.present(await this.prepared.rows(PAGE, [memberId, before ?? null, unread, limit]));
  }

  /** By member, in the order of arrival; what a member may not see is left out. */
  async byIds(written: readonly WrittenItem[]): Promise<Map<string, InboxItem[]>> {
    const rows = await this.prepared.rows(BY_IDS, [
      written.map(({ memberId }) => memberId),
      written.map(({ id }) => id),
    ]);
    const items = new Map<string, InboxItem[]>();
    const presented = await this.present(rows);
    for (const [place, { memberId }] of rows.entries())
      items.set(memberId, [...(items.get(memberId) ?? []), presented[place]!]);
    return items;
  }

  async counts(memberIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.prepared.rows(COUNTS, [memberIds]);
    return new Map(memberIds.map((id) => [id, rows.find(({ memberId }) => memberId === id)?.unread ?? 0]));
  }

  /** Marks the member's own items; ids of others' are as unknown ones. */
  async markRead(memberId: string, { ids, upTo, roomId }: MarkInboxRead): Promise<void> {
    if (ids) await this.prepared.rows(MARK_IDS, [memberId, ids]);
    if (upTo) await this.prepared.rows(MARK_UP_TO, [memberId, upTo]);
    if (roomId) await this.prepared.rows(MARK_ROOM, [memberId, roomId]);
  }

  /** The member looked at what these notices are about. */
  async seen(memberId: string, concernsId: string): Promise<boolean> {
    return (await this.prepared.rows(MARK_CONCERNS, [memberId, concernsId])).length > 0;
  }

  /** These members have no part in it any more. */
  async forget(tx: Tx, concernsId: string, memberIds: readonly string[], kinds?: readonly InboxKind[]): Promise<void> {
    await tx.manager.delete(InboxItemRow, { concernsId, memberId: In(memberIds), ...(kinds && { kind: In(kinds) }) });
  }

  /** They wait until they are marked as read again, wherever the room's marker stands. */
  async markUnread(memberId: string, ids: readonly string[]): Promise<void> {
    await this.transactions.manager.update(InboxItemRow, { memberId, id: In(ids) }, { readAt: null, keptUnread: true });
  }

  /** Everything that concerns this is over; answers the members whose items they were. */
  async over(
    tx: Tx,
    concernsId: string,
    as: Exclude<InboxState, 'open'>,
    kinds?: readonly InboxKind[],
  ): Promise<string[]> {
    const rows = await this.prepared.rows(OVER, [concernsId, as, kinds ?? null], tx);
    return rows.map(({ memberId }) => memberId);
  }

  /** Who was told of each of these in this kind of notice, in the order of their names. */
  async told(kind: InboxKind, concernsIds: readonly string[], tx?: Tx): Promise<Map<string, ToldMember[]>> {
    const told = new Map<string, ToldMember[]>();
    for (const { concernsId, openedAt, ...person } of await this.prepared.rows(TOLD, [kind, concernsIds], tx))
      told.set(concernsId, [...(told.get(concernsId) ?? []), { ...person, openedAt: openedAt?.toISOString() ?? null }]);
    return told;
  }

  /** Notices of the texts at these places of a room's log go; answers whose they were. */
  async forgetTexts(tx: Tx, roomId: string, seqs: readonly number[]): Promise<string[]> {
    return (await this.prepared.rows(FORGET_TEXTS, [roomId, seqs], tx)).map(({ memberId }) => memberId);
  }

  /** Who has a notice of the event at this place, and since when. */
  notifiedOf(tx: Tx, roomId: string, seq: number): Promise<{ memberId: string; at: Date }[]> {
    return NOTIFIED.all(tx, roomId, seq);
  }

  isMuted(memberId: string, roomId: string): Promise<boolean> {
    return this.transactions.manager.existsBy(InboxMute, { memberId, roomId });
  }

  async setMuted(memberId: string, roomId: string, muted: boolean): Promise<void> {
    if (muted) await MUTE.run(this.transactions, memberId, roomId);
    else await this.transactions.manager.delete(InboxMute, { memberId, roomId });
  }

  private async present(rows: readonly ItemRow[]): Promise<InboxItem[]> {
    const titles = await this.titles.byItem(rows);
    return rows.map((row) => toItem(row, titles.get(row.id)));
  }

  /** Notes what these read markers cover; answers the members whose items they were, and who waits for somebody to look at them. */
  async readWithRoom(markers: readonly { memberId: string; roomId: string; seq: number }[]): Promise<string[]> {
    const rows = await this.prepared.rows(READ_WITH_ROOM, [JSON.stringify(markers)]);
    return rows.flatMap(({ memberId, askedBy }) => [memberId, ...(askedBy ? [askedBy] : [])]);
  }
}

const toItem = (row: ItemRow, title: string | undefined): InboxItem => ({
  id: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  unread: row.unread,
  ...(row.readAt && { readAt: row.readAt.toISOString() }),
  subject: { kind: row.subjectKind, id: row.subjectId },
  ...(title && { title }),
  ...(title && row.part2 && { part2Flag: true as const }),
  ...(row.roomId && { roomId: row.roomId }),
  ...(row.label && row.roomKind === 'case' && row.subjectKind !== 'incident' && { caseCode: row.label }),
  ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
  state: row.state,
  ...(row.seq && { seq: Number(row.seq) }),
  ...(row.actorId &&
    row.displayName && {
      actor: { memberId: row.actorId, displayName: row.displayName, discipline: row.discipline },
    }),
  ...(row.muted && { muted: true as const }),
});
