import { Injectable } from '@nestjs/common';
import {
  LIST_LIMIT_DEFAULT,
  LIST_LIMIT_MAX,
  type Page,
  type ReadMarker,
  type RoomEventsPage,
  type RoomListItem,
  type RoomSubjectKind,
  type RoomView,
} from '@consilium/contracts';
import { roomAbilities } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import { Bus } from '../platform/bus/bus';
import { notFound } from '../platform/problems/problem';
import { Memberships } from './memberships';
import { cutPageToPart } from './released-texts';
import { HeardBySessions } from './realtime/heard-by-sessions';
import { Presence } from './realtime/presence';
import { RoomAccess } from './room-access';
import { SnapshotParts } from './snapshot-parts';
import { RoomLog } from './room-log';
import { RoomSubjects } from './room-subjects';
import type { Membership } from './room-types';

/** What a viewer may read of a room: its snapshot, pages of its log, the list of one's own rooms, the read marker. */
@Injectable()
export class RoomViewsService {
  constructor(
    private readonly access: RoomAccess,
    private readonly memberships: Memberships,
    private readonly log: RoomLog,
    private readonly subjects: RoomSubjects,
    private readonly parts: SnapshotParts,
    private readonly presence: Presence,
    private readonly heard: HeardBySessions,
    private readonly bus: Bus,
  ) {}

  async view(viewer: Viewer, roomId: string): Promise<RoomView> {
    const membership = await this.access.require(viewer, roomId);
    const { room } = membership;
    const [people, subjects, unread, parts] = await Promise.all([
      this.memberships.people([roomId]),
      this.subjects.describe(room.subjectKind, [room.subjectId]),
      this.memberships.unread(viewer.memberId, [roomId]),
      this.parts.partsOf(roomId),
    ]);
    const subject = subjects.get(room.subjectId);
    if (!subject) throw notFound();
    const everybody = people.get(roomId) ?? [];
    return {
      id: roomId,
      epoch: room.epoch,
      firstSeq: membership.firstSeq,
      lastSeq: room.lastSeq,
      subject: { kind: room.subjectKind, id: subject.id, code: subject.label, ...subject.state },
      members: everybody
        .filter((person) => person.current)
        .map(({ memberId, displayName, discipline, role, expiresAt, disabled }) => ({
          memberId,
          displayName,
          role,
          ...(discipline && { discipline }),
          ...(expiresAt && { expiresAt }),
          ...(disabled && { disabled }),
        })),
      former: everybody
        .filter((person) => !person.current)
        .map(({ memberId, displayName, discipline }) => ({ memberId, displayName, ...(discipline && { discipline }) })),
      ...parts,
      readSeq: membership.readSeq,
      unread: unread.get(roomId) ?? 0,
      abilities: roomAbilities({ right: membership.right, writable: room.writable }),
    };
  }

  /** A page of the log in seq order; neither `after` nor `before` = the newest page. */
  async events(
    viewer: Viewer,
    roomId: string,
    page: { after?: number; before?: number; limit?: number },
  ): Promise<RoomEventsPage> {
    return this.eventsOf(viewer, await this.access.require(viewer, roomId), page);
  }

  async eventsOf(
    viewer: Viewer,
    membership: Membership,
    page: { after?: number; before?: number; limit?: number },
  ): Promise<RoomEventsPage> {
    const { roomId, firstSeq, room } = membership;
    const limit = Math.min(page.limit ?? LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX);
    const items =
      page.after !== undefined
        ? await this.log.after(roomId, Math.max(page.after, firstSeq - 1), limit)
        : await this.log.before(roomId, page.before ?? Number.MAX_SAFE_INTEGER, firstSeq, limit);
    this.heard.note(roomId, viewer, items[0]?.seq ?? 1, items.at(-1)?.seq ?? 0);
    return {
      items: cutPageToPart(items, firstSeq),
      firstSeq,
      lastSeq: Math.max(room.lastSeq, items.at(-1)?.seq ?? 0),
      epoch: room.epoch,
    };
  }

  /** The viewer's rooms, of one kind or of all: those with people in them first, then by newest event. */
  async list(viewer: Viewer, kind: RoomSubjectKind | null): Promise<Page<RoomListItem>> {
    const mine = await this.memberships.ofMember(viewer.memberId, kind);
    const roomIds = mine.map((membership) => membership.roomId);
    const [subjects, unread] = await Promise.all([
      this.subjects.describeEach(mine.map(({ room }) => ({ kind: room.subjectKind, id: room.subjectId }))),
      this.memberships.unread(viewer.memberId, roomIds),
    ]);
    const items = mine.flatMap(({ roomId, room }): RoomListItem[] => {
      const subject = subjects.get(room.subjectId);
      if (!subject) return [];
      const { id, label, title, state } = subject;
      return [
        {
          id: roomId,
          subject: { kind: room.subjectKind, id, code: label, title, ...(state.status && { status: state.status }) },
          present: this.presence.presentIn(roomId),
          unread: unread.get(roomId) ?? 0,
          lastEventAt: room.lastEventAt?.toISOString() ?? null,
        },
      ];
    });
    items.sort(
      (a, b) => b.present.length - a.present.length || (b.lastEventAt ?? '').localeCompare(a.lastEventAt ?? ''),
    );
    return { items, nextCursor: null };
  }

  /** Moves the viewer's marker forward and tells the viewer's other devices. */
  async markRead(viewer: Viewer, roomId: string, seq: number): Promise<ReadMarker> {
    await this.access.require(viewer, roomId);
    const readSeq = await this.memberships.markRead(viewer.memberId, roomId, seq);
    const unread = await this.memberships.unread(viewer.memberId, [roomId]);
    const marker = { roomId, seq: readSeq, unread: unread.get(roomId) ?? 0 };
    this.bus.emit('member', viewer.memberId, 'room.read', marker);
    return marker;
  }
}
