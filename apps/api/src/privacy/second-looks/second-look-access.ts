import { Injectable } from '@nestjs/common';
import type { AskSecondLook } from '@consilium/contracts';
import type { Viewer } from '../../platform/access/viewer';
import { auditActor } from '../../platform/audit/audit';
import { DeniedRecorder } from '../../platform/audit/denied';
import { requestInvalid } from '../../platform/http/validation';
import { notFound } from '../../platform/problems/problem';
import { Transactions } from '../../platform/transactions/transactions';
import { RoomAccess } from '../../rooms/room-access';
import type { Membership } from '../../rooms/room-types';
import { RoomsService } from '../../rooms/rooms.service';
import type { SecondLookRow } from './second-look-row';
import { SecondLooksRepository } from './second-looks.repository';

/** Who sees a request: its author and its reviewer, each as long as they are in the room. To everybody else it is absent, and the attempt is recorded. */
@Injectable()
export class SecondLookAccess {
  constructor(
    private readonly denied: DeniedRecorder,
    private readonly reviews: SecondLooksRepository,
    private readonly roomAccess: RoomAccess,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  /** The room that a request is for, named by itself or by what it belongs to. */
  async room(viewer: Viewer, { roomId, subject }: Pick<AskSecondLook, 'roomId' | 'subject'>): Promise<Membership> {
    if ((roomId === undefined) === (subject === undefined))
      throw requestInvalid([{ path: 'roomId', message: 'say exactly one of roomId and subject' }]);
    if (roomId !== undefined) return this.roomAccess.require(viewer, roomId);
    const membership = await this.rooms.membershipOfSubject(viewer.memberId, subject!.kind, subject!.id);
    if (membership) return membership;
    await this.record(viewer, subject!.kind, subject!.id);
    throw notFound();
  }

  /** `as`: the part that the viewer must have in it; the other one may see it, yet has nothing to do here. */
  async authorize(viewer: Viewer, id: string, as?: 'author' | 'reviewer'): Promise<SecondLookRow> {
    const row = await this.reviews.find(this.transactions, id);
    const part = { author: row?.authorId, reviewer: row?.reviewerId };
    if (row && (await this.maySee(viewer, row)) && (as === undefined || part[as] === viewer.memberId)) return row;
    await this.record(viewer, 'privacy_review', id);
    throw notFound();
  }

  async maySee(viewer: Viewer, row: SecondLookRow): Promise<boolean> {
    if (viewer.memberId !== row.authorId && viewer.memberId !== row.reviewerId) return false;
    return (await this.rooms.membership(viewer.memberId, row.roomId)) !== null;
  }

  private record(viewer: Viewer, objectType: string, objectId: string): Promise<void> {
    return this.denied.record({ actor: auditActor(viewer), action: 'privacy.review', objectType, objectId });
  }
}
