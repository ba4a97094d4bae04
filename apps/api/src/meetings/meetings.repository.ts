import { Injectable } from '@nestjs/common';
import type { MeetingItemState, MeetingLane, PersonRef, MeetingStatus } from '@consilium/contracts';
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
  /** Its local date and time in the series; null where it stands alone. */
  slot: string | null;
  facilitatorId: string;
  facilitatorDisabled: boolean;
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
  /** A later meeting of the series has taken it over. */
  goesOn: boolean;
}

/** Those of a member, by whether they are over, or of one series. */
export interface MeetingFilter {
  box?: 'coming' | 'past';
  seriesId?: string;
}

type Reader = Pick<Tx, 'query'>;
export type NewItem = Pick<
  MeetingItemRow,
  'id' | 'meetingId' | 'caseId' | 'roomId' | 'lane' | 'minutes' | 'lateReason' | 'returnedFrom'
> & { addedBy: string | null };

const MEETING = `
  SELECT m.id, m.series_id AS "seriesId", s.every_weeks AS "everyWeeks", s.time_zone AS "timeZone", m.title, m.status, m.starts_at AS "startsAt",
    m.started_at AS "startedAt", m.ended_at AS "endedAt", m.slot, m.facilitator_id AS "facilitatorId", f.disabled_at IS NOT NULL AS "facilitatorDisabled", m.version
  FROM meeting m JOIN member f ON f.id = m.facilitator_id LEFT JOIN meeting_series s ON s.id = m.series_id`;
const ITEM = `
  SELECT id, meeting_id AS "meetingId", case_id AS "caseId", room_id AS "roomId", position, lane, minutes, late_reason AS "lateReason",
    returned_from AS "returnedFrom", consultation_id AS "consultationId", state,
    EXISTS (SELECT 1 FROM meeting_item later WHERE later.returned_from = meeting_item.id) AS "goesOn" FROM meeting_item`;
const COMING: readonly MeetingStatus[] = ['planned', 'running'];
const PAST: readonly MeetingStatus[] = ['ended', 'cancelled'];
const ITEM_ORDER = 'ORDER BY position, added_at, id';

/** Meetings, who takes part and their lists of cases, as rows. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The meeting, where this member takes part in it. */
  async findFor(memberId: string, id: string): Promise<MeetingRow | null> {
    const [row] = await this.transactions.query<MeetingRow>(
      `${MEETING} JOIN meeting_member p ON p.meeting_id = m.id AND p.member_id = $2 WHERE m.id = $1`,
      [id, memberId],
    );
    return row ?? null;
  }

  /** What comes, what runs first and then the soonest; or what was, or a series, the newest first. */
  async list(memberId: string, { box, seriesId }: MeetingFilter, limit: number): Promise<MeetingRow[]> {
    const statuses = box === 'coming' ? COMING : box === 'past' ? PAST : [...COMING, ...PAST];
    return this.transactions.query<MeetingRow>(
      `${MEETING} JOIN meeting_member p ON p.meeting_id = m.id AND p.member_id = $1
       WHERE m.status = ANY($2) AND ($3::uuid IS NULL OR m.series_id = $3) ORDER BY ${box === 'coming' ? `m.status = 'running' DESC, m.starts_at` : 'm.starts_at DESC'}, m.id LIMIT $4`,
      [memberId, statuses, seriesId ?? null, limit],
    );
  }

  /** The planned or running meeting of a series, where this member takes part in it. */
  async openOfSeries(memberId: string, seriesId: string): Promise<{ id: string; startsAt: Date } | null> {
    const [row] = await this.transactions.query<{ id: string; startsAt: Date }>(
      `SELECT m.id, m.starts_at AS "startsAt" FROM meeting m JOIN meeting_member p ON p.meeting_id = m.id AND p.member_id = $1 WHERE m.series_id = $2 AND m.status = ANY($3)`,
      [memberId, seriesId, COMING],
    );
    return row ?? null;
  }

  /** Locked until the transaction ends: every change decides on what it reads here. */
  async lock(tx: Tx, id: string): Promise<MeetingRow | null> {
    const [row] = await tx.query<MeetingRow>(`${MEETING} WHERE m.id = $1 FOR NO KEY UPDATE OF m`, [id]);
    return row ?? null;
  }

  items(meetingIds: readonly string[], reader: Reader = this.transactions): Promise<MeetingItemRow[]> {
    return reader.query<MeetingItemRow>(`${ITEM} WHERE meeting_id = ANY($1::uuid[]) ${ITEM_ORDER}`, [meetingIds]);
  }

  /** Who takes part in each of these meetings, by name. */
  async people(meetingIds: readonly string[]): Promise<Map<string, PersonRef[]>> {
    const rows = await this.transactions.query<PersonRef & { meetingId: string }>(
      `SELECT m.meeting_id AS "meetingId", p.id AS "memberId", p.display_name AS "displayName", p.discipline FROM meeting_member m JOIN member p ON p.id = m.member_id
       WHERE m.meeting_id = ANY($1::uuid[]) ORDER BY p.display_name, p.id`,
      [meetingIds],
    );
    const people = new Map<string, PersonRef[]>(meetingIds.map((id) => [id, []]));
    for (const { meetingId, ...person } of rows) people.get(meetingId)?.push(person);
    return people;
  }

  async memberIds(tx: Tx, meetingId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT member_id AS id FROM meeting_member WHERE meeting_id = $1 ORDER BY member_id',
      [meetingId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these ids who can take part: known and not disabled. */
  async eligible(memberIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT id FROM member WHERE id = ANY($1::uuid[]) AND disabled_at IS NULL',
      [memberIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async insertSeries(tx: Tx, series: { id: string; everyWeeks: number; timeZone: string }): Promise<void> {
    await tx.query('INSERT INTO meeting_series (id, every_weeks, time_zone) VALUES ($1, $2, $3)', [
      series.id,
      series.everyWeeks,
      series.timeZone,
    ]);
  }

  async updateSeries(tx: Tx, series: { id: string; everyWeeks: number; timeZone: string }): Promise<void> {
    await tx.query('UPDATE meeting_series SET every_weeks = $2, time_zone = $3 WHERE id = $1', [
      series.id,
      series.everyWeeks,
      series.timeZone,
    ]);
  }

  /** The series that a meeting belongs to; null: none. */
  async setSeries(tx: Tx, meetingId: string, series: { id: string; slot: string } | null): Promise<void> {
    await tx.query('UPDATE meeting SET series_id = $2, slot = $3 WHERE id = $1', [
      meetingId,
      series?.id ?? null,
      series?.slot ?? null,
    ]);
  }

  async insert(
    tx: Tx,
    meeting: Pick<MeetingRow, 'id' | 'seriesId' | 'slot' | 'title' | 'startsAt' | 'facilitatorId'>,
    memberIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      'INSERT INTO meeting (id, series_id, title, starts_at, facilitator_id, slot) VALUES ($1, $2, $3, $4, $5, $6)',
      [meeting.id, meeting.seriesId, meeting.title, meeting.startsAt, meeting.facilitatorId, meeting.slot],
    );
    await this.addMembers(tx, meeting.id, memberIds);
  }

  async addMembers(tx: Tx, meetingId: string, memberIds: readonly string[]): Promise<void> {
    await tx.query(
      'INSERT INTO meeting_member (meeting_id, member_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [meetingId, memberIds],
    );
  }

  async removeMember(tx: Tx, meetingId: string, memberId: string): Promise<void> {
    await tx.query('DELETE FROM meeting_member WHERE meeting_id = $1 AND member_id = $2', [meetingId, memberId]);
  }

  /** Moves the meeting to its next version with what changed of it. */
  async bump(
    tx: Tx,
    meeting: MeetingRow,
    change: { status?: MeetingStatus; title?: string; startsAt?: Date; facilitatorId?: string } = {},
  ): Promise<void> {
    await tx.query(
      `UPDATE meeting SET version = version + 1, status = coalesce($2, status), title = coalesce($3, title), starts_at = coalesce($4, starts_at), facilitator_id = coalesce($5, facilitator_id),
         started_at = CASE WHEN $2 = 'running' THEN now() ELSE started_at END, ended_at = CASE WHEN $2 IN ('ended', 'cancelled') THEN now() ELSE ended_at END
       WHERE id = $1`,
      [meeting.id, change.status ?? null, change.title ?? null, change.startsAt ?? null, change.facilitatorId ?? null],
    );
  }

  /** At the end of the list; false where the case is on it already. */
  async insertItem(tx: Tx, item: NewItem): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO meeting_item (id, meeting_id, case_id, room_id, lane, minutes, late_reason, returned_from, added_by, position)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(position), 0) + 1 FROM meeting_item WHERE meeting_id = $2
       ON CONFLICT (meeting_id, case_id) DO NOTHING RETURNING id`,
      [
        item.id,
        item.meetingId,
        item.caseId,
        item.roomId,
        item.lane,
        item.minutes,
        item.lateReason,
        item.returnedFrom,
        item.addedBy,
      ],
    );
    return inserted.length > 0;
  }

  async updateItem(
    tx: Tx,
    id: string,
    item: Pick<MeetingItemRow, 'lane' | 'minutes' | 'state' | 'consultationId'>,
  ): Promise<void> {
    await tx.query('UPDATE meeting_item SET lane = $2, minutes = $3, state = $4, consultation_id = $5 WHERE id = $1', [
      id,
      item.lane,
      item.minutes,
      item.state,
      item.consultationId,
    ]);
  }

  /** Numbers the list in this order. */
  async order(tx: Tx, itemIds: readonly string[]): Promise<void> {
    await tx.query(
      'UPDATE meeting_item i SET position = o.place FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, place) WHERE i.id = o.id',
      [itemIds],
    );
  }

  async removeItem(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM meeting_item WHERE id = $1', [id]);
  }
}
