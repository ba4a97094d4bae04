import { Injectable } from '@nestjs/common';
import type { Discipline, HistoryScope, RoomMemberView, RoomRole, RoomSubjectKind } from '@consilium/contracts';
import { FeatureSet } from '@consilium/domain';
import { Prepared, type Statement } from '../platform/transactions/prepared';
import { Batcher } from '../platform/transactions/batcher';
import type { Tx } from '../platform/transactions/transactions';
import type { Membership } from './room-types';

interface MembershipRow {
  room_id: string;
  member_id: string;
  role: RoomRole;
  history: HistoryScope;
  first_seq: string;
  read_seq: string;
  expires_at: Date | null;
  consented_until: Date | null;
  part2: boolean;
  subject_kind: RoomSubjectKind;
  subject_id: string;
  label: string;
  writable: boolean;
  epoch: string;
  last_seq: string;
  last_event_at: Date | null;
  guard_version: string;
}

interface Asked {
  memberId: string;
  roomId: string;
}

/** Who belongs to the room (`m` is their row of room_member): not removed, not suspended by a revoked consent, not expired. */
const BELONGS = `m.removed_at IS NULL AND m.suspended_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > now())`;
/** Who is a member now: who belongs to the room, while the consent lets others than the owner in. */
export const CURRENT = `${BELONGS} AND (m.consented_until IS NULL OR m.consented_until > now())`;
const COLUMNS = `m.room_id, m.member_id, m.role, m.history, m.first_seq, m.read_seq, m.expires_at, m.consented_until, r.part2,
  r.subject_kind, r.subject_id, r.label, r.writable, r.epoch, r.last_seq, r.last_event_at, r.guard_version`;
const SELECT = `SELECT ${COLUMNS} FROM room_member m JOIN room r ON r.id = m.room_id`;
/** A busy server asks this all the time: many at once take one look, yet not so many that answering them holds up the rest. */
const LARGEST_GROUP = 32;
/** Of so many members in rooms it is remembered what was read last. */
const REMEMBERED = 10_000;

const EACH: Statement = {
  name: 'memberships.each',
  text: `
    SELECT asked.n::int, ${COLUMNS} FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked(room_id, member_id, n)
    JOIN room_member m ON m.room_id = asked.room_id AND m.member_id = asked.member_id JOIN room r ON r.id = m.room_id WHERE ${CURRENT}`,
};
const OF_SUBJECT: Statement = {
  name: 'memberships.of_subject',
  text: `${SELECT} WHERE r.subject_kind = $1 AND r.subject_id = $2 AND m.member_id = $3 AND ${CURRENT}`,
};
const OF_MEMBER: Statement = {
  name: 'memberships.of_member',
  text: `${SELECT} WHERE m.member_id = $1 AND ($2::text IS NULL OR r.subject_kind = $2) AND ${CURRENT}`,
};
const PEOPLE: Statement = {
  name: 'memberships.people',
  text: `
    SELECT m.room_id, m.member_id, p.display_name, p.discipline, m.role, m.history, m.expires_at, p.disabled_at IS NOT NULL AS disabled, (${CURRENT}) AS current, (${BELONGS}) AS belongs
    FROM room_member m JOIN member p ON p.id = m.member_id
    WHERE m.room_id = ANY($1::uuid[]) ORDER BY m.added_at, m.member_id`,
};
const UNREAD: Statement = {
  name: 'memberships.unread',
  text: `
    SELECT m.room_id, count(e.seq)::int AS unread
    FROM room_member m
    LEFT JOIN room_event e ON e.room_id = m.room_id AND e.type = 'message.posted' AND e.seq > greatest(m.read_seq, m.first_seq - 1)
      AND e.actor_id IS DISTINCT FROM m.member_id AND e.purged_at IS NULL
    WHERE m.member_id = $1 AND m.room_id = ANY($2::uuid[]) GROUP BY m.room_id`,
};
const MARK_READ: Statement = {
  name: 'memberships.mark_read',
  text: `
    UPDATE room_member m SET read_seq = greatest(m.read_seq, least($3::bigint, r.last_seq))
    FROM room r WHERE r.id = m.room_id AND m.room_id = $1 AND m.member_id = $2 RETURNING m.read_seq`,
};

/** `belongs` and not `current`: held back since the consent has ended. */
export type RoomPersonView = RoomMemberView & { history: HistoryScope; current: boolean; belongs: boolean };

const toMembership = (row: MembershipRow, features: FeatureSet): Membership => ({
  roomId: row.room_id,
  memberId: row.member_id,
  role: row.role,
  right: features.rightOf(row.subject_kind, row.role),
  history: row.history,
  firstSeq: Number(row.first_seq),
  readSeq: Number(row.read_seq),
  expiresAt: row.expires_at,
  consentedUntil: row.consented_until,
  room: {
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    label: row.label,
    writable: row.writable,
    epoch: row.epoch,
    lastSeq: Number(row.last_seq),
    lastEventAt: row.last_event_at,
    guardVersion: Number(row.guard_version),
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
    const rows = await this.prepared.rows<MembershipRow & { n: number }>(EACH, [
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
    const [row] = await this.prepared.rows<MembershipRow>(OF_SUBJECT, [kind, subjectId, memberId]);
    return this.remember(memberId, subjectId, row ? toMembership(row, this.features) : null);
  }

  /** `kind`: null for rooms of every kind. */
  async ofMember(memberId: string, kind: RoomSubjectKind | null): Promise<Membership[]> {
    return (await this.prepared.rows<MembershipRow>(OF_MEMBER, [memberId, kind])).map((row) =>
      toMembership(row, this.features),
    );
  }

  /** Everybody who is or ever was in these rooms, in the order of joining. */
  async people(roomIds: string[], tx?: Tx): Promise<Map<string, RoomPersonView[]>> {
    const rows = await this.prepared.rows<{
      room_id: string;
      member_id: string;
      display_name: string;
      discipline: Discipline | null;
      role: RoomRole;
      history: HistoryScope;
      expires_at: Date | null;
      disabled: boolean;
      current: boolean;
      belongs: boolean;
    }>(PEOPLE, [roomIds], tx);
    const people = new Map<string, RoomPersonView[]>(roomIds.map((id) => [id, []]));
    for (const row of rows) {
      people.get(row.room_id)?.push({
        memberId: row.member_id,
        displayName: row.display_name,
        role: row.role,
        history: row.history,
        current: row.current,
        belongs: row.belongs,
        ...(row.discipline && { discipline: row.discipline }),
        ...(row.expires_at && { expiresAt: row.expires_at.toISOString() }),
        ...(row.disabled && { disabled: true as const }),
      });
    }
    return people;
  }

  /** Messages by others after the member's read marker, per room. */
  async unread(memberId: string, roomIds: string[]): Promise<Map<string, number>> {
    const rows = await this.prepared.rows<{ room_id: string; unread: number }>(UNREAD, [memberId, roomIds]);
    return new Map(rows.map((row) => [row.room_id, row.unread]));
  }

  /** Moves the marker forward, never back; answers where it is. */
  async markRead(memberId: string, roomId: string, seq: number): Promise<number> {
    const [row] = await this.prepared.rows<{ read_seq: string }>(MARK_READ, [roomId, memberId, seq]);
    return Number(row?.read_seq ?? 0);
  }
}
