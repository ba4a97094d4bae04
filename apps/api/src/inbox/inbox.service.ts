import { Injectable } from '@nestjs/common';
import {
  LIST_LIMIT_DEFAULT,
  LIST_LIMIT_MAX,
  type InboxCount,
  type InboxItem,
  type InboxKind,
  type InboxState,
  type InboxSubjectKind,
  type MarkInboxRead,
  type MarkInboxUnread,
  type Page,
  type RoomMute,
} from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { requestInvalid } from '../platform/http/validation';
import type { Tx } from '../platform/transactions/transactions';
import { RoomAccess } from '../rooms/room-access';
import { RoomsService } from '../rooms/rooms.service';
import { InboxAnnouncer } from './inbox-announcer';
import { InboxItems, type ToldMember } from './inbox-items';

/** A notice of a feature, for members by id or for everybody who is in its room now but its actor. */
export interface FeatureNotice {
  kind: InboxKind;
  /** What it comes from, e.g. the id of the room event: telling it again changes nothing. */
  sourceId: string;
  /** What it is about: `over` says the end of everything that concerns it. */
  concernsId?: string;
  dueAt?: Date | string;
  at: Date | string;
  subject: { kind: InboxSubjectKind; id: string };
  roomId?: string;
  seq?: number;
  actorId?: string;
  to: { memberIds: readonly string[] } | 'room';
}

/** A member's inbox, and how other features put something into it. */
@Injectable()
export class InboxService {
  constructor(
    private readonly items: InboxItems,
    private readonly announcer: InboxAnnouncer,
    private readonly access: RoomAccess,
    private readonly rooms: RoomsService,
  ) {}

  /** Written with the caller's transaction, so it exists exactly when what it tells of does; announced after the commit. */
  async notify(tx: Tx, { to, subject, ...notice }: FeatureNotice): Promise<void> {
    const memberIds = to === 'room' ? await this.othersIn(notice.roomId, notice.actorId) : to.memberIds;
    const written = await this.items.write(
      tx,
      memberIds.map((memberId) => ({ ...notice, memberId, subjectKind: subject.kind, subjectId: subject.id })),
    );
    tx.afterCommit(() => this.announcer.arrived(written));
  }

  /** Everything that concerns this is over, with the caller's transaction; `kinds`: only notices of these. */
  async over(
    tx: Tx,
    concernsId: string,
    as: Exclude<InboxState, 'open'>,
    { kinds }: { kinds?: readonly InboxKind[] } = {},
  ): Promise<void> {
    const memberIds = await this.items.over(tx, concernsId, as, kinds);
    tx.afterCommit(() => this.announcer.countChanged(memberIds));
  }

  /** The member looked at what these notices are about, somewhere else than in its room. */
  async seen(memberId: string, concernsId: string): Promise<void> {
    if (await this.items.seen(memberId, concernsId)) this.announcer.countChanged([memberId]);
  }

  /** These members have no part any more in what these notices are about; `kinds`: only notices of these. */
  async forget(
    tx: Tx,
    concernsId: string,
    memberIds: readonly string[],
    { kinds }: { kinds?: readonly InboxKind[] } = {},
  ): Promise<void> {
    if (memberIds.length === 0) return;
    await this.items.forget(tx, concernsId, memberIds, kinds);
    tx.afterCommit(() => this.announcer.countChanged(memberIds));
  }

  /** Who was told of each of these, and when they looked at it. */
  toldOf(kind: InboxKind, concernsIds: readonly string[], tx?: Tx): Promise<Map<string, ToldMember[]>> {
    return this.items.told(kind, concernsIds, tx);
  }

  async list(
    viewer: Viewer,
    {
      unread = false,
      limit: asked = LIST_LIMIT_DEFAULT,
      cursor,
    }: { unread?: boolean; limit?: number; cursor?: string },
  ): Promise<Page<InboxItem>> {
    const limit = Math.min(asked, LIST_LIMIT_MAX);
    const items = await this.items.page(viewer.memberId, { before: cursor, unread, limit: limit + 1 });
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? page.at(-1)!.id : null };
  }

  async count({ memberId }: Pick<Viewer, 'memberId'>): Promise<InboxCount> {
    return { unread: (await this.items.counts([memberId])).get(memberId) ?? 0 };
  }

  /** Exactly one of the three ways to say what was read. Ids of nobody, or of somebody else, change nothing. */
  async markRead(viewer: Viewer, read: MarkInboxRead): Promise<InboxCount> {
    const given = (['ids', 'upTo', 'roomId'] as const).filter((way) => read[way] !== undefined);
    if (given.length !== 1)
      throw requestInvalid([{ path: given[1] ?? 'ids', message: 'say exactly one of ids, upTo and roomId' }]);
    await this.items.markRead(viewer.memberId, read);
    this.announcer.countChanged([viewer.memberId]);
    return this.count(viewer);
  }

  /** Ids of nobody, or of somebody else, change nothing. */
  async markUnread(viewer: Viewer, { ids }: MarkInboxUnread): Promise<InboxCount> {
    await this.items.markUnread(viewer.memberId, ids);
    this.announcer.countChanged([viewer.memberId]);
    return this.count(viewer);
  }

  async mute(viewer: Viewer, roomId: string): Promise<RoomMute> {
    await this.access.require(viewer, roomId);
    return { muted: await this.items.isMuted(viewer.memberId, roomId) };
  }

  /** Acts on what arrives from now on: in a muted room it arrives read. */
  async setMute(viewer: Viewer, roomId: string, { muted }: RoomMute): Promise<RoomMute> {
    await this.access.require(viewer, roomId);
    await this.items.setMuted(viewer.memberId, roomId, muted);
    this.announcer.countChanged([viewer.memberId]);
    return { muted };
  }

  private async othersIn(roomId: string | undefined, actorId: string | undefined): Promise<string[]> {
    if (!roomId) throw new Error('A notice to a room names it');
    const people = (await this.rooms.membersOf([roomId])).get(roomId) ?? [];
    return people.map(({ memberId }) => memberId).filter((memberId) => memberId !== actorId);
  }
}
