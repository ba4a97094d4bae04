import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '@consilium/contracts';
import type { Viewer } from '../access/viewer';
import type { Act, Attempt } from '../audit/acts';
import { Audit, auditActor, type AuditEntry } from '../audit/audit';
import { DeniedRecorder } from '../audit/denied';
import { ProblemException, staleVersion } from '../problems/problem';
import { Transactions, type Tx } from '../transactions/transactions';

/** What is changed, as the audit log names it. */
export interface ChangedObject {
  type: string;
  id: string;
  roomId?: string | null;
  caseCode?: string | null;
}

/** What somebody is about to do. */
export interface Change {
  object: ChangedObject;
  /** Names the attempt in the audit log where it is refused. */
  ability: Attempt;
  /** The version that they saw; absent where the change does not depend on it, or its rules come before it. */
  version?: number | undefined;
}

export interface ChangeSteps<Row extends object, T> {
  /** Reads what is changed and locks it; null where it is not there, or not for the viewer. */
  load: (tx: Tx) => Promise<(Row & { version?: number }) | null>;
  /** Why the viewer may not; null or undefined where they may. */
  permit?: (row: Row) => ProblemCode | null | undefined;
  work: (tx: Tx, row: Row) => Promise<T>;
  /** The audit row of what was done, in the past tense; absent where `work` writes rows of its own. */
  act?: Pick<AuditEntry, 'reason'> & { action: Act };
}

/** There is nothing to change, as against something that the work did not find. */
class Absent extends ProblemException {
  constructor() {
    super('resource.not_found');
  }
}

const FORBIDDEN = 403;

/** Whether somebody was refused for lack of a right, as against by a rule of the moment. */
export const lacksRight = ({ status }: ProblemException): boolean => status === FORBIDDEN || status === 404;

/**
 * One change in one transaction: 404 where there is nothing to change, 412 where it is another version, the refusal, the work, its audit row. What
 * a transaction announces waits for the commit (`Tx.afterCommit`). Attempts without the right, also where the work finds that out, are recorded
 * once it is rolled back (SEC-02).
 */
@Injectable()
export class Changes {
  constructor(
    private readonly audit: Audit,
    private readonly denied: DeniedRecorder,
    private readonly transactions: Transactions,
  ) {}

  async run<Row extends object, T>(
    viewer: Viewer,
    { object, ability, version }: Change,
    { load, permit, work, act }: ChangeSteps<Row, T>,
  ): Promise<T> {
    try {
      return await this.transactions.run(async (tx) => {
        const row = await load(tx);
        if (!row) throw new Absent();
        if (version !== undefined && row.version !== undefined && row.version !== version)
          throw staleVersion(row.version);
        const refusal = permit?.(row);
        if (refusal === 'resource.not_found') throw new Absent();
        if (refusal) throw new ProblemException(refusal);
        const done = await work(tx, row);
        if (act) await this.audit.append(tx, { ...entryOf(viewer, object), ...act });
        return done;
      });
    } catch (error) {
      if (error instanceof Absent || (error instanceof ProblemException && error.status === FORBIDDEN))
        await this.denied.record({ ...entryOf(viewer, object), action: ability });
      throw error;
    }
  }
}

const entryOf = (viewer: Viewer, { type, id, roomId = null, caseCode = null }: ChangedObject) => ({
  actor: auditActor(viewer),
  objectType: type,
  objectId: id,
  roomId,
  caseCode,
});
