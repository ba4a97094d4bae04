import { columns, statement } from '../platform/sql';
import { Person } from '../people/person.entity';
import { BELONGS, CURRENT, UNREAD } from './room-conditions';
import { RoomMember } from './room-member.entity';
import { Room } from './room.entity';

const member = columns(RoomMember, 'm', [
  'roomId',
  'memberId',
  'role',
  'history',
  'firstSeq',
  'readSeq',
  'expiresAt',
  'consentedUntil',
]);
const room = columns(Room, 'r', [
  'part2',
  'subjectKind',
  'subjectId',
  'label',
  'writable',
  'epoch',
  'lastSeq',
  'lastEventAt',
  'guardVersion',
]);
/** A member's place with the room's own state. */
const row = { ...member.row, ...room.row } as const;
const SELECT = `SELECT ${member.sql}, ${room.sql} FROM room_member m JOIN room r ON r.id = m.room_id`;

/** $1 rooms and $2 a member for each; `n`: which of them, from 1. */
export const MEMBERSHIPS_ASKED = statement({
  name: 'memberships.each',
  params: ['uuid[]', 'uuid[]'],
  row: { n: 'integer', ...row },
  text: `
    SELECT asked.n::int, ${member.sql}, ${room.sql} FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked(room_id, member_id, n)
    JOIN room_member m ON m.room_id = asked.room_id AND m.member_id = asked.member_id JOIN room r ON r.id = m.room_id WHERE ${CURRENT}`,
});
export const MEMBERSHIP_OF_SUBJECT = statement({
  name: 'memberships.of_subject',
  params: ['text', 'uuid', 'uuid'],
  row,
  text: `${SELECT} WHERE r.subject_kind = $1 AND r.subject_id = $2 AND m.member_id = $3 AND ${CURRENT}`,
});
/** $2 null: rooms of every kind. */
export const MEMBERSHIPS_OF_MEMBER = statement({
  name: 'memberships.of_member',
  params: ['uuid', 'text?'],
  row,
  text: `${SELECT} WHERE m.member_id = $1 AND ($2::text IS NULL OR r.subject_kind = $2) AND ${CURRENT}`,
});

const place = columns(RoomMember, 'm', ['roomId', 'memberId', 'role', 'history', 'expiresAt']);
const person = columns(Person, 'p', ['displayName', 'discipline']);
export const PEOPLE_OF_ROOMS = statement({
  name: 'memberships.people',
  params: ['uuid[]'],
  row: { ...place.row, ...person.row, disabled: 'boolean', current: 'boolean', belongs: 'boolean' },
  text: `
    SELECT ${place.sql}, ${person.sql}, NOT p.active AS disabled, (${CURRENT}) AS current, (${BELONGS}) AS belongs
    FROM room_member m JOIN person p ON p.id = m.member_id
    WHERE m.room_id = ANY($1::uuid[]) ORDER BY m.added_at, m.member_id`,
});

/** Messages by others after the read marker of $1 in the rooms $2; nothing of what is hidden or from before their part of the log. */
export const UNREAD_IN_ROOMS = statement({
  name: 'memberships.unread',
  params: ['uuid', 'uuid[]'],
  row: { roomId: place.row.roomId, unread: 'integer' },
  text: `
    SELECT m.room_id AS "roomId", count(e.seq)::int AS unread
    FROM room_member m
    LEFT JOIN room_event e ON e.room_id = m.room_id AND ${UNREAD}
    WHERE m.member_id = $1 AND m.room_id = ANY($2::uuid[]) GROUP BY m.room_id`,
});
export const MARK_READ = statement({
  name: 'memberships.mark_read',
  params: ['uuid', 'uuid', 'bigint'],
  row: { readSeq: member.row.readSeq },
  text: `
    UPDATE room_member m SET read_seq = greatest(m.read_seq, least($3::bigint, r.last_seq))
    FROM room r WHERE r.id = m.room_id AND m.room_id = $1 AND m.member_id = $2 RETURNING m.read_seq AS "readSeq"`,
});
