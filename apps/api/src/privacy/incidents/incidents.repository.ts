import { Injectable } from '@nestjs/common';
import type {
  Exposure,
  IdentifierLetter,
  IncidentAct,
  IncidentFactor,
  IncidentStatus,
  IncidentText,
  PurgePlace,
  RoomEventType,
  TextAction,
} from '@consilium/contracts';
import { NOTIFICATION_OPEN } from '@consilium/domain';
import { staleVersion } from '../../platform/problems/problem';
import type { Tx } from '../../platform/transactions/transactions';
import type { Exposed } from '../../rooms/text-holders';
import type { IncidentRow } from './incident-row';

type Reader = Pick<Tx, 'query'>;

export interface NewIncident {
  id: string;
  roomId: string;
  seq: number;
  eventType: RoomEventType;
  authorId: string | null;
  status: IncidentStatus;
  categories: IdentifierLetter[];
  postedAt: Date;
  discoveredAt: Date;
  containedAt: Date;
  deadlineAt: Date;
}

export interface NewReport {
  memberId: string;
  reason: string;
  category: IdentifierLetter | null;
  /** Whether this report hid the text. */
  hidText: boolean;
}

/** What of an incident changes. Absent: stays. */
export interface IncidentChange extends Partial<Record<IncidentFactor, string>> {
  status?: IncidentStatus;
  text_state?: IncidentText;
  categories?: IdentifierLetter[];
  notes?: string;
  pending_action?: TextAction | null;
  pending_by?: string | null;
  pending_at?: Date | null;
}

const SELECT = `
  SELECT i.*, r.subject_kind, r.subject_id, r.label, a.display_name AS author_name, a.discipline AS author_discipline, a.practice_id AS author_practice_id,
    p.display_name AS pending_name, p.discipline AS pending_discipline,
    (SELECT count(*)::int FROM incident_report t WHERE t.incident_id = i.id) AS report_count,
    (SELECT coalesce(array_agg(g.place), '{}') FROM incident_purge g WHERE g.incident_id = i.id) AS purged,
    EXISTS (SELECT 1 FROM room_event e WHERE e.room_id = i.room_id AND e.seq > i.seq AND e.type = 'event.hidden'
      AND (e.data->>'seq')::bigint = i.seq AND e.data->>'reason' = 'retracted') AS retracted
  FROM incident i JOIN room r ON r.id = i.room_id LEFT JOIN member a ON a.id = i.author_id LEFT JOIN member p ON p.id = i.pending_by`;

/** The rows of incidents. A change is made on the version that was seen, or not at all. */
@Injectable()
export class IncidentsRepository {
  async insert(tx: Tx, incident: NewIncident): Promise<void> {
    await tx.query(
      `INSERT INTO incident (id, room_id, seq, event_type, author_id, status, categories, posted_at, discovered_at, contained_at, deadline_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        incident.id,
        incident.roomId,
        incident.seq,
        incident.eventType,
        incident.authorId,
        incident.status,
        incident.categories,
        incident.postedAt,
        incident.discoveredAt,
        incident.containedAt,
        incident.deadlineAt,
      ],
    );
  }

  /** Newest first; `before` is the id of the last one that the reader has. `practiceId`: only of authors who work there. */
  page(
    reader: Reader,
    {
      status,
      overdue,
      practiceId,
      before,
      limit,
    }: { status?: IncidentStatus; overdue?: boolean; practiceId?: string; before?: string; limit: number },
  ): Promise<IncidentRow[]> {
    return reader.query<IncidentRow>(
      `${SELECT} WHERE ($1::text IS NULL OR i.status = $1) AND ($2::boolean IS NULL OR (i.status = ANY($3::text[]) AND i.deadline_at < now()) = $2)
         AND ($4::uuid IS NULL OR a.practice_id = $4) AND ($5::uuid IS NULL OR i.id < $5) ORDER BY i.id DESC LIMIT $6`,
      [status ?? null, overdue ?? null, NOTIFICATION_OPEN, practiceId ?? null, before ?? null, limit],
    );
  }

  async find(reader: Reader, id: string): Promise<IncidentRow | undefined> {
    return (await reader.query<IncidentRow>(`${SELECT} WHERE i.id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<IncidentRow | undefined> {
    await tx.query('SELECT 1 FROM incident WHERE id = $1 FOR UPDATE', [id]);
    return this.find(tx, id);
  }

  /** The incident that keeps the text of this event now. The caller holds the room's lock. */
  async quarantined(tx: Tx, roomId: string, seq: number): Promise<string | undefined> {
    return (
      await tx.query<{ id: string }>(
        `SELECT id FROM incident WHERE room_id = $1 AND seq = $2 AND text_state = 'quarantined'`,
        [roomId, seq],
      )
    )[0]?.id;
  }

  async change(tx: Tx, { id, version }: Pick<IncidentRow, 'id' | 'version'>, change: IncidentChange): Promise<void> {
    const columns = (Object.entries(change) as [string, unknown][]).filter(([, value]) => value !== undefined);
    const set = columns.map(([column], place) => `${column} = $${place + 3}`);
    const changed = await tx.query(
      `UPDATE incident SET ${['version = version + 1', ...set].join(', ')} WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, ...columns.map(([, value]) => value)],
    );
    if (changed.length === 0) throw staleVersion(version);
  }

  /** False where this member reported it before. A category that is new counts as a change of the record. */
  async addReport(tx: Tx, incidentId: string, { memberId, reason, category, hidText }: NewReport): Promise<boolean> {
    const added = await tx.query(
      'INSERT INTO incident_report (incident_id, member_id, reason, category, hid_text) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING at',
      [incidentId, memberId, reason, category, hidText],
    );
    if (added.length > 0 && category) {
      await tx.query(
        'UPDATE incident SET categories = array_append(categories, $2), version = version + 1 WHERE id = $1 AND NOT ($2 = ANY(categories))',
        [incidentId, category],
      );
    }
    return added.length > 0;
  }

  /** This member's report of an incident, with how many there are. Undefined where there is none of theirs. */
  async reportOf(
    tx: Tx,
    incidentId: string,
    memberId: string,
  ): Promise<{ at: Date; reason: string; hidText: boolean; reports: number } | undefined> {
    const [row] = await tx.query<{ at: Date; reason: string; hidText: boolean; reports: number }>(
      `SELECT t.at, t.reason, t.hid_text AS "hidText", (SELECT count(*)::int FROM incident_report o WHERE o.incident_id = t.incident_id) AS reports
       FROM incident_report t WHERE t.incident_id = $1 AND t.member_id = $2`,
      [incidentId, memberId],
    );
    return row;
  }

  /** The words of a report that has none yet. */
  async describeReport(
    tx: Tx,
    incidentId: string,
    { memberId, reason, category }: Pick<NewReport, 'memberId' | 'reason' | 'category'>,
  ): Promise<void> {
    await tx.query(
      'UPDATE incident_report SET reason = $3, category = coalesce(category, $4) WHERE incident_id = $1 AND member_id = $2',
      [incidentId, memberId, reason, category],
    );
    if (category)
      await tx.query(
        'UPDATE incident SET categories = array_append(categories, $2), version = version + 1 WHERE id = $1 AND NOT ($2 = ANY(categories))',
        [incidentId, category],
      );
  }

  async addExposures(tx: Tx, incidentId: string, exposed: readonly Exposed[]): Promise<void> {
    await tx.query(
      `INSERT INTO incident_exposure (incident_id, member_id, how, at, session_hash)
       SELECT $1, e."memberId", e.how, e.at, e.session FROM jsonb_to_recordset($2::jsonb) AS e("memberId" uuid, how text, at timestamptz, session text)`,
      [incidentId, JSON.stringify(exposed)],
    );
  }

  async addAct(tx: Tx, incidentId: string, act: IncidentAct, actorId: string | null, note = ''): Promise<void> {
    await tx.query('INSERT INTO incident_act (incident_id, act, actor_id, note) VALUES ($1, $2, $3, $4)', [
      incidentId,
      act,
      actorId,
      note,
    ]);
  }

  /** `by` null: the purge did it itself. */
  async purgeReached(
    tx: Tx,
    incidentId: string,
    places: readonly { place: PurgePlace; note?: string }[],
    by: string | null,
  ): Promise<void> {
    for (const { place, note = '' } of places) {
      await tx.query(
        `INSERT INTO incident_purge (incident_id, place, done_by, note) VALUES ($1, $2, $3, $4)
         ON CONFLICT (incident_id, place) DO UPDATE SET done_at = EXCLUDED.done_at, done_by = EXCLUDED.done_by, note = EXCLUDED.note`,
        [incidentId, place, by, note],
      );
    }
  }

  reports(
    reader: Reader,
    incidentId: string,
  ): Promise<{ member_id: string; at: Date; reason: string; category: IdentifierLetter | null }[]> {
    return reader.query(
      'SELECT member_id, at, reason, category FROM incident_report WHERE incident_id = $1 ORDER BY at',
      [incidentId],
    );
  }

  exposures(
    reader: Reader,
    incidentId: string,
  ): Promise<{ member_id: string; how: Exposure; at: Date | null; session_hash: string | null }[]> {
    return reader.query(
      'SELECT member_id, how, at, session_hash FROM incident_exposure WHERE incident_id = $1 ORDER BY id',
      [incidentId],
    );
  }

  acts(
    reader: Reader,
    incidentId: string,
  ): Promise<{ at: Date; act: IncidentAct; actor_id: string | null; note: string }[]> {
    return reader.query('SELECT at, act, actor_id, note FROM incident_act WHERE incident_id = $1 ORDER BY id', [
      incidentId,
    ]);
  }

  purge(
    reader: Reader,
    incidentId: string,
  ): Promise<{ place: PurgePlace; done_at: Date; done_by: string | null; note: string }[]> {
    return reader.query('SELECT place, done_at, done_by, note FROM incident_purge WHERE incident_id = $1', [
      incidentId,
    ]);
  }
}
