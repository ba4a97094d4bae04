import { Injectable } from '@nestjs/common';
import type { ConsultationActor } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Attempt } from '../platform/audit/acts';
import { Changes } from '../platform/flow';
import { notFound } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { PostThrottle } from '../rooms/post-throttle';
import { RoomAccess } from '../rooms/room-access';
import type { Membership } from '../rooms/room-types';

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
    private readonly changes: Changes,
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
    const object = { type: 'room', id: roomId, roomId };
    return this.changes.run(viewer, { object, ability: action }, { load: async () => ({}), work });
  }
}
