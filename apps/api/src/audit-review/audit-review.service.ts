import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditHead, Page, PlatformRole } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor, type AuditEntry } from '../platform/audit/audit';
import { AuditReads } from '../platform/audit/audit-reads';
import { DeniedRecorder } from '../platform/audit/denied';
import { auditHead, unsealedTail } from '../platform/audit/seal-tail';
import { ProblemException } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { searchAudit } from './audit-search';
import { CaseTrails } from './case-trails';
import type { AuditQueryDto, OwnAuditQueryDto } from './dto/audit.dto';

/** Reading the audit log. Every reading stands in it (security-compliance §6). */
@Injectable()
export class AuditReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly denied: DeniedRecorder,
    private readonly reads: AuditReads,
    private readonly trails: CaseTrails,
  ) {}

  /** The whole log, for a privacy officer. */
  async search(viewer: Viewer, query: AuditQueryDto): Promise<Page<AuditEntryView>> {
    const { limit: _limit, cursor: _cursor, ...filters } = query;
    const reason = `by ${
      Object.keys(filters)
        .filter((name) => filters[name as keyof typeof filters] !== undefined)
        .sort()
        .join(', ') || 'nothing'
    }`;
    const reading: AuditEntry = {
      actor: auditActor(viewer),
      action: 'audit.read',
      objectType: 'audit',
      objectId: query.case ?? query.actor ?? query.object ?? null,
      roomId: query.room ?? null,
      reason,
    };
    await this.allow(viewer, ['privacy_officer'], reading);
    return this.reading(reading, async (tx) => {
      const { case: asked, ...rest } = query;
      const ofCase = asked === undefined ? undefined : await this.trails.find(tx, asked);
      return searchAudit(this.reads, tx, { ...rest, ofCase });
    });
  }

  /** What the viewer did. */
  own(viewer: Viewer, query: OwnAuditQueryDto): Promise<Page<AuditEntryView>> {
    const reading: AuditEntry = {
      actor: auditActor(viewer),
      action: 'audit.read',
      objectType: 'audit',
      objectId: viewer.memberId,
      reason: 'own actions',
    };
    return this.reading(reading, (tx) => searchAudit(this.reads, tx, { ...query, actor: viewer.memberId }));
  }

  /** The newest link of the chain, to be kept elsewhere. */
  async head(viewer: Viewer): Promise<AuditHead> {
    const reading: AuditEntry = {
      actor: auditActor(viewer),
      action: 'audit.read',
      objectType: 'audit',
      objectId: null,
      reason: 'head',
    };
    await this.allow(viewer, ['privacy_officer', 'admin'], reading);
    return this.reading(reading, async (tx) => ({
      ...((await auditHead(tx)) ?? { position: 0, hash: null, sealedAt: null }),
      unsealed: await unsealedTail(tx),
    }));
  }

  private async allow(viewer: Viewer, roles: PlatformRole[], reading: AuditEntry): Promise<void> {
    if (viewer.roles.some((role) => roles.includes(role))) return;
    await this.denied.record(reading);
    throw new ProblemException('permission.denied');
  }

  private reading<T>(entry: AuditEntry, read: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.run(async (tx) => {
      const found = await read(tx);
      await this.audit.append(tx, entry);
      return found;
    });
  }
}
