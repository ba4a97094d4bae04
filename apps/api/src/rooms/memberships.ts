import { Injectable } from '@nestjs/common';
import type { HistoryScope, RoomMemberView, RoomSubjectKind } from '@consilium/contracts';
import { FeatureSet } from '@consilium/domain';
import type { RowIn } from '../platform/sql';
import { Prepared } from '../platform/transactions/prepared';
import { Batcher } from '../platform/transactions/batcher';
import type { Tx } from '../platform/transactions/transactions';
import {
  MARK_READ,
  MEMBERSHIP_OF_SUBJECT,
  MEMBERSHIPS_ASKED,
  MEMBERSHIPS_OF_MEMBER,
  PEOPLE_OF_ROOMS,
  UNREAD_IN_ROOMS,
} from './memberships.sql';
import type { Membership } from './room-types';

type MembershipRow = RowIn<typeof MEMBERSHIPS_OF_MEMBER>;

interface Asked {
  memberId: string;
  roomId: string;
}

/** A busy server asks this all the time: many at once take one look, yet not so many that answering them holds up the rest. */
const LARGEST_GROUP = 32;
/** Of so many members in rooms it is remembered what was read last. */
const REMEMBERED = 10_000;

/** `belongs` and not `current`: held back since the consent has ended. */
export type RoomPersonView = RoomMemberView & { history: HistoryScope; current: boolean; belongs: boolean };

const toMembership = (row: MembershipRow, features: FeatureSet): Membership => ({
  roomId: row.roomId,
  memberId: row.memberId,
  role: row.role,
  right: features.rightOf(row.subjectKind, row.role),
  history: row.history,
  firstSeq: Number(row.firstSeq),
  readSeq: Number(row.readSeq),
  expiresAt: row.expiresAt,
  consentedUntil: row.consentedUntil,
  room: {
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    label: row.label,
    writable: row.writable,
    epoch: row.epoch,
    lastSeq: Number(row.lastSeq),
    lastEventAt: row.lastEventAt,
    guardVersion: Number(row.guardVersion),
    part2: row.part2,
  },
});

/** Reads of who is in which room. Every permission question about a room begins here. */
@Injectable()
export class Memberships {
  private readonly groups = new Batcher<Asked, Membership | null>((asked) => this.each(asked), LARGEST_GROUP);

  private readonly remembered = new Map<string, Membership>();

  constructor(
    private readonly prepared: Prepared,
    private readonly features: FeatureSet,
  ) {}

  /** As it is after the call: several calls of one moment are read together, never from before. */
  one(memberId: string, roomId: string): Promise<Membership | null> {
    return this.groups.ask({ memberId, roomId });
  }

  /** As it was when it was last read here, by its room or its subject, which may be long ago: only for who read it a moment ago or proves it (`guard`). */
  lastRead(memberId: string, id: string): Membership | undefined {
    return this.remembered.get(`${id.toLowerCase()} ${memberId}`);
  }

  private async each(asked: Asked[]): Promise<(Membership | null)[]> {
    const rows = await this.prepared.rows(MEMBERSHIPS_ASKED, [
      asked.map(({ roomId }) => roomId),
      asked.map(({ memberId }) => memberId),
    ]);
    const found = new Map(rows.map((row) => [row.n, toMembership(row, this.features)]));
    return asked.map(({ memberId, roomId }, place) => this.remember(memberId, roomId, found.get(place + 1) ?? null));
  }

  private remember(memberId: string, id: string, membership: Membership | null): Membership | null {
    const key = `${id.toLowerCase()} ${memberId}`;
    this.remembered.delete(key);
    if (!membership) return null;
    this.remembered.set(key, membership);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    return membership;
  }

  async ofSubject(memberId: string, kind: RoomSubjectKind, subjectId: string): Promise<Membership | null> {
    const [row] = await this.prepared.rows(MEMBERSHIP_OF_SUBJECT, [kind, subjectId, memberId]);
    return this.remember(memberId, subjectId, row ? toMembership(row, this.features) : null);
  }

  /** `kind`: null for rooms of every kind. */
  async ofMember(memberId: string, kind: RoomSubjectKind | null): Promise<Membership[]> {
    return (await this.prepared.rows(MEMBERSHIPS_OF_MEMBER, [memberId, kind])).map((row) =>
      toMembership(row, this.features),
    );
  }

  /** Everybody who is or ever was in these rooms, in the order of joining. */
  async people(roomIds: string[], tx?: Tx): Promise<Map<string, RoomPersonView[]>> {
    const rows = await this.prepared.rows(PEOPLE_OF_ROOMS, [roomIds], tx);
    const people = new Map<string, RoomPersonView[]>(roomIds.map((id) => [id, []]));
    for (const row of rows) {
      people.get(row.roomId)?.push({
        memberId: row.memberId,
        displayName: row.displayName,
        role: row.role,
        history: row.history,
        current: row.current,
        belongs: row.belongs,
        ...(row.discipline && { discipline: row.discipline }),
        ...(row.expiresAt && { expiresAt: row.expiresAt.toISOString() }),
        ...(row.disabled && { disabled: true as const }),
      });
    }
    return people;
  }

  /** Messages by others after the member's read marker, per room. */
  async unread(memberId: string, roomIds: string[]): Promise<Map<string, number>> {
    const rows = await this.prepared.rows(UNREAD_IN_ROOMS, [memberId, roomIds]);
    return new Map(rows.map((row) => [row.roomId, row.unread]));
  }

  /** Moves the marker forward, never back; answers where it is. */
  async markRead(memberId: string, roomId: string, seq: number): Promise<number> {
    const [row] = await this.prepared.rows(MARK_READ, [roomId, memberId, seq]);
    return Number(row?.readSeq ?? 0);
  }
}
