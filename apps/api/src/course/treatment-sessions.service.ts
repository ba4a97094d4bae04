import { Injectable } from '@nestjs/common';
import {
  TREATMENT_SESSIONS_PER_CASE_MAX,
  type AddTreatmentSession,
  type ChangeTreatmentSession,
  type TreatmentSessionState,
} from '@consilium/contracts';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import type { CaseRow } from '../cases/case-row';
import type { Viewer } from '../platform/access/viewer';
import { Once } from '../platform/flow';
import { requestInvalid } from '../platform/http/validation';
import { notFound, ProblemException, staleVersion } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CourseChanges } from './course-changes';
import { CourseRepository } from './course.repository';
import { refuseFarAhead } from './entries';
import type { TreatmentSessionRow } from './treatment-session.entity';

const LINES = { finished: 'course.session_finished', withdrawn: 'course.session_withdrawn', open: undefined } as const;

/** Treatment sessions of a case: added, changed, finished, withdrawn. */
@Injectable()
export class TreatmentSessionsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly changes: CourseChanges,
    private readonly course: CourseRepository,
    private readonly once: Once,
    private readonly rooms: RoomsService,
  ) {}

  /** The same `clientId` again answers the session that it added. */
  add(viewer: Viewer, caseId: string, body: AddTreatmentSession): Promise<{ id: string; created: boolean }> {
    const { clientId, ...session } = body;
    const key = {
      memberId: viewer.memberId,
      scope: `session:${caseId}`,
      clientId,
      body: session,
      reused: 'course.client_id_reused',
    } as const;
    return this.access.change(viewer, caseId, 'course.record', (tx, { row }) =>
      this.once.run(tx, key, (id) => this.insert(tx, viewer, row, id, session)),
    );
  }

  change(
    viewer: Viewer,
    caseId: string,
    sessionId: string,
    { version, sure, ...change }: ChangeTreatmentSession & { version: number },
  ): Promise<void> {
    if (Object.values(change).every((value) => value === undefined))
      throw requestInvalid([{ path: 'state', message: 'say what changes: relDay, product, setting or state' }]);
    return this.access.change(viewer, caseId, 'course.record', async (tx, { row }) => {
      const session = await this.course.standingSession(tx, caseId, sessionId);
      if (!session) throw notFound();
      if (session.version !== version) throw staleVersion(session.version);
      if (change.relDay !== undefined && change.relDay !== session.relDay)
        refuseFarAhead(change.relDay, sure, await this.course.recordedDays(tx, row.id));
      await this.course.changeSession(tx, session, change);
      await this.tell(tx, viewer, row, session, change.state);
      await this.changes.changed(tx, row);
    });
  }

  /** A session that ends, or that should not have been recorded, is a line of the room; any other change is only audited. */
  private async tell(
    tx: Tx,
    viewer: Viewer,
    row: CaseRow,
    { id, kind, number, state: before }: TreatmentSessionRow,
    state: TreatmentSessionState = before,
  ): Promise<void> {
    const type = state === before ? undefined : LINES[state];
    if (type)
      await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type,
        audited: false,
        data: { sessionId: id, kind, number },
      });
    const object = { type: 'treatment_session', id };
    await this.audit.append(tx, viewer, type ?? 'course.session_changed', row, { object });
  }

  private async insert(
    tx: Tx,
    viewer: Viewer,
    row: CaseRow,
    id: string,
    { kind, relDay, sure, number, product, setting }: Omit<AddTreatmentSession, 'clientId'>,
  ): Promise<void> {
    if ((await this.course.countSessions(tx, row.id)) >= TREATMENT_SESSIONS_PER_CASE_MAX)
      throw new ProblemException('course.too_many_sessions');
    refuseFarAhead(relDay, sure, await this.course.recordedDays(tx, row.id));
    if (number !== undefined && (await this.course.numbered(tx, row.id, kind, number)))
      throw new ProblemException('course.session_exists');
    const counted = number ?? (await this.course.nextNumber(tx, row.id, kind));
    await this.course.insertSession(tx, {
      id,
      caseId: row.id,
      kind,
      number: counted,
      relDay,
      product: product ?? null,
      setting: setting ?? null,
      recordedBy: viewer.memberId,
    });
    await this.rooms.append(tx, {
      roomId: row.roomId,
      actor: viewer,
      type: 'course.session_added',
      audited: false,
      data: { sessionId: id, kind, number: counted },
    });
    const object = { type: 'treatment_session', id };
    await this.audit.append(tx, viewer, 'course.session_added', row, { object });
    await this.changes.changed(tx, row);
  }
}
