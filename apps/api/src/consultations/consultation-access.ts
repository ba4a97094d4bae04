import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '@consilium/contracts';
import type { ConsultationActor } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Attempt } from '../platform/audit/acts';
import { auditActor } from '../platform/audit/audit';
import { DeniedRecorder } from '../platform/audit/denied';
import { ProblemException, notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { PostThrottle } from '../rooms/post-throttle';
import { RoomAccess } from '../rooms/room-access';
import type { Membership } from '../rooms/room-types';

/** Refusals for lack of a right, as against those by a rule of the moment. */
const RIGHTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'room.read_only',
  'permission.denied',
  'member.licence_not_current',
  'consultation.not_facilitator',
  'hold.not_approver',
  'hold.own',
  'hold.not_asker',
]);

/** A member in the room of a case, as the rules of a consultation ask for them. */
export interface Authorized {
  membership: Membership;
  actor: ConsultationActor;
}

/** The door to the consultations of a room: membership or 404; attempts without the right are recorded (SEC-02). */
@Injectable()
export class ConsultationAccess {
  constructor(
    private readonly rooms: RoomAccess,
    private readonly denied: DeniedRecorder,
    private readonly transactions: Transactions,
    private readonly throttle: PostThrottle,
  ) {}

  /** Only the room of a case has consultations. */
  async authorize(viewer: Viewer, roomId: string): Promise<Authorized> {
    const membership = await this.rooms.require(viewer, roomId);
    if (membership.room.subjectKind !== 'case') throw notFound();
    return {
      membership,
      actor: {
        memberId: viewer.memberId,
        role: membership.role,
        standing: viewer.standing,
        discipline: viewer.discipline,
        prescriber: viewer.prescriber,
      },
    };
  }

  /** One transaction; a refusal for lack of a right is recorded once it is rolled back. `action` names the attempt. */
  async change<T>(viewer: Viewer, roomId: string, action: Attempt, work: (tx: Tx) => Promise<T>): Promise<T> {
    this.throttle.requireAct(viewer.memberId, roomId);
    try {
      return await this.transactions.run(work);
    } catch (error) {
      if (error instanceof ProblemException && RIGHTS.has(error.code)) {
        await this.denied.record({
          actor: auditActor(viewer),
          action,
          objectType: 'room',
          objectId: roomId,
          roomId,
          outcome: 'denied',
        });
      }
      throw error;
    }
  }
}
