import { INBOX_KINDS, inboxKinds } from '@consilium/contracts';
import type { Statement } from '../platform/transactions/prepared';
import { CURRENT } from '../rooms/memberships';

const kindsThat = (does: 'readWithRoom' | 'throughMute'): string => `ARRAY[${inboxKinds.filter((kind) => INBOX_KINDS[kind][does]).map((kind) => `'${kind}'`).join(', ')}]::text[]`;

/** Items with the member's place in the room, as it is now. */
const ITEMS = `
  inbox_item i
  LEFT JOIN room r ON r.id = i.room_id
  LEFT JOIN room_member m ON m.room_id = i.room_id AND m.member_id = i.member_id`;

/** What a member may see now: nothing of a room that they left, lost, or see only from a later event on. */
const VISIBLE = `(i.room_id IS NULL OR (${CURRENT} AND coalesce(i.seq, m.first_seq) >= m.first_seq))`;

const UNREAD = `(i.read_at IS NULL AND NOT (NOT i.kept_unread AND i.kind = ANY(${kindsThat('readWithRoom')}) AND coalesce(i.seq <= m.read_seq, false)))`;

const SELECT = `
  SELECT i.member_id, i.id, i.kind, i.at, i.read_at, ${UNREAD} AS unread, i.subject_kind, i.subject_id, i.room_id, r.label, r.subject_kind AS room_kind, i.seq,
         i.actor_id, p.display_name, p.discipline, mute.room_id IS NOT NULL AS muted
  FROM ${ITEMS}
  LEFT JOIN member p ON p.id = i.actor_id
  LEFT JOIN inbox_mute mute ON mute.room_id = i.room_id AND mute.member_id = i.member_id`;

/** $1 member, $2 older than this id or null, $3 only unread, $4 limit. Newest first. */
export const PAGE: Statement = {
  name: 'inbox.page',
  text: `${SELECT} WHERE i.member_id = $1 AND ($2::uuid IS NULL OR i.id < $2) AND ($3::boolean IS FALSE OR ${UNREAD}) AND ${VISIBLE} ORDER BY i.id DESC LIMIT $4`,
};

/** $1 members, $2 ids of their items. */
export const BY_IDS: Statement = { name: 'inbox.by_ids', text: `${SELECT} WHERE i.member_id = ANY($1::uuid[]) AND i.id = ANY($2::uuid[]) AND ${VISIBLE} ORDER BY i.id` };

/** $1 members. Those without anything unread are left out. */
export const COUNTS: Statement = {
  name: 'inbox.counts',
  text: `SELECT i.member_id, count(*)::int AS unread FROM ${ITEMS} WHERE i.member_id = ANY($1::uuid[]) AND ${UNREAD} AND ${VISIBLE} GROUP BY i.member_id`,
};

/**
 * $1 the notices as JSON. One that is there already is left as it is. In a muted room it arrives read. Whoever never was in the room has no
 * part in it, whatever a text says.
 */
export const WRITE: Statement = {
  name: 'inbox.write',
  text: `
    INSERT INTO inbox_item (id, member_id, kind, at, read_at, subject_kind, subject_id, room_id, seq, actor_id, source_id)
    SELECT n.id, n."memberId", n.kind, n.at, CASE WHEN mute.room_id IS NULL OR n.kind = ANY(${kindsThat('throughMute')}) THEN NULL ELSE now() END,
           n."subjectKind", n."subjectId", n."roomId", n.seq, n."actorId", n."sourceId"
    FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "memberId" uuid, kind text, at timestamptz, "subjectKind" text, "subjectId" uuid, "roomId" uuid, seq bigint, "actorId" uuid, "sourceId" uuid)
    LEFT JOIN inbox_mute mute ON mute.room_id = n."roomId" AND mute.member_id = n."memberId"
    WHERE n."roomId" IS NULL OR EXISTS (SELECT 1 FROM room_member m WHERE m.room_id = n."roomId" AND m.member_id = n."memberId")
    ON CONFLICT ON CONSTRAINT inbox_item_source_uq DO NOTHING
    RETURNING id, member_id`,
};

const MARK = 'UPDATE inbox_item SET read_at = now(), kept_unread = false WHERE member_id = $1 AND read_at IS NULL';
export const MARK_IDS: Statement = { name: 'inbox.mark_ids', text: `${MARK} AND id = ANY($2::uuid[])` };
export const MARK_UP_TO: Statement = { name: 'inbox.mark_up_to', text: `${MARK} AND id <= $2::uuid` };
export const MARK_ROOM: Statement = { name: 'inbox.mark_room', text: `${MARK} AND room_id = $2::uuid` };

/** $1 member, $2 ids. */
export const MARK_UNREAD: Statement = { name: 'inbox.mark_unread', text: 'UPDATE inbox_item SET read_at = NULL, kept_unread = true WHERE member_id = $1 AND id = ANY($2::uuid[])' };

/** $1 read markers as JSON. Answers whose items they covered. */
export const READ_WITH_ROOM: Statement = {
  name: 'inbox.read_with_room',
  text: `
    UPDATE inbox_item i SET read_at = now() FROM jsonb_to_recordset($1::jsonb) AS marker("memberId" uuid, "roomId" uuid, seq bigint)
    WHERE i.member_id = marker."memberId" AND i.room_id = marker."roomId" AND i.seq <= marker.seq AND i.read_at IS NULL AND NOT i.kept_unread AND i.kind = ANY(${kindsThat('readWithRoom')})
    RETURNING i.member_id`,
};
