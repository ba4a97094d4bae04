import { Injectable } from '@nestjs/common';
import type { MeetingStatus, PersonRef } from '@consilium/contracts';
import { In } from 'typeorm';
import { type Queries, type RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { MeetingItemRow } from './meeting-item.entity';
import { MeetingMember } from './meeting-member.entity';
import { MeetingSeries } from './meeting-series.entity';
import { Meeting } from './meeting.entity';
import {
  ADD_ITEM,
  ADD_MEMBERS,
  ITEMS_OF_MEETINGS,
  LOCKED_MEETING,
  MEETING_FOR,
  MEETING_OF_CONSULTATION,
  MEETING_OF_SERIES,
  MEETING_WENT_ON,
  MEETINGS_NEWEST_FIRST,
  MEETINGS_SOONEST_FIRST,
  ORDER_ITEMS,
  PEOPLE_OF_MEETINGS,
} from './meetings.sql';

export type MeetingRow = RowIn<typeof MEETING_FOR>;

/** A case on the list of a meeting, and whether a later meeting of the series has taken it over. */
export type ListedItem = RowIn<typeof ITEMS_OF_MEETINGS>;

/** Those of a member, by whether they are over, or of one series. */
export interface MeetingFilter {
  box?: 'coming' | 'past';
  seriesId?: string;
}

export type NewItem = Pick<
  MeetingItemRow,
  'id' | 'meetingId' | 'caseId' | 'roomId' | 'lane' | 'minutes' | 'lateReason' | 'returnedFrom' | 'addedBy'
>;

const COMING: readonly MeetingStatus[] = ['planned', 'running'];
const PAST: readonly MeetingStatus[] = ['ended', 'cancelled'];
const NOW = (): string => 'now()';

/** Of meetings: $1 and those of its series. */
export const ITSELF_OR_OF_ITS_SERIES = 'id = $1 OR series_id = (SELECT o.series_id FROM meeting o WHERE o.id = $1)';

/** Meetings, who takes part and their lists of cases, as rows. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The meeting, where this member takes part in it. */
  findFor(memberId: string, id: string): Promise<MeetingRow | null> {
    return MEETING_FOR.first(this.transactions, id, memberId);
  }

  /** What comes, what runs first and then the soonest; or what was, or a series, the newest first. */
  list(memberId: string, { box, seriesId }: MeetingFilter, limit: number): Promise<MeetingRow[]> {
    const statuses = box === 'coming' ? COMING : box === 'past' ? PAST : [...COMING, ...PAST];
    const ordered = box === 'coming' ? MEETINGS_SOONEST_FIRST : MEETINGS_NEWEST_FIRST;
    return ordered.all(this.transactions, memberId, statuses, seriesId ?? null, limit);
  }

  /** The planned or running meeting of a series, where this member takes part in it. */
  openOfSeries(memberId: string, seriesId: string): Promise<{ id: string; startsAt: Date } | null> {
    return MEETING_OF_SERIES.first(this.transactions, memberId, seriesId, COMING);
  }

  /** The meeting that a consultation belonged to, where this member takes part in it. */
  ofConsultation(memberId: string, consultationId: string): Promise<{ id: string; title: string } | null> {
    return MEETING_OF_CONSULTATION.first(this.transactions, consultationId, memberId);
  }

  /** Whether a meeting that runs has left the case of this consultation. */
  async wentOn(tx: Tx, consultationId: string): Promise<boolean> {
    return (await MEETING_WENT_ON.first(tx, consultationId)) !== null;
  }

  async titles(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.transactions.manager.find(Meeting, {
      select: { id: true, title: true },
      where: { id: In(ids) },
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Locked until the transaction ends: every change decides on what it reads here. */
  lock(tx: Tx, id: string): Promise<MeetingRow | null> {
    return LOCKED_MEETING.first(tx, id);
  }

  /** The meetings that have or had a case on their list. */
  async withCase(tx: Tx, caseId: string): Promise<string[]> {
    const items = await tx.manager.find(MeetingItemRow, { where: { caseId }, select: { id: true, meetingId: true } });
    return [...new Set(items.map(({ meetingId }) => meetingId))];
  }

  /** A meeting and those of its series, locked. */
  async withSeries(tx: Tx, id: string): Promise<Pick<Meeting, 'id' | 'version' | 'title' | 'createdAt'>[]> {
    const { seriesId } = await tx.manager.findOneOrFail(Meeting, {
      where: { id },
      select: { id: true, seriesId: true },
    });
    return tx.manager.find(Meeting, {
      where: seriesId === null ? { id } : { seriesId },
      select: { id: true, version: true, title: true, createdAt: true },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  items(meetingIds: readonly string[], reader: Queries = this.transactions): Promise<ListedItem[]> {
    return ITEMS_OF_MEETINGS.all(reader, meetingIds);
  }

  /** Who takes part in each of these meetings, by name. */
  async people(meetingIds: readonly string[]): Promise<Map<string, PersonRef[]>> {
    const people = new Map<string, PersonRef[]>(meetingIds.map((id) => [id, []]));
    for (const { meetingId, ...person } of await PEOPLE_OF_MEETINGS.all(this.transactions, meetingIds))
      people.get(meetingId)?.push(person);
    return people;
  }

  async memberIds(tx: Tx, meetingId: string): Promise<string[]> {
    const members = await tx.manager.find(MeetingMember, { where: { meetingId }, order: { memberId: 'ASC' } });
    return members.map(({ memberId }) => memberId);
  }

  async insertSeries(tx: Tx, series: MeetingSeries): Promise<void> {
    await tx.manager.insert(MeetingSeries, series);
  }

  async updateSeries(tx: Tx, { id, ...rule }: MeetingSeries): Promise<void> {
    await tx.manager.update(MeetingSeries, { id }, rule);
  }

  /** The series that a meeting belongs to; null: none. */
  async setSeries(tx: Tx, id: string, series: { id: string; slot: string } | null): Promise<void> {
    await tx.manager.update(Meeting, { id }, { seriesId: series?.id ?? null, slot: series?.slot ?? null });
  }

  async insert(
    tx: Tx,
    meeting: Pick<MeetingRow, 'id' | 'seriesId' | 'slot' | 'title' | 'titledBy' | 'startsAt' | 'facilitatorId'>,
    memberIds: readonly string[],
  ): Promise<void> {
    await tx.manager.insert(Meeting, meeting);
    await this.addMembers(tx, meeting.id, memberIds);
  }

  addMembers(tx: Tx, meetingId: string, memberIds: readonly string[]): Promise<void> {
    return ADD_MEMBERS.run(tx, meetingId, memberIds);
  }

  async removeMember(tx: Tx, meetingId: string, memberId: string): Promise<void> {
    await tx.manager.delete(MeetingMember, { meetingId, memberId });
  }

  /** Moves the meeting to its next version with what changed of it. */
  async bump(
    tx: Tx,
    { id }: Pick<MeetingRow, 'id'>,
    change: { status?: MeetingStatus; title?: string; titledBy?: string; startsAt?: Date; facilitatorId?: string } = {},
  ): Promise<void> {
    const { status } = change;
    await tx.manager.update(
      Meeting,
      { id },
      {
        ...change,
        version: () => 'version + 1',
        ...(status === 'running' && { startedAt: NOW }),
        ...((status === 'ended' || status === 'cancelled') && { endedAt: NOW }),
      },
    );
  }

  /** At the end of the list; false where the case is on it already. */
  async insertItem(tx: Tx, item: NewItem): Promise<boolean> {
    const { id, meetingId, caseId, roomId, lane, minutes, lateReason, returnedFrom, addedBy } = item;
    const added = await ADD_ITEM.first(
      tx,
      id,
      meetingId,
      caseId,
      roomId,
      lane,
      minutes,
      lateReason,
      returnedFrom,
      addedBy,
    );
    return added !== null;
  }

  async updateItem(
    tx: Tx,
    id: string,
    { lane, minutes, state, consultationId }: Pick<MeetingItemRow, 'lane' | 'minutes' | 'state' | 'consultationId'>,
  ): Promise<void> {
    await tx.manager.update(MeetingItemRow, { id }, { lane, minutes, state, consultationId });
  }

  /** Numbers the list in this order. */
  order(tx: Tx, itemIds: readonly string[]): Promise<void> {
    return ORDER_ITEMS.run(tx, itemIds);
  }

  async removeItem(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(MeetingItemRow, { id });
  }
}
