import { Injectable } from '@nestjs/common';
import type { AddCaseMember, CaseMemberView } from '@consilium/contracts';
import { mayTakeRole } from '@consilium/domain';
import { PeopleService } from '../people/people.service';
import type { Viewer } from '../platform/access/viewer';
import { requestInvalid } from '../platform/http/validation';
import type { Act } from '../platform/audit/acts';
import { notFound, ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import type { RoomPerson } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { CaseAccess, type AuthorizedCase } from './case-access';
import { CaseAudit } from './case-audit';
import { PresentationStore } from './presentation/presentation-store';
import { refuseUnready } from './readiness';

type GivenRole = AddCaseMember['role'];

/** Who takes part in a case. The room's member list is the only one; the owner alone changes it, and anybody else may leave. */
@Injectable()
export class CaseMembersService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly people: PeopleService,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
  ) {}

  async add(viewer: Viewer, caseId: string, add: AddCaseMember): Promise<CaseMemberView> {
    const expiresAt = expiryOf(add.expiresAt);
    const [member, alreadyIn] = await Promise.all([
      this.people.active(add.memberId),
      this.rooms.membershipOfSubject(add.memberId, 'case', caseId),
    ]);
    await this.access.change(viewer, caseId, 'members.add', async (tx, entered) => {
      if (alreadyIn) throw new ProblemException('case.member_exists');
      refuseIneligible(member, add.role);
      refuseUnready((await this.presentations.current([caseId], tx)).get(caseId) ?? {}, {
        open: false,
        shared: true,
        consentEnded: entered.row.consentEnded,
      });
      await this.rooms.addMember(tx, {
        roomId: entered.row.roomId,
        actor: viewer,
        member,
        role: add.role,
        history: add.history,
        expiresAt,
      });
      await this.record(tx, viewer, entered, 'member.added', member.memberId, add.role);
    });
    return this.view(viewer, caseId, add.memberId);
  }

  /** A change of role or expiry; `expiresAt: null` takes the expiry away. */
  async change(
    viewer: Viewer,
    caseId: string,
    memberId: string,
    change: { role?: GivenRole; expiresAt?: string | null },
  ): Promise<CaseMemberView> {
    const expiresAt = expiryOf(change.expiresAt);
    const [member, membership] = await Promise.all([
      this.people.active(memberId),
      this.rooms.membershipOfSubject(memberId, 'case', caseId),
    ]);
    await this.access.change(viewer, caseId, 'members.add', async (tx, entered) => {
      if (!membership || !member) throw notFound();
      if (membership.role === 'owner') throw new ProblemException('case.owner_required');
      const role = change.role ?? membership.role;
      refuseIneligible(member, role);
      await this.rooms.changeMember(tx, {
        roomId: entered.row.roomId,
        actor: viewer,
        member,
        was: membership.role,
        role,
        expiresAt: expiresAt === undefined ? membership.expiresAt : expiresAt,
      });
      await this.record(tx, viewer, entered, 'member.changed', memberId, role);
    });
    return this.view(viewer, caseId, memberId);
  }

  /** The owner takes somebody out, or a member leaves. */
  async remove(viewer: Viewer, caseId: string, memberId: string): Promise<void> {
    const leaves = memberId === viewer.memberId;
    const membership = await this.rooms.membershipOfSubject(memberId, 'case', caseId);
    await this.access.change(viewer, caseId, leaves ? 'case.leave' : 'members.remove', async (tx, entered) => {
      if (!membership) throw notFound();
      await this.rooms.removeMember(tx, { roomId: entered.row.roomId, actor: viewer, memberId });
      await this.record(tx, viewer, entered, 'member.removed', memberId, leaves ? 'left' : membership.role);
    });
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    { row }: AuthorizedCase,
    action: Act,
    memberId: string,
    reason: string,
  ): Promise<void> {
    return this.audit.append(tx, viewer, action, row, { reason, object: { type: 'member', id: memberId } });
  }

  private async view(viewer: Viewer, caseId: string, memberId: string): Promise<CaseMemberView> {
    const { row } = await this.access.authorize(viewer, caseId);
    const people = (await this.rooms.membersOf([row.roomId])).get(row.roomId) ?? [];
    const person = people.find((one) => one.memberId === memberId);
    if (!person) throw notFound();
    const { current: _, belongs: __, ...member } = person;
    return member;
  }
}

function refuseIneligible(member: RoomPerson | null, role: GivenRole): asserts member is RoomPerson {
  if (!member)
    throw new ProblemException('case.member_not_eligible', {
      errors: [{ path: 'memberId', message: 'is not a member who can take part' }],
    });
  if (!mayTakeRole(member, role))
    throw new ProblemException('case.member_not_eligible', {
      errors: [{ path: 'role', message: 'needs a discipline' }],
    });
}

function expiryOf(expiresAt: string | null | undefined): Date | null | undefined {
  if (expiresAt === undefined || expiresAt === null) return expiresAt;
  const at = new Date(expiresAt);
  if (!(at.getTime() > Date.now())) throw requestInvalid([{ path: 'expiresAt', message: 'must be a time to come' }]);
  return at;
}
