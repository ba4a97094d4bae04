import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { AttendanceOfDiscipline, ConsultationState, Discipline } from '@consilium/contracts';
import { attendanceOf } from '@consilium/domain';
import { safeErrorFields } from '../platform/logging/safe-error';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { Presence, type Stay } from '../rooms/realtime/presence';

/** How often who is there is written down: a killed server loses at most this much. */
const ROUND_MS = 4000;
/** A member who was not seen for longer begins a new stretch. Seconds. */
const STRETCH_ENDS = 12;

/** $1–$4: room, member, discipline, seconds in the room of everybody whom this server sees; only rooms with a running consultation, or that of $5, count. */
const NOTE = `
  WITH present AS (
    SELECT c.id AS consultation_id, p.member_id, p.discipline, greatest(c.started_at, clock.at - make_interval(secs => p.seconds)) AS began_at, clock.at
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[]) AS p (room_id, member_id, discipline, seconds)
    JOIN consultation c ON c.room_id = p.room_id AND (c.status = 'running' OR c.id = $5::uuid)
    CROSS JOIN (SELECT clock_timestamp()::timestamptz(3) AS at) clock
  ), extended AS (
    UPDATE consultation_attendance a SET seen_at = greatest(a.seen_at, p.at)
    FROM present p WHERE a.consultation_id = p.consultation_id AND a.member_id = p.member_id AND a.seen_at > p.at - interval '${STRETCH_ENDS} seconds'
    RETURNING a.consultation_id, a.member_id
  )
  INSERT INTO consultation_attendance (consultation_id, member_id, discipline, began_at, seen_at)
  SELECT consultation_id, member_id, discipline, began_at, greatest(began_at, at) FROM present
  WHERE (consultation_id, member_id) NOT IN (SELECT consultation_id, member_id FROM extended)
  ON CONFLICT (consultation_id, member_id, began_at) DO UPDATE SET seen_at = greatest(consultation_attendance.seen_at, EXCLUDED.seen_at)`;

/**
 * Who was there and for how long, by what the connections say: every server writes down whom it sees, every few seconds. Two servers
 * that see the same member write stretches that overlap; they count once.
 */
@Injectable()
export class Attendance implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Consultations');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly presence: Presence,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.note(), ROUND_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Writes down who is there now; one round at a time, and never rejects: the next one comes soon. */
  note(): void {
    this.running ??= this.write(this.transactions, this.presence.stays())
      .catch((error: unknown) => this.logger.warn(safeErrorFields(error), 'attendance could not be written'))
      .finally(() => (this.running = undefined));
  }

  /** The last round of a consultation that ends in this transaction. */
  async noteAtEnd(tx: Tx, roomId: string, consultationId: string): Promise<void> {
    await this.write(
      tx,
      this.presence.stays().filter((stay) => stay.roomId === roomId),
      consultationId,
    );
  }

  /** Everybody of a room who is not seen in a consultation that still runs in another one. */
  async nowhereElse(tx: Tx, roomId: string): Promise<string[]> {
    const rows = await tx.query<{ member_id: string }>(
      `SELECT p.member_id FROM room_member p WHERE p.room_id = $1 AND NOT EXISTS (
         SELECT FROM consultation_attendance a JOIN consultation c ON c.id = a.consultation_id
         WHERE a.member_id = p.member_id AND c.status = 'running' AND c.room_id <> $1 AND a.seen_at > clock_timestamp() - make_interval(secs => $2))`,
      [roomId, STRETCH_ENDS],
    );
    return rows.map(({ member_id }) => member_id);
  }

  /** Attendance while it ran, up to now or its end. */
  async of(
    reader: Pick<Tx, 'query'>,
    facts: Pick<ConsultationState, 'id' | 'startedAt' | 'endedAt'>,
  ): Promise<AttendanceOfDiscipline[]> {
    if (facts.startedAt === null) return [];
    const rows = await reader.query<{
      member_id: string;
      display_name: string;
      discipline: Discipline | null;
      began_at: Date;
      seen_at: Date;
    }>(
      `SELECT a.member_id, m.display_name, a.discipline, a.began_at, a.seen_at FROM consultation_attendance a JOIN member m ON m.id = a.member_id
       WHERE a.consultation_id = $1 ORDER BY a.began_at`,
      [facts.id],
    );
    const seen = rows.map((row) => ({
      memberId: row.member_id,
      displayName: row.display_name,
      discipline: row.discipline,
      from: row.began_at.getTime(),
      to: row.seen_at.getTime(),
    }));
    return attendanceOf(
      seen,
      Date.parse(facts.startedAt),
      facts.endedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(facts.endedAt),
    );
  }

  private async write(
    writer: Pick<Tx, 'query'>,
    present: readonly Stay[],
    endingId: string | null = null,
  ): Promise<void> {
    if (present.length === 0) return;
    await writer.query(NOTE, [
      present.map(({ roomId }) => roomId),
      present.map(({ memberId }) => memberId),
      present.map(({ discipline }) => discipline),
      present.map(({ seconds }) => seconds),
      endingId,
    ]);
  }
}
