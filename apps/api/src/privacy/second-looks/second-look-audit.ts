import { Injectable } from '@nestjs/common';
import type { SecondLookGround } from '@consilium/contracts';
import type { Viewer } from '../../platform/access/viewer';
import type { Act } from '../../platform/audit/acts';
import { Audit, auditActor } from '../../platform/audit/audit';
import type { Tx } from '../../platform/transactions/transactions';
import { tally } from '../gate/findings';
import type { SecondLookRow } from './second-look-row';

/** The system's own act. */
const CLOCK = { memberId: null, role: null, sessionId: null };

/** What happens to requests, in the audit log: who, which room, letters and counts. */
@Injectable()
export class SecondLookAudit {
  constructor(private readonly audit: Audit) {}

  append(
    tx: Pick<Tx, 'query'>,
    viewer: Viewer | null,
    action: Act,
    row: Pick<SecondLookRow, 'id' | 'roomId' | 'label' | 'findings' | 'subjectKind'>,
    ground?: SecondLookGround,
  ): Promise<void> {
    return this.audit.append(tx, {
      actor: viewer ? auditActor(viewer) : CLOCK,
      action,
      objectType: 'privacy_review',
      objectId: row.id,
      roomId: row.roomId,
      caseCode: row.subjectKind === 'case' ? row.label : null,
      reason: [tally(row.findings), ground === 'clinician' ? 'a clinician' : ''].filter(Boolean).join('; '),
    });
  }
}
