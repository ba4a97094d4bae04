import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  ConsultationInSnapshot,
  ConsultationListItem,
  ConsultationView,
  HoldsInSnapshot,
} from '@consilium/contracts';
import { consultationAbilities, nextPhases, phaseTimes } from '@consilium/domain';
import { CaseMarks } from '../cases/case-marks';
import type { Viewer } from '../platform/access/viewer';
import { notFound } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { IdleRules } from '../rooms/realtime/idle-rules';
import { SnapshotParts, type SnapshotPartProvider } from '../rooms/snapshot-parts';
import { Attendance } from './attendance.service';
import { ConsultationAccess } from './consultation-access';
import { ConsultationsRepository } from './consultations.repository';
import { HoldsRepository } from './holds/holds.repository';

/** What members may read of a room's consultations, and what the room's snapshot and sessions learn of them. */
@Injectable()
export class ConsultationViews implements SnapshotPartProvider, OnModuleInit {
  constructor(
    private readonly access: ConsultationAccess,
    private readonly attendance: Attendance,
    private readonly consultations: ConsultationsRepository,
    private readonly parts: SnapshotParts,
    private readonly holds: HoldsRepository,
    private readonly marks: CaseMarks,
    private readonly idle: IdleRules,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
    this.marks.register((roomIds, on) => this.holds.marksOf(roomIds, on));
    this.idle.register((roomIds) => this.idleMinutes(roomIds));
  }

  /** The latest; 404 in a room that never had one. */
  async view(viewer: Viewer, roomId: string): Promise<ConsultationView> {
    const { actor, membership } = await this.access.authorize(viewer, roomId);
    const facts = await this.consultations.latest(roomId);
    if (!facts) throw notFound();
    const now = new Date();
    return {
      ...facts,
      now: now.toISOString(),
      next: nextPhases(facts),
      times: phaseTimes(facts, now.getTime()),
      attendance: await this.attendance.byDiscipline(this.transactions, facts),
      abilities: consultationAbilities(actor, { writable: membership.room.writable, facts }),
    };
  }

  /** All of the room, the newest first. */
  async list(viewer: Viewer, roomId: string): Promise<ConsultationListItem[]> {
    await this.access.authorize(viewer, roomId);
    return this.consultations.list(roomId);
  }

  async partsOf(roomId: string): Promise<ConsultationInSnapshot & HoldsInSnapshot> {
    const [consultation, holds, onHold] = await Promise.all([
      this.consultations.latest(roomId),
      this.holds.open(roomId),
      this.holds.standing(roomId),
    ]);
    return { consultation, holds, onHold };
  }

  /** SEC-11: longer while a consultation runs in a room that is open. */
  private async idleMinutes(roomIds: readonly string[]): Promise<number | null> {
    return (await this.consultations.anyRuns(roomIds)) ? this.settings.sessionConsultationMinutes : null;
  }
}
