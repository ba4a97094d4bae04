import { Injectable } from '@nestjs/common';
import type { AttendanceOfDiscipline, ConsultationState } from '@consilium/contracts';
import { attendanceOf } from '@consilium/domain';
import { PeriodicWork } from '../platform/jobs';
import type { Queries } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { Presence } from '../rooms/realtime/presence';
import { RoomsService } from '../rooms/rooms.service';
import { AttendanceRepository } from './attendance.repository';

/** How often who is there is written down: a killed server loses at most this much. */
const ROUND_MS = 4000;
/**
 * Who was there and for how long, by what the connections say: every server writes down whom it sees, every few seconds. Two servers
 * that see the same member write stretches that overlap; they count once.
 */
@Injectable()
export class Attendance {
  /** Writes down who is there now. */
  readonly note: () => Promise<void>;

  constructor(
    private readonly attendance: AttendanceRepository,
    private readonly presence: Presence,
    private readonly rooms: RoomsService,
    transactions: Transactions,
    periodic: PeriodicWork,
  ) {
    this.note = periodic.every('consultations: write attendance', ROUND_MS, () =>
      attendance.note(transactions, presence.stays()),
    );
  }

  /** The last round of a consultation that ends in this transaction. */
  async noteAtEnd(tx: Tx, roomId: string, consultationId: string): Promise<void> {
    await this.attendance.note(
      tx,
      this.presence.stays().filter((stay) => stay.roomId === roomId),
      consultationId,
    );
  }

  /** Members of the room, former ones too, who are not attending a running consultation elsewhere. */
  async nowhereElse(tx: Tx, roomId: string): Promise<string[]> {
    const memberIds = (await this.rooms.peopleOf(roomId, tx)).map(({ memberId }) => memberId);
    const elsewhere = await this.attendance.elsewhere(tx, memberIds, roomId);
    return memberIds.filter((memberId) => !elsewhere.has(memberId));
  }

  /** Attendance while it ran, up to now or its end. */
  async byDiscipline(
    on: Queries,
    { id, startedAt, endedAt }: Pick<ConsultationState, 'id' | 'startedAt' | 'endedAt'>,
  ): Promise<AttendanceOfDiscipline[]> {
    if (startedAt === null) return [];
    const stretches = await this.attendance.stretches(on, id);
    const seen = stretches.map(({ beganAt, seenAt, ...person }) => ({
      ...person,
      from: beganAt.getTime(),
      to: seenAt.getTime(),
    }));
    return attendanceOf(seen, Date.parse(startedAt), endedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(endedAt));
  }
}
