import { Injectable } from '@nestjs/common';
import type {
  ConsultationState,
  ConsultationListItem,
  ConsultationPhase,
  ConsultationStatus,
  PlannedMinutes,
  RoomEvent,
  WithinDays,
} from '@consilium/contracts';
import { Transactions, type Tx } from '../platform/transactions/transactions';

interface StoredConsultation {
  id: string;
  status: ConsultationStatus;
  phase: ConsultationPhase | null;
  scheduled_for: Date | null;
  started_at: Date | null;
  ended_at: Date | null;
  facilitator_id: string;
  presenter_id: string;
  summary_back_seq: string | null;
  summary_back_by: string | null;
  version: number;
  event_seq: string;
  minutes: PlannedMinutes;
  takeaway_seq: string | null;
  takeaway_by: string | null;
  takeaway_days: number | null;
  takeaway_business: boolean | null;
  runs: { phase: ConsultationPhase; beganAt: string; endedAt: string | null }[];
  hands: string[];
}

const SELECT = `
  SELECT c.*,
    (SELECT json_object_agg(p.phase, p.minutes) FROM consultation_plan p WHERE p.consultation_id = c.id) AS minutes,
    (SELECT coalesce(json_agg(json_build_object('phase', r.phase, 'beganAt', r.began_at, 'endedAt', r.ended_at) ORDER BY r.began_seq), '[]') FROM consultation_run r WHERE r.consultation_id = c.id) AS runs,
    (SELECT coalesce(json_agg(h.member_id ORDER BY h.raised_seq), '[]') FROM consultation_hand h WHERE h.consultation_id = c.id) AS hands
  FROM consultation c`;
const LATEST = 'WHERE room_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const withinOf = ({ takeaway_days: days, takeaway_business: business }: StoredConsultation): WithinDays | null =>
  days !== null && business !== null ? { days, business } : null;
const toFacts = (row: StoredConsultation): ConsultationState => ({
  id: row.id,
  status: row.status,
  scheduledFor: iso(row.scheduled_for),
  startedAt: iso(row.started_at),
  endedAt: iso(row.ended_at),
  phase: row.phase,
  minutes: row.minutes,
  runs: row.runs.map(({ phase, beganAt, endedAt }) => ({
    phase,
    beganAt: new Date(beganAt).toISOString(),
    ...(endedAt !== null && { endedAt: new Date(endedAt).toISOString() }),
  })),
  facilitatorId: row.facilitator_id,
  presenterId: row.presenter_id,
  summaryBack:
    row.summary_back_seq !== null && row.summary_back_by !== null
      ? { seq: Number(row.summary_back_seq), by: row.summary_back_by }
      : null,
  takeaway:
    row.takeaway_seq !== null && row.takeaway_by !== null
      ? { seq: Number(row.takeaway_seq), by: row.takeaway_by, within: withinOf(row) }
      : null,
  hands: row.hands,
  version: row.version,
  seq: Number(row.event_seq),
});

/** Consultations as rows: exactly the facts that the room's log folds to. */
@Injectable()
export class ConsultationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The room's latest consultation. */
  async latest(roomId: string, reader: Pick<Tx, 'query'> = this.transactions): Promise<ConsultationState | null> {
    const [row] = await reader.query<StoredConsultation>(
      `${SELECT} WHERE c.id = (SELECT id FROM consultation ${LATEST})`,
      [roomId],
    );
    return row ? toFacts(row) : null;
  }

  /** Locked until the transaction ends. Read by a second statement, so that what the lock waited for is seen. `share`: others may hold it too. */
  async lock(tx: Tx, roomId: string, strength: 'update' | 'share' = 'update'): Promise<ConsultationState | null> {
    const locked = await tx.query(
      `SELECT id FROM consultation ${LATEST} FOR ${strength === 'update' ? 'NO KEY UPDATE' : 'SHARE'}`,
      [roomId],
    );
    return locked.length > 0 ? this.latest(roomId, tx) : null;
  }

  /** What runs or is planned in these rooms, with its room; at most one in each. */
  async open(roomIds: readonly string[]): Promise<[roomId: string, facts: ConsultationState][]> {
    if (roomIds.length === 0) return [];
    const rows = await this.transactions.query<StoredConsultation & { room_id: string }>(
      `${SELECT} WHERE c.room_id = ANY($1::uuid[]) AND c.status IN ('scheduled', 'running')`,
      [roomIds],
    );
    return rows.map((row) => [row.room_id, toFacts(row)]);
  }

  /** All of a room, the newest first. */
  async list(roomId: string): Promise<ConsultationListItem[]> {
    const rows = await this.transactions.query<StoredConsultation>(
      'SELECT * FROM consultation WHERE room_id = $1 ORDER BY created_at DESC, id DESC',
      [roomId],
    );
    return rows.map((row) => ({
      id: row.id,
      status: row.status,
      scheduledFor: iso(row.scheduled_for),
      startedAt: iso(row.started_at),
      endedAt: iso(row.ended_at),
      facilitatorId: row.facilitator_id,
    }));
  }

  /** Writes the facts as `event` left them. The caller holds the lock, or makes the consultation. */
  async save(tx: Tx, roomId: string, facts: ConsultationState, event: RoomEvent): Promise<void> {
    await tx.query(
      `INSERT INTO consultation (id, room_id, status, phase, scheduled_for, started_at, started_seq, ended_at, facilitator_id, presenter_id, summary_back_seq, summary_back_by, version, event_seq,
         takeaway_seq, takeaway_by, takeaway_days, takeaway_business)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT (id) DO UPDATE SET status = $3, phase = $4, scheduled_for = $5, started_at = $6, started_seq = coalesce($7, consultation.started_seq), ended_at = $8,
         facilitator_id = $9, presenter_id = $10, summary_back_seq = $11, summary_back_by = $12, version = $13, event_seq = $14,
         takeaway_seq = $15, takeaway_by = $16, takeaway_days = $17, takeaway_business = $18`,
      [
        facts.id,
        roomId,
        facts.status,
        facts.phase,
        facts.scheduledFor,
        facts.startedAt,
        event.type === 'consultation.started' ? event.seq : null,
        facts.endedAt,
        facts.facilitatorId,
        facts.presenterId,
        facts.summaryBack?.seq ?? null,
        facts.summaryBack?.by ?? null,
        facts.version,
        facts.seq,
        facts.takeaway?.seq ?? null,
        facts.takeaway?.by ?? null,
        facts.takeaway?.within?.days ?? null,
        facts.takeaway?.within?.business ?? null,
      ],
    );
    await this.saveParts(tx, facts, event);
  }

  private async saveParts(tx: Tx, facts: ConsultationState, event: RoomEvent): Promise<void> {
    switch (event.type) {
      case 'consultation.scheduled':
      case 'consultation.started':
        await this.savePlan(tx, facts);
        // What was planned and begun by a move that was taken back has not run.
        await tx.query('DELETE FROM consultation_run WHERE consultation_id = $1', [facts.id]);
        if (event.type === 'consultation.started') await this.saveRun(tx, facts, event);
        return;
      case 'consultation.extended':
        return this.savePlan(tx, facts);
      case 'consultation.paused':
        return this.endRun(tx, facts);
      case 'consultation.reopened':
        await this.endRun(tx, { ...facts, runs: facts.runs.slice(0, -1) });
        return this.saveRun(tx, facts, event);
      case 'consultation.phase_changed':
      case 'consultation.resumed':
        return this.saveRun(tx, facts, event);
      case 'consultation.hand_raised':
        await tx.query(
          'INSERT INTO consultation_hand (consultation_id, member_id, raised_seq) VALUES ($1, $2, $3) ON CONFLICT (consultation_id, member_id) DO UPDATE SET raised_seq = $3',
          [facts.id, event.data.memberId, event.seq],
        );
        return;
      case 'consultation.hand_lowered':
        await tx.query('DELETE FROM consultation_hand WHERE consultation_id = $1 AND member_id = $2', [
          facts.id,
          event.data.memberId,
        ]);
        return;
      case 'consultation.ended':
      case 'consultation.cancelled':
        await tx.query('DELETE FROM consultation_hand WHERE consultation_id = $1', [facts.id]);
        return;
      default:
    }
  }

  private async savePlan(tx: Tx, { id, minutes }: ConsultationState): Promise<void> {
    await tx.query(
      `INSERT INTO consultation_plan (consultation_id, phase, minutes) SELECT $1, key, value::int FROM json_each_text($2::json)
       ON CONFLICT (consultation_id, phase) DO UPDATE SET minutes = EXCLUDED.minutes`,
      [id, JSON.stringify(minutes)],
    );
  }

  /** The end of the last run, as the facts have it. */
  private async endRun(tx: Tx, { id, runs }: ConsultationState): Promise<void> {
    await tx.query(
      'UPDATE consultation_run SET ended_at = $2 WHERE consultation_id = $1 AND began_seq = (SELECT max(began_seq) FROM consultation_run WHERE consultation_id = $1)',
      [id, runs.at(-1)?.endedAt ?? null],
    );
  }

  private async saveRun(tx: Tx, facts: ConsultationState, event: RoomEvent): Promise<void> {
    await tx.query(
      'INSERT INTO consultation_run (consultation_id, began_seq, phase, began_at) VALUES ($1, $2, $3, $4)',
      [facts.id, event.seq, facts.phase, event.at],
    );
  }
}
