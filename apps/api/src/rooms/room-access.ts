import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/access/viewer';
import { auditActor } from '../platform/audit/audit';
import { DeniedRecorder } from '../platform/audit/denied';
import { notFound } from '../platform/problems/problem';
import { Memberships } from './memberships';
import type { Membership } from './room-types';

/** The one door to a room: membership or 404, the same for a room that does not exist; the attempt is recorded (SEC-02). */
@Injectable()
export class RoomAccess {
  constructor(
    private readonly memberships: Memberships,
    private readonly denied: DeniedRecorder,
  ) {}

  async require(viewer: Viewer, roomId: string): Promise<Membership> {
    const membership = await this.memberships.one(viewer.memberId, roomId);
    if (membership) return membership;
    await this.denied.record({
      actor: auditActor(viewer),
      action: 'room.read',
      objectType: 'room',
      objectId: roomId,
      roomId,
      outcome: 'denied',
    });
    throw notFound();
  }
}
