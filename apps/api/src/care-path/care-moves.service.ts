import { Injectable } from '@nestjs/common';
import {
  clearancesAt,
  FIRST_PHASE,
  gateBetween,
  movesFrom,
  type CarePhase,
  type GateItemState,
  type RecordedOfCase,
} from '@consilium/clinical';
import type { CareWay, MoveCase } from '@consilium/contracts';
import { moveRefusal } from '@consilium/domain';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { CourseViewsService } from '../course/course-views.service';
import type { Viewer } from '../platform/access/viewer';
import { ProblemException, staleVersion } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { PostThrottle } from '../rooms/post-throttle';
import { RoomsService } from '../rooms/rooms.service';
import type { CareMoveRow } from './care-move.entity';
import { CarePathRepository } from './care-path.repository';

/** Moves cases from phase to phase, and says what the gate between two asks for. */
@Injectable()
export class CareMovesService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly carePath: CarePathRepository,
    private readonly course: CourseViewsService,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
    private readonly throttle: PostThrottle,
  ) {}

  /** 412 where the case was moved since; 422 without a reason where an item of the gate is not recorded. */
  move(viewer: Viewer, caseId: string, { version, to, ticked, reason }: MoveCase): Promise<void> {
    return this.access.change(viewer, caseId, 'care_path.move', async (tx, { row }) => {
      this.throttle.takeAct(tx, viewer.memberId, row.roomId);
      const moves = await this.carePath.moves(caseId, tx);
      const last = moves[0]?.number ?? 0;
      if (last !== version) throw staleVersion(last);
      const [from, toPhase] = [phaseAfter(moves), to as CarePhase];
      const gate = gateBetween(from, toPhase, { recorded: await this.recorded(caseId, tx), ticked });
      const asked = { from, heldIn: heldIn(moves), to: toPhase, discipline: viewer.discipline, gate, ticked, reason };
      const refusal = moveRefusal(asked);
      if (refusal) throw new ProblemException(refusal);
      const unmet = codesOf(gate, false);
      const move = { caseId, number: last + 1, fromPhase: from, toPhase, unmet, ticked, movedBy: viewer.memberId };
      await this.carePath.move(tx, { ...move, reason: unmet.length > 0 ? reason! : null });
      await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type: 'care_path.moved',
        audited: false,
        data: { from, to, unmet: unmet.length },
      });
      await this.audit.append(tx, viewer, 'care_path.moved', row);
    });
  }

  /** Where a case may go, with what each gate asks for as it is now. */
  async ways(caseId: string, moves: readonly CareMoveRow[]): Promise<CareWay[]> {
    const from = phaseAfter(moves);
    const recorded = await this.recorded(caseId);
    return movesFrom(from, heldIn(moves)).map((to) => {
      const gate = gateBetween(from, to, { recorded, ticked: [] });
      return { to, met: codesOf(gate, true), unmet: codesOf(gate, false) };
    });
  }

  private async recorded(caseId: string, tx?: Tx): Promise<RecordedOfCase> {
    const presentation = (await this.presentations.current([caseId], tx)).get(caseId) ?? {};
    const { sessions, facts } = await this.course.standing(caseId, tx);
    const authorized = (await this.carePath.authorizations(caseId, tx)).length > 0;
    return { presentation, sessions, facts, clearances: clearancesAt(facts, Date.now()), authorized };
  }
}

/** Where the last of these moves, the last first, led. */
export const phaseAfter = (moves: readonly CareMoveRow[]): CarePhase => moves[0]?.toPhase ?? FIRST_PHASE;
const heldIn = (moves: readonly CareMoveRow[]): CarePhase | undefined => moves[0]?.fromPhase;
const codesOf = (gate: readonly GateItemState[], wanted: boolean): string[] =>
  gate.flatMap(({ item, met }) => (met === wanted ? [item.code] : []));
