import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CasePresentation } from '@consilium/clinical';
import type { Viewer } from '../platform/access/viewer';
import type { Act } from '../platform/audit/acts';
import { Audit, auditActor, type AuditActor } from '../platform/audit/audit';
import { canonicalJson } from '../platform/flow';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import type { CaseRow } from './case-row';

type Audited = Pick<CaseRow, 'id' | 'code' | 'roomId'>;

/** What happens to cases, in the audit log. Presentations stand there as hashes only. */
@Injectable()
export class CaseAudit {
  constructor(
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  append(
    tx: Pick<Tx, 'query'>,
    who: Viewer | AuditActor,
    action: Act,
    row: Audited,
    more: {
      reason?: string;
      before?: CasePresentation;
      after?: CasePresentation;
      object?: { type: string; id: string };
    } = {},
  ): Promise<void> {
    return this.audit.append(tx, {
      actor: 'displayName' in who ? auditActor(who) : who,
      action,
      objectType: more.object?.type ?? 'case',
      objectId: more.object?.id ?? row.id,
      caseCode: row.code,
      roomId: row.roomId,
      reason: more.reason ?? null,
      beforeHash: more.before ? hashOf(more.before) : null,
      afterHash: more.after ? hashOf(more.after) : null,
    });
  }

  /** A read is recorded before its answer leaves. */
  async viewed(viewer: Viewer, row: Audited, version?: number): Promise<void> {
    await this.append(
      this.transactions,
      viewer,
      'case.viewed',
      row,
      version === undefined ? {} : { reason: `version ${version}` },
    );
  }

  /** The list of one's own cases shows titles and questions, so it counts as a read of them together. */
  async listed(viewer: Viewer): Promise<void> {
    await this.audit.append(this.transactions, {
      actor: auditActor(viewer),
      action: 'case.listed',
      objectType: 'case',
      objectId: null,
    });
  }
}

/** The same answers give the same hash however they were stored. */
const hashOf = (presentation: CasePresentation): string =>
  createHash('sha256').update(canonicalJson(presentation)).digest('hex');
