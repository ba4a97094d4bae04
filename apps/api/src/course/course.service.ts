import { Injectable } from '@nestjs/common';
import { factCode, type FactPlaceKind } from '@consilium/clinical';
import type { CorrectFact, RecordFacts } from '@consilium/contracts';
import { v7 as uuidv7 } from 'uuid';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import type { CaseRow } from '../cases/case-row';
import type { Viewer } from '../platform/access/viewer';
import { Once } from '../platform/flow';
import { requestInvalid } from '../platform/http/validation';
import { notFound, ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { PostThrottle } from '../rooms/post-throttle';
import { CourseChanges } from './course-changes';
import { CourseRepository } from './course.repository';
import {
  itself,
  readEntries,
  refuseContradictions,
  refuseFarAhead,
  refuseOutOfScope,
  refuseTaken,
  type ReadEntryValue,
} from './entries';
import { asEntered, valueColumns, WITHDRAWN } from './fact-value';

/** Recording what is known of a case, and correcting it. Every change is one transaction: all of it, or nothing. */
@Injectable()
export class CourseService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly changes: CourseChanges,
    private readonly course: CourseRepository,
    private readonly once: Once,
    private readonly throttle: PostThrottle,
  ) {}

  /** The same `clientId` again answers what it recorded; `created` says which it was. */
  record(viewer: Viewer, caseId: string, body: RecordFacts): Promise<{ batchId: string; created: boolean }> {
    const { clientId, ...rest } = body;
    return this.access.change(viewer, caseId, 'course.record', async (tx, { row }) => {
      this.throttle.takeAct(tx, viewer.memberId, row.roomId);
      const values = readEntries(body.facts, placeOf(body));
      refuseOutOfScope(viewer.discipline, values);
      const key = {
        memberId: viewer.memberId,
        scope: `facts:${caseId}`,
        clientId,
        body: rest,
        reused: 'course.client_id_reused',
      } as const;
      const { id, created } = await this.once.run(tx, key, (batchId) =>
        this.add(tx, viewer, row, { batchId, values, body }),
      );
      return { batchId: id, created };
    });
  }

  /** The next revision of a fact that stands; `withdrawn` leaves nothing in its place. Answers the id of what was recorded with it. */
  correct(viewer: Viewer, caseId: string, factId: string, { withdrawn, ...entry }: CorrectFact): Promise<string> {
    if (withdrawn && Object.values(entry).some((value) => value !== undefined))
      throw requestInvalid([{ path: 'withdrawn', message: 'leaves nothing in the place: send no value with it' }]);
    return this.access.change(viewer, caseId, 'course.record', async (tx, { row }) => {
      this.throttle.takeAct(tx, viewer.memberId, row.roomId);
      const before = await this.course.fact(tx, caseId, factId);
      if (!before) throw notFound();
      if (before.supersededAt || before.kind === 'withdrawn') throw new ProblemException('course.corrected_meanwhile');
      const { rootId, code, sessionId, relDay, minute } = before;
      refuseOutOfScope(viewer.discipline, [{ code }], itself);
      const place = factCode(code)?.at ?? 'case';
      const values = withdrawn ? [] : readEntries([{ ...entry, code }], place, itself);
      refuseContradictions(values, (await this.course.at(tx, before)).flatMap(asEntered), itself);
      const columns = values[0] ? valueColumns(values[0].value) : WITHDRAWN;
      const [id, batchId] = [uuidv7(), uuidv7()];
      await this.course.supersede(tx, factId);
      const revision = before.revision + 1;
      const kept = { caseId, code, sessionId, relDay, minute, rootId, revision, batchId, recordedBy: viewer.memberId };
      await this.course.insert(tx, [{ ...kept, ...columns, id }]);
      await this.audit.append(tx, viewer, 'course.fact_corrected', row, { object: { type: 'case_fact', id } });
      await this.changes.changed(tx, row);
      return batchId;
    });
  }

  private async add(
    tx: Tx,
    viewer: Viewer,
    row: CaseRow,
    { batchId, values, body }: { batchId: string; values: readonly ReadEntryValue[]; body: RecordFacts },
  ): Promise<void> {
    const { sessionId = null, minute = null } = body;
    if (sessionId !== null && !(await this.course.standingSession(tx, row.id, sessionId))) throw notFound();
    if (sessionId === null) refuseFarAhead(body.relDay!, body.sure, await this.course.recordedDays(tx, row.id));
    const place = { caseId: row.id, sessionId, relDay: sessionId === null ? body.relDay! : null, minute };
    const standing = await this.course.at(tx, place);
    refuseTaken(values, standing);
    refuseContradictions(values, standing.flatMap(asEntered));
    await this.course.insert(
      tx,
      values.map(({ code, value }) => {
        const id = uuidv7();
        const kept = { ...place, ...valueColumns(value), code, batchId, recordedBy: viewer.memberId };
        return { ...kept, id, rootId: id, revision: 0 };
      }),
    );
    await this.audit.append(tx, viewer, 'course.facts_recorded', row, { reason: `${values.length} facts` });
    await this.changes.changed(tx, row);
  }
}

/** What the request's place is. A day and a session exclude each other, and a minute is one of a session. */
function placeOf({ sessionId, relDay, minute }: RecordFacts): FactPlaceKind {
  if ((sessionId === undefined) === (relDay === undefined))
    throw new ProblemException('course.value_invalid', {
      errors: [{ path: 'relDay', message: 'Give the day, or the session that has it' }],
    });
  if (minute !== undefined && sessionId === undefined)
    throw new ProblemException('course.value_invalid', {
      errors: [{ path: 'minute', message: 'A minute is one of a session' }],
    });
  if (sessionId === undefined) return 'case';
  return minute === undefined ? 'session' : 'reading';
}
