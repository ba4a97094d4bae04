import { Injectable } from '@nestjs/common';
import type { Discipline, MeetingItemState, MeetingLane, MeetingPerson, MeetingStatus } from '@consilium/contracts';
import { Transactions, type Tx } from '../platform/transactions/transactions';

export interface MeetingRow {
  id: string;
  seriesId: string | null;
  everyWeeks: number | null;
  timeZone: string | null;
  title: string;
  status: MeetingStatus;
  startsAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  facilitatorId: string;
  version: number;
}

export interface MeetingItemRow {
  id: string;
  meetingId: string;
  caseId: string;
  roomId: string;
  position: number;
  lane: MeetingLane | null;
  minutes: number;
  lateReason: string | null;
  returnedFrom: string | null;
  consultationId: string | null;
  state: MeetingItemState;
}

type Reader = Pick<Tx, 'query'>;
export type NewItem = Pick<MeetingItemRow, 'id' | 'meetingId' | 'caseId' | 'roomId' | 'lane' | 'minutes' | 'lateReason' | 'returnedFrom'> & { addedBy: string | null };

const MEETING = `
  SELECT m.id, m.series_id AS "seriesId", s.every_weeks AS "everyWeeks", s.time_zone AS "timeZone", m.title, m.status, m.starts_at AS "startsAt",
    m.started_at AS "startedAt", m.ended_at AS "endedAt", m.facilitator_id AS "facilitatorId", m.version
  FROM meeting m LEFT JOIN meeting_series s ON s.id = m.series_id`;
const ITEM = `
  SELECT id, meeting_id AS "meetingId", case_id AS "caseId", room_id AS "roomId", position, lane, minutes, late_reason AS "lateReason",
    returned_from AS "returnedFrom", consultation_id AS "consultationId", state FROM meeting_item`;
const ITEM_ORDER = 'ORDER BY position, added_at, id';

/** Meetings, who takes part and their lists of cases, as rows. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The meeting, where this member takes part in it. */
  async findFor(memberId: string, id: string): Promise<MeetingRow | null> {
    const [row] = await this.transactions.query<MeetingRow>(`${MEETING} JOIN meeting_member p ON p.meeting_id = m.id AND p.member_id = $2 WHERE m.id = $1`, [id, memberId]);
    return row ?? null;
  }

  /** Those of a member: what comes, the soonest first, or what was, the newest first. */
  async list(memberId: string, box: 'coming' | 'past', limit: number): Promise<MeetingRow[]> {
    const coming = box === 'coming';
    return this.transactions.query<MeetingRow>(
      `${MEETING} JOIN meeting_member p ON p.meeting_id = m.id AND p.member_id = $1
       WHERE m.status = ANY($2) ORDER BY m.starts_at ${coming ? 'ASC' : 'DESC'}, m.id LIMIT $3`,
      [memberId, coming ? ['planned', 'running'] : ['ended', 'cancelled'], limit],
    );
  }

  /** Locked until the transaction ends: every change decides on what it reads here. */
  async lock(tx: Tx, id: string): Promise<MeetingRow | null> {
    const [row] = await tx.query<MeetingRow>(`${MEETING} WHERE m.id = $1 FOR NO KEY UPDATE OF m`, [id]);
    return row ?? null;
  }

  items(meetingIds: readonly string[], reader: Reader = this.transactions): Promise<MeetingItemRow[]> {
    return reader.query<MeetingItemRow>(`${ITEM} WHERE meeting_id = ANY($1::uuid[]) ${ITEM_ORDER}`, [meetingIds]);
  }

  async people(meetingId: string, reader: Reader = this.transactions): Promise<MeetingPerson[]> {
    return reader.query<{ memberId: string; displayName: string; discipline: Discipline | null }>(
      `SELECT p.id AS "memberId", p.display_name AS "displayName", p.discipline FROM meeting_member m JOIN member p ON p.id = m.member_id WHERE m.meeting_id = $1 ORDER BY p.display_name, p.id`,
      [meetingId],
    );
  }

  /** Those of these ids who can take part: known and not disabled. */
  async eligible(memberIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>('SELECT id FROM member WHERE id = ANY($1::uuid[]) AND disabled_at IS NULL', [memberIds]);
    return new Set(rows.map(({ id }) => id));
  }

  async insertSeries(tx: Tx, series: { id: string; everyWeeks: number; timeZone: string }): Promise<void> {
    await tx.query('INSERT INTO meeting_series (id, every_weeks, time_zone) VALUES ($1, $2, $3)', [series.id, series.everyWeeks, series.timeZone]);
  }

  async insert(tx: Tx, meeting: { id: string; seriesId: string | null; title: string; startsAt: Date; facilitatorId: string }, memberIds: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO meeting (id, series_id, title, starts_at, facilitator_id) VALUES ($1, $2, $3, $4, $5)', [meeting.id, meeting.seriesId, meeting.title, meeting.startsAt, meeting.facilitatorId]);
    await this.addMembers(tx, meeting.id, memberIds);
  }

  async addMembers(tx: Tx, meetingId: string, memberIds: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO meeting_member (meeting_id, member_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING', [meetingId, memberIds]);
  }

  async removeMember(tx: Tx, meetingId: string, memberId: string): Promise<void> {
    await tx.query('DELETE FROM meeting_member WHERE meeting_id = $1 AND member_id = $2', [meetingId, memberId]);
  }

  /** Moves the meeting to its next version with what changed of it. */
  async bump(tx: Tx, meeting: MeetingRow, change: { status?: MeetingStatus; title?: string; startsAt?: Date } = {}): Promise<void> {
    await tx.query(
      `UPDATE meeting SET version = version + 1, status = coalesce($2, status), title = coalesce($3, title), starts_at = coalesce($4, starts_at),
         started_at = CASE WHEN $2 = 'running' THEN now() ELSE started_at END, ended_at = CASE WHEN $2 IN ('ended', 'cancelled') THEN now() ELSE ended_at END
       WHERE id = $1`,
      [meeting.id, change.status ?? null, change.title ?? null, change.startsAt ?? null],
    );
  }

  /** At the end of the list; false where the case is on it already. */
  async insertItem(tx: Tx, item: NewItem): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO meeting_item (id, meeting_id, case_id, room_id, lane, minutes, late_reason, returned_from, added_by, position)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(position), 0) + 1 FROM meeting_item WHERE meeting_id = $2
       ON CONFLICT (meeting_id, case_id) DO NOTHING RETURNING id`,
      [item.id, item.meetingId, item.caseId, item.roomId, item.lane, item.minutes, item.lateReason, item.returnedFrom, item.addedBy],
    );
    return inserted.length > 0;
  }

  async updateItem(tx: Tx, id: string, item: Pick<MeetingItemRow, 'lane' | 'minutes' | 'state' | 'consultationId'>): Promise<void> {
    await tx.query('UPDATE meeting_item SET lane = $2, minutes = $3, state = $4, consultation_id = $5 WHERE id = $1', [id, item.lane, item.minutes, item.state, item.consultationId]);
  }

  /** Numbers the list in this order. */
  async order(tx: Tx, itemIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE meeting_item i SET position = o.place FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, place) WHERE i.id = o.id', [itemIds]);
  }

  async removeItem(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM meeting_item WHERE id = $1', [id]);
  }
}
