import { Inject, Injectable } from '@nestjs/common';
import type { CasePresentation, PresentationPatch } from '@consilium/clinical';
import type { CaseAbility, CaseStatus } from '@consilium/contracts';
import { applyPatch, caseTransition, changedFields, presentRefusal } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import { auditActor } from '../platform/audit/audit';
import { DeniedRecorder } from '../platform/audit/denied';
import { Once } from '../platform/flow';
import { ProblemException, staleVersion } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CaseAccess, type AuthorizedCase } from './case-access';
import { CaseAudit } from './case-audit';
import { CaseMarks } from './case-marks';
import { CasesRepository } from './cases.repository';
import type { CaseRow } from './case-row';
import { DraftRemoval } from './draft-removal';
import { checkAnswers } from './presentation/check-answers';
import { PresentationStore } from './presentation/presentation-store';
import { PresentationWatchers } from './presentation-watchers';
import { refuseUnready } from './readiness';

export interface EditCase {
  version: number;
  status?: CaseStatus;
  patch: PresentationPatch;
}

/** What a presenter does with a case: begin it, fill it in, open, close, discard it. */
@Injectable()
export class CasesService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly cases: CasesRepository,
    private readonly denied: DeniedRecorder,
    private readonly marks: CaseMarks,
    private readonly once: Once,
    private readonly presentations: PresentationStore,
    private readonly removal: DraftRemoval,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
    private readonly watchers: PresentationWatchers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A draft with its room and its owner in it. The same `clientId` again is the same case; `created` says which it was. */
  async create(viewer: Viewer, patch: PresentationPatch, clientId?: string): Promise<{ id: string; created: boolean }> {
    const refusal = presentRefusal(viewer);
    if (refusal) {
      await this.denied.record({
        actor: auditActor(viewer),
        action: 'case.created',
        objectType: 'case',
        objectId: null,
        outcome: 'denied',
      });
      throw new ProblemException(refusal);
    }
    checkAnswers(patch);
    const own = await this.rooms.roomsOf(viewer.memberId, 'case');
    const owned = own.filter(({ role }) => role === 'owner').map(({ room }) => room.subjectId);
    const after = applyPatch({}, patch);
    const key = {
      memberId: viewer.memberId,
      scope: 'case',
      clientId,
      body: after,
      reused: 'case.client_id_reused',
    } as const;
    return this.transactions.run((tx) => this.once.run(tx, key, (id) => this.make(tx, viewer, id, { after, owned })));
  }

  private async make(
    tx: Tx,
    viewer: Viewer,
    id: string,
    { after, owned }: { after: CasePresentation; owned: readonly string[] },
  ): Promise<void> {
    if ((await this.cases.drafts(tx, owned)) >= this.settings.draftsPerMember)
      throw new ProblemException('case.too_many_drafts');
    const code = await this.cases.freeCode(tx);
    const roomId = await this.rooms.open(tx, { kind: 'case', subjectId: id, label: code, owner: viewer });
    await this.cases.insert(tx, { id, code, roomId, presenterRole: viewer.discipline! });
    await this.presentations.save(tx, {}, after, { caseId: id, version: 1, keepHistory: false, editor: viewer });
    await this.cases.recordVersion(tx, {
      caseId: id,
      version: 1,
      editedBy: viewer.memberId,
      fields: changedFields({}, after),
      keepHistory: false,
    });
    await this.audit.append(tx, viewer, 'case.created', { id, code, roomId }, { after });
    await this.watchers.changed(tx, { id, roomId });
  }

  /** Changes answers, status or both. From the first message or the opening on, the version before stays readable and the room is told. */
  async edit(viewer: Viewer, caseId: string, edit: EditCase): Promise<void> {
    checkAnswers(edit.patch);
    const shared = decidesSharing(edit.patch) && (await this.access.othersIn(viewer, caseId)).length > 0;
    await this.access.change(
      viewer,
      caseId,
      (row) => abilityOf(row, edit.status ?? row.status),
      async (tx, entered) => {
        const { row } = entered;
        const status = edit.status ?? row.status;
        if (status !== row.status && !caseTransition(row.status, status))
          throw new ProblemException('case.illegal_transition');
        if (row.version !== edit.version) throw staleVersion(row.version);
        const before = (await this.presentations.current([caseId], tx)).get(caseId) ?? {};
        const after = applyPatch(before, edit.patch);
        const fields = changedFields(before, after);
        if (fields.length === 0 && status === row.status) return;
        const consentEnded = row.consentEnded && status !== row.status && !fields.includes('consentToConsult');
        if (status !== 'closed' || fields.length > 0)
          refuseUnready(after, { open: status !== 'draft', shared, consentEnded });
        const version = row.version + 1;
        const keepHistory = entered.state.discussionBegan;
        await this.presentations.save(tx, before, after, { caseId, version, keepHistory, editor: viewer });
        await this.cases.recordVersion(tx, {
          caseId,
          version,
          editedBy: viewer.memberId,
          keepHistory,
          fields: keepHistory ? [...fields, ...(status === row.status ? [] : ['status'])] : changedFields({}, after),
        });
        await this.cases.bump(tx, caseId, { version, status, discussionBegan: keepHistory || status !== 'draft' });
        if (fields.length > 0) {
          await this.audit.append(tx, viewer, 'case.edited', row, { reason: fields.join(' '), before, after });
          if (keepHistory)
            await this.rooms.append(tx, {
              roomId: row.roomId,
              actor: viewer,
              type: 'case.edited',
              audited: false,
              data: { version, fields },
            });
        }
        if (fields.includes('consentToConsult'))
          await this.consentRecorded(tx, viewer, entered, after.consentToConsult?.basis);
        if (status !== row.status) await this.move(tx, viewer, row, status);
        await this.watchers.changed(tx, row);
      },
    );
  }

  /** Discards a draft that nobody has talked about. Whoever was already in its room is let out first. */
  async discard(viewer: Viewer, caseId: string): Promise<void> {
    const others = await this.access.othersIn(viewer, caseId);
    await this.access.change(viewer, caseId, 'case.delete_draft', (tx, { row }) =>
      this.removal.remove(tx, row, { viewer, memberIds: others }),
    );
  }

  private async move(tx: Tx, viewer: Viewer, row: CaseRow, status: CaseStatus): Promise<void> {
    const { event } = caseTransition(row.status, status)!;
    await this.rooms.append(tx, { roomId: row.roomId, actor: viewer, type: event, audited: false, data: { status } });
    if (status === 'closed') {
      // Read after the append, which every hold waits for: none is asked between this look and the closing.
      const { openHold } = (await this.marks.holds([row.roomId], tx)).get(row.roomId) ?? {};
      if (openHold) throw new ProblemException('case.hold_open');
      await this.rooms.setWritable(tx, row.roomId, false);
    }
    await this.audit.append(tx, viewer, event, row);
  }

  /** The room hears of a consent once people talk in it; while a draft is filled in, the audit log alone. */
  private async consentRecorded(
    tx: Tx,
    viewer: Viewer,
    { row, state }: AuthorizedCase,
    basis: string | undefined,
  ): Promise<void> {
    await this.audit.append(tx, viewer, 'consent.recorded', row);
    if (state.discussionBegan && basis)
      await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type: 'consent.recorded',
        audited: false,
        data: { basis },
      });
  }
}

/** What it takes to change a case so; a status that it is in already takes nothing more than an edit. */
const abilityOf = (row: CaseRow, status: CaseStatus): CaseAbility =>
  caseTransition(row.status, status)?.ability ?? 'case.edit';

/** Answers that decide whether a case may be shown to others. */
const decidesSharing = (patch: PresentationPatch): boolean =>
  'part2Flag' in patch || 'consentToConsult' in patch || 'substance' in patch;
