import { Inject, Injectable } from '@nestjs/common';
import type { CaseAbility } from '@consilium/contracts';
import { caseRefusal, type CaseState } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Attempt } from '../platform/audit/acts';
import { auditActor } from '../platform/audit/audit';
import { DeniedRecorder } from '../platform/audit/denied';
import { Changes, lacksRight } from '../platform/flow';
import { notFound, ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions, type Reader, type Tx } from '../platform/transactions/transactions';
import type { Membership } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { caseState, type CaseRow } from './case-row';
import { CasesRepository } from './cases.repository';

/** A case as this viewer came in: what is known of it, their place in it, what decides about permission. */
export interface AuthorizedCase {
  row: CaseRow;
  membership: Membership;
  state: CaseState;
}

/** The one door to a case: membership or 404, the same for a case that does not exist. Attempts without the right are recorded (SEC-02). */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly cases: CasesRepository,
    private readonly rooms: RoomsService,
    private readonly changes: Changes,
    private readonly denied: DeniedRecorder,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly transactions: Transactions,
  ) {}

  /** For reading. `action` names the attempt in the audit log if it is refused. */
  async authorize(viewer: Viewer, caseId: string, action: Attempt = 'case.viewed'): Promise<AuthorizedCase> {
    const membership = await this.membership(viewer, caseId, action);
    const row = await this.cases.find(caseId);
    if (!row) throw notFound();
    return { row, membership, state: await this.stateOf(this.transactions, row) };
  }

  /** Whether this member may do this now: asked before something is done that costs much. The change itself asks again. */
  async require(viewer: Viewer, caseId: string, ability: CaseAbility): Promise<void> {
    const { membership, state } = await this.authorize(viewer, caseId, ability);
    const code = caseRefusal(ability, viewer, state, membership.role);
    if (!code) return;
    const refusal = new ProblemException(code);
    if (lacksRight(refusal)) await this.recordDenied(viewer, caseId, ability, membership.roomId);
    throw refusal;
  }

  /**
   * For a change: `work` runs in one transaction with the case locked, once `ability` is granted on what the lock shows. The membership is
   * read before, on its own connection: an owner's never ends, and of the others' acts leaving is the only one.
   */
  async change<T>(
    viewer: Viewer,
    caseId: string,
    ability: CaseAbility | ((row: CaseRow) => CaseAbility),
    work: (tx: Tx, entered: AuthorizedCase) => Promise<T>,
  ): Promise<T> {
    const action = typeof ability === 'string' ? ability : 'case.edit';
    const membership = await this.membership(viewer, caseId, action);
    const object = { type: 'case', id: caseId, roomId: membership.roomId };
    return this.changes.run<AuthorizedCase, T>(
      viewer,
      { object, ability: action },
      {
        load: async (tx) => {
          const row = await this.cases.lock(tx, caseId);
          return row && { row, membership, state: await this.stateOf(tx, row) };
        },
        permit: ({ row, state }) =>
          caseRefusal(typeof ability === 'string' ? ability : ability(row), viewer, state, membership.role),
        work,
      },
    );
  }

  /** For what the platform does by itself to a case. */
  lock(tx: Tx, caseId: string): Promise<CaseRow | null> {
    return this.cases.lock(tx, caseId);
  }

  /** Of these, the cases that people talk about: from then on their rooms are told what happens. Not those that are over. */
  async discussedAmong(on: Reader, caseIds: readonly string[]): Promise<CaseRow[]> {
    const rows = await this.cases.findMany(caseIds, on);
    const states = await Promise.all(rows.map((row) => this.stateOf(on, row)));
    return rows.filter((_, index) => {
      const { discussionBegan, status, consentRevoked } = states[index]!;
      return discussionBegan && status !== 'closed' && !consentRevoked;
    });
  }

  /** Who besides the viewer is in the case's room, those too who are held back until there is a consent again. */
  async othersIn(viewer: Viewer, caseId: string): Promise<string[]> {
    const { roomId } = await this.membership(viewer, caseId, 'case.edit');
    const people = (await this.rooms.peopleOf(roomId)).filter(({ belongs }) => belongs);
    return people.map(({ memberId }) => memberId).filter((memberId) => memberId !== viewer.memberId);
  }

  private async membership(viewer: Viewer, caseId: string, action: Attempt): Promise<Membership> {
    const membership = await this.rooms.membershipOfSubject(viewer.memberId, 'case', caseId);
    if (membership) return membership;
    await this.recordDenied(viewer, caseId, action, null);
    throw notFound();
  }

  /** A message makes the discussion begin; the case's own row learns of it with its next edit. */
  private async stateOf(reader: Reader, row: CaseRow): Promise<CaseState> {
    const state = { ...caseState(row), documentsOff: !this.settings.documents };
    return state.discussionBegan
      ? state
      : { ...state, discussionBegan: await this.rooms.hasMessages(reader, row.roomId) };
  }

  private recordDenied(viewer: Viewer, caseId: string, action: Attempt, roomId: string | null): Promise<void> {
    return this.denied.record({
      actor: auditActor(viewer),
      action,
      objectType: 'case',
      objectId: caseId,
      roomId,
      outcome: 'denied',
    });
  }
}
