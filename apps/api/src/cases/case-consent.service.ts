import { Injectable } from '@nestjs/common';
import { notCovered, withoutScopes, type ConsentToConsult } from '@consilium/clinical';
import type { Viewer } from '../platform/access/viewer';
import { staleVersion } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CaseAccess } from './case-access';
import { CaseAudit } from './case-audit';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { ContentNotices } from './content-notices';
import { PresentationStore } from './presentation/presentation-store';
import { withheldScopes } from './withheld-scopes';

/** Consent to consult, its revocation, and a reader's choice to go on past the content notice. */
@Injectable()
export class CaseConsentService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly cases: CasesRepository,
    private readonly editing: CasesService,
    private readonly notices: ContentNotices,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  /** The consent record is a field of the form: recorded, versioned and refused like one. */
  record(viewer: Viewer, caseId: string, version: number, consent: ConsentToConsult): Promise<void> {
    return this.editing.edit(viewer, caseId, { version, patch: { consentToConsult: consent } });
  }

  /** From this commit on nobody but the owner reads the case or its room, and nobody writes in it (case-presentation §5). */
  async revoke(viewer: Viewer, caseId: string, version: number | undefined): Promise<void> {
    await this.access.change(viewer, caseId, 'consent.revoke', async (tx, { row, state }) => {
      if (version !== undefined && row.version !== version) throw staleVersion(row.version);
      await this.cases.bump(tx, caseId, { version: row.version + 1, revokedBy: viewer.memberId });
      await this.cases.recordVersion(tx, {
        caseId,
        version: row.version + 1,
        editedBy: viewer.memberId,
        fields: ['consentRevoked'],
        keepHistory: state.discussionBegan,
      });
      await this.rooms.setWritable(tx, row.roomId, false);
      await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type: 'consent.revoked',
        data: { status: row.status },
      });
      await this.rooms.suspendOthers(tx, {
        roomId: row.roomId,
        keepMemberId: viewer.memberId,
        reason: 'consent_revoked',
      });
      await this.audit.append(tx, viewer, 'consent.revoked', row);
    });
  }

  /** Remembered for this case and member; a trauma category that is added later asks again. */
  async goOn(viewer: Viewer, caseId: string): Promise<void> {
    const { row, membership } = await this.access.authorize(viewer, caseId, 'notice.accepted');
    const whole = (await this.presentations.current([caseId])).get(caseId) ?? {};
    // Nobody goes on past what they were not shown.
    const presentation = withoutScopes(whole, withheldScopes(membership.role, notCovered(whole.consentToConsult)));
    await this.transactions.run(async (tx) => {
      await this.notices.accept(tx, caseId, viewer.memberId, presentation);
      await this.audit.append(tx, viewer, 'notice.accepted', row);
    });
  }
}
