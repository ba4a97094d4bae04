import {
  INBOX_KINDS,
  inboxKinds,
  type Discipline,
  type InboxKind,
  type InboxReadBy,
  type InboxState,
  type RoomSubjectKind,
} from '@consilium/contracts';
import { columns, neverNull, orNull, statement, word } from '../platform/sql';
import { CURRENT } from '../rooms/room-conditions';
import { InboxItem } from './inbox-item.entity';

const kindsThat = (does: (kind: (typeof INBOX_KINDS)[InboxKind]) => boolean): string =>
  `ARRAY[${inboxKinds
    .filter((kind) => does(INBOX_KINDS[kind]))
    .map((kind) => `'${kind}'`)
    .join(', ')}]::text[]`;
const readBy = (...ways: InboxReadBy[]): string => `i.kind = ANY(${kindsThat((kind) => ways.includes(kind.readBy))})`;
/** Kinds whose words went with the text that they point at. */
const OF_TEXT = `kind = ANY(${kindsThat((kind) => 'ofText' in kind)})`;

/** Items with the member's place in the room, as it is now. */
const ITEMS = `
  inbox_item i
  LEFT JOIN room r ON r.id = i.room_id
  LEFT JOIN room_member m ON m.room_id = i.room_id AND m.member_id = i.member_id`;

/** What a member may see now: nothing of a room that they left, lost, or see only from a later event on. */
const VISIBLE = `(i.room_id IS NULL OR (${CURRENT} AND coalesce(i.seq, m.first_seq) >= m.first_seq))`;

/** What somebody has to do in a room is over where nothing can be done in it any more. */
const STATE = `coalesce(i.over_as, CASE WHEN ${readBy('end')} AND NOT r.writable THEN 'ended' WHEN i.kind = ANY(${kindsThat((kind) => 'overWhenDue' in kind)}) AND i.due_at <= now() THEN 'expired' ELSE 'open' END)`;
/** Neither read nor over. */
const UNREAD = `(i.read_at IS NULL AND i.over_at IS NULL AND ${STATE} = 'open' AND NOT (NOT i.kept_unread AND ${readBy('message')} AND coalesce(i.seq <= m.read_seq, false)))`;

const item = columns(InboxItem, 'i', [
  'memberId',
  'id',
  'kind',
  'at',
  'readAt',
  'dueAt',
  'subjectKind',
  'subjectId',
  'roomId',
  'seq',
  'actorId',
]);
/** An item with its room, who it is from, and whether its member muted the room. */
const row = {
  ...item.row,
  unread: 'boolean',
  state: word<InboxState>('text'),
  label: 'text?',
  roomKind: orNull(word<RoomSubjectKind>('text')),
  roomSubjectId: 'uuid?',
  displayName: 'text?',
  discipline: orNull(word<Discipline>('text')),
  muted: 'boolean',
  part2: 'boolean',
} as const;
const SELECT = `
  SELECT ${item.sql}, ${UNREAD} AS unread, ${STATE} AS state, r.label, r.subject_kind AS "roomKind", r.subject_id AS "roomSubjectId",
    p.display_name AS "displayName", p.discipline, mute.room_id IS NOT NULL AS muted, coalesce(r.part2, false) AS part2
  FROM ${ITEMS}
  LEFT JOIN person p ON p.id = i.actor_id
  LEFT JOIN inbox_mute mute ON mute.room_id = i.room_id AND mute.member_id = i.member_id`;

/** $1 member, $2 older than this id or null, $3 only unread, $4 limit. Newest first. */
export const PAGE = statement({
  name: 'inbox.page',
  params: ['uuid', 'uuid?', 'boolean', 'bigint'],
  row,
  text: `${SELECT} WHERE i.member_id = $1 AND ($2::uuid IS NULL OR i.id < $2) AND ($3::boolean IS FALSE OR ${UNREAD}) AND ${VISIBLE} ORDER BY i.id DESC LIMIT $4`,
});

/** $1 members, $2 ids of their items. */
export const BY_IDS = statement({
  name: 'inbox.by_ids',
  params: ['uuid[]', 'uuid[]'],
  row,
  text: `${SELECT} WHERE i.member_id = ANY($1::uuid[]) AND i.id = ANY($2::uuid[]) AND ${VISIBLE} ORDER BY i.id`,
});

/** $1 members. Those without anything unread are left out. */
export const COUNTS = statement({
  name: 'inbox.counts',
  params: ['uuid[]'],
  row: { memberId: item.row.memberId, unread: 'integer' },
  text: `
    SELECT i.member_id AS "memberId", count(*)::int AS unread FROM ${ITEMS}
    WHERE i.member_id = ANY($1::uuid[]) AND ${UNREAD} AND ${VISIBLE} GROUP BY i.member_id`,
});

/**
 * $1 the notices as JSON. One that is there already is left as it is. In a muted room it arrives read. Whoever never was in the room has no
 * part in it, whatever a text says.
 */
export const WRITE = statement({
  name: 'inbox.write',
  params: ['jsonb'],
  row: { id: 'uuid', memberId: 'uuid' },
  text: `
    INSERT INTO inbox_item (id, member_id, kind, at, read_at, subject_kind, subject_id, room_id, seq, actor_id, source_id, concerns_id, due_at)
    SELECT n.id, n."memberId", n.kind, n.at, CASE WHEN mute.room_id IS NULL OR n.kind = ANY(${kindsThat((kind) => kind.throughMute)}) THEN NULL ELSE now() END,
           n."subjectKind", n."subjectId", n."roomId", n.seq, n."actorId", n."sourceId", n."concernsId", n."dueAt"
    FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "memberId" uuid, kind text, at timestamptz, "subjectKind" text, "subjectId" uuid, "roomId" uuid, seq bigint, "actorId" uuid, "sourceId" uuid, "concernsId" uuid, "dueAt" timestamptz)
    LEFT JOIN inbox_mute mute ON mute.room_id = n."roomId" AND mute.member_id = n."memberId"
    WHERE n."roomId" IS NULL OR EXISTS (SELECT 1 FROM room_member m WHERE m.room_id = n."roomId" AND m.member_id = n."memberId")
    ON CONFLICT ON CONSTRAINT inbox_item_source_uq DO NOTHING
    RETURNING id, member_id AS "memberId"`,
});

/** Read, unless only its end makes it so. Nobody looked at anything by that. */
const READ = `read_at = CASE WHEN ${readBy('end')} THEN NULL ELSE now() END, kept_unread = false`;
const LOOKED_AT = `${READ}, opened_at = coalesce(i.opened_at, now())`;
/** Who waits for somebody to look at it. */
const ASKED_BY = `CASE WHEN ${readBy('end')} THEN i.actor_id END AS "askedBy"`;
const MARK = `UPDATE inbox_item i SET ${READ} WHERE i.member_id = $1 AND i.read_at IS NULL`;
const askedBy = { askedBy: 'uuid?' } as const;
export const MARK_IDS = statement({
  name: 'inbox.mark_ids',
  params: ['uuid', 'uuid[]'],
  text: `${MARK} AND i.id = ANY($2::uuid[])`,
});
export const MARK_UP_TO = statement({
  name: 'inbox.mark_up_to',
  params: ['uuid', 'uuid'],
  text: `${MARK} AND i.id <= $2::uuid`,
});
export const MARK_ROOM = statement({
  name: 'inbox.mark_room',
  params: ['uuid', 'uuid'],
  text: `${MARK} AND i.room_id = $2::uuid`,
});

/** $1 member, $2 what the notices concern: the member looked at it. */
export const MARK_CONCERNS = statement({
  name: 'inbox.mark_concerns',
  params: ['uuid', 'uuid'],
  row: { id: 'uuid' },
  text: `UPDATE inbox_item i SET ${LOOKED_AT} WHERE i.member_id = $1 AND i.read_at IS NULL AND i.concerns_id = $2::uuid RETURNING i.id`,
});

/** $1 who was in which room, and read it up to where (0: came into it), as JSON. Answers whose items that covered, and who waits for that. */
export const READ_WITH_ROOM = statement({
  name: 'inbox.read_with_room',
  params: ['jsonb'],
  row: { memberId: item.row.memberId, ...askedBy },
  text: `
    UPDATE inbox_item i SET ${LOOKED_AT} FROM jsonb_to_recordset($1::jsonb) AS marker("memberId" uuid, "roomId" uuid, seq bigint)
    WHERE i.member_id = marker."memberId" AND i.room_id = marker."roomId" AND i.read_at IS NULL AND i.over_at IS NULL AND NOT i.kept_unread
      AND ((${readBy('message')} AND i.seq <= marker.seq) OR ${readBy('arrival')} OR (${readBy('end')} AND i.opened_at IS NULL))
    RETURNING i.member_id AS "memberId", ${ASKED_BY}`,
});

/** $1 what they concern, $2 how it was over, $3 only these kinds or null. Answers whose items they were. */
export const OVER = statement({
  name: 'inbox.over',
  params: ['uuid', 'text', 'text[]?'],
  row: { memberId: item.row.memberId },
  text: `
    UPDATE inbox_item i SET over_at = now(), over_as = $2
    WHERE i.concerns_id = $1 AND i.over_at IS NULL AND ($3::text[] IS NULL OR i.kind = ANY($3::text[])) RETURNING i.member_id AS "memberId"`,
});

const { concernsId } = columns(InboxItem, 'i', ['concernsId']).row;
/** $1 a kind, $2 what it concerns. Who was told and when they looked at it, by name. */
export const TOLD = statement({
  name: 'inbox.told',
  params: ['text', 'uuid[]'],
  row: {
    concernsId: neverNull(concernsId),
    memberId: item.row.memberId,
    displayName: 'text',
    discipline: orNull(word<Discipline>('text')),
    openedAt: 'timestamp with time zone?',
  },
  text: `
    SELECT i.concerns_id AS "concernsId", i.member_id AS "memberId", p.display_name AS "displayName", p.discipline, i.opened_at AS "openedAt"
    FROM inbox_item i JOIN person p ON p.id = i.member_id
    WHERE i.concerns_id = ANY($2::uuid[]) AND i.kind = $1 ORDER BY p.display_name, i.member_id`,
});

/** Notices of the texts at the places $2 of the room $1. Answers whose they were. */
export const FORGET_TEXTS = statement({
  name: 'inbox.forget_texts',
  params: ['uuid', 'bigint[]'],
  row: { memberId: item.row.memberId },
  text: `DELETE FROM inbox_item WHERE room_id = $1 AND seq = ANY($2) AND ${OF_TEXT} RETURNING member_id AS "memberId"`,
});

/** Who has a notice of the event $2 of the room $1, and since when. */
export const NOTIFIED = statement({
  name: 'inbox.notified',
  params: ['uuid', 'bigint'],
  row: { memberId: item.row.memberId, at: 'timestamp with time zone' },
  text: `SELECT member_id AS "memberId", min(at) AS at FROM inbox_item WHERE room_id = $1 AND seq = $2 GROUP BY member_id`,
});

export const MUTE = statement({
  name: 'inbox.mute',
  params: ['uuid', 'uuid'],
  text: 'INSERT INTO inbox_mute (member_id, room_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
});

/** Takes the first step for a room: its log has not been read yet. */
export const BEGIN_CURSOR = statement({
  name: 'inbox.begin_cursor',
  params: ['uuid'],
  text: 'INSERT INTO inbox_cursor (room_id, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING',
});

/** Rooms with a log that reaches further than what has been read of it, by id: after $1 (null: all), at most $2. */
export const BEHIND = statement({
  name: 'inbox.behind',
  params: ['uuid?', 'bigint'],
  row: { id: 'uuid' },
  text: `
    SELECT r.id FROM room r LEFT JOIN inbox_cursor c ON c.room_id = r.id
    WHERE r.last_seq > coalesce(c.seq, 0) AND ($1::uuid IS NULL OR r.id > $1) ORDER BY r.id LIMIT $2`,
});
