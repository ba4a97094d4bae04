import { INBOX_KINDS, inboxKinds, type InboxKind, type InboxReadBy } from '@consilium/contracts';
import type { Statement } from '../platform/transactions/prepared';
import { CURRENT } from '../rooms/memberships';

const kindsThat = (does: (kind: (typeof INBOX_KINDS)[InboxKind]) => boolean): string =>
  `ARRAY[${inboxKinds
    .filter((kind) => does(INBOX_KINDS[kind]))
    .map((kind) => `'${kind}'`)
    .join(', ')}]::text[]`;
const readBy = (...ways: InboxReadBy[]): string => `i.kind = ANY(${kindsThat((kind) => ways.includes(kind.readBy))})`;
/** Kinds whose words went with the text that they point at. */
export const OF_TEXT = `kind = ANY(${kindsThat((kind) => 'ofText' in kind)})`;

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

const SELECT = `
  SELECT i.member_id, i.id, i.kind, i.at, i.read_at, ${UNREAD} AS unread, ${STATE} AS state, i.due_at, i.subject_kind, i.subject_id, i.room_id, r.label, r.subject_kind AS room_kind,
         r.subject_id AS room_subject_id, i.seq, i.actor_id, p.display_name, p.discipline, mute.room_id IS NOT NULL AS muted
  FROM ${ITEMS}
  LEFT JOIN member p ON p.id = i.actor_id
  LEFT JOIN inbox_mute mute ON mute.room_id = i.room_id AND mute.member_id = i.member_id`;

/** $1 member, $2 older than this id or null, $3 only unread, $4 limit. Newest first. */
export const PAGE: Statement = {
  name: 'inbox.page',
  text: `${SELECT} WHERE i.member_id = $1 AND ($2::uuid IS NULL OR i.id < $2) AND ($3::boolean IS FALSE OR ${UNREAD}) AND ${VISIBLE} ORDER BY i.id DESC LIMIT $4`,
};

/** $1 members, $2 ids of their items. */
export const BY_IDS: Statement = {
  name: 'inbox.by_ids',
  text: `${SELECT} WHERE i.member_id = ANY($1::uuid[]) AND i.id = ANY($2::uuid[]) AND ${VISIBLE} ORDER BY i.id`,
};

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
    INSERT INTO inbox_item (id, member_id, kind, at, read_at, subject_kind, subject_id, room_id, seq, actor_id, source_id, concerns_id, due_at)
    SELECT n.id, n."memberId", n.kind, n.at, CASE WHEN mute.room_id IS NULL OR n.kind = ANY(${kindsThat((kind) => kind.throughMute)}) THEN NULL ELSE now() END,
           n."subjectKind", n."subjectId", n."roomId", n.seq, n."actorId", n."sourceId", n."concernsId", n."dueAt"
    FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "memberId" uuid, kind text, at timestamptz, "subjectKind" text, "subjectId" uuid, "roomId" uuid, seq bigint, "actorId" uuid, "sourceId" uuid, "concernsId" uuid, "dueAt" timestamptz)
    LEFT JOIN inbox_mute mute ON mute.room_id = n."roomId" AND mute.member_id = n."memberId"
    WHERE n."roomId" IS NULL OR EXISTS (SELECT 1 FROM room_member m WHERE m.room_id = n."roomId" AND m.member_id = n."memberId")
    ON CONFLICT ON CONSTRAINT inbox_item_source_uq DO NOTHING
    RETURNING id, member_id`,
};

/** Looked at; read, unless only its end makes it so. */
const LOOKED_AT = `read_at = CASE WHEN ${readBy('end')} THEN NULL ELSE now() END, opened_at = coalesce(i.opened_at, now()), kept_unread = false`;
/** Who waits for somebody to look at it. */
const ASKED_BY = `CASE WHEN ${readBy('end')} THEN i.actor_id END AS asked_by`;
const MARK = `UPDATE inbox_item i SET ${LOOKED_AT} WHERE i.member_id = $1 AND i.read_at IS NULL`;
export const MARK_IDS: Statement = {
  name: 'inbox.mark_ids',
  text: `${MARK} AND i.id = ANY($2::uuid[]) RETURNING ${ASKED_BY}`,
};
export const MARK_UP_TO: Statement = {
  name: 'inbox.mark_up_to',
  text: `${MARK} AND i.id <= $2::uuid RETURNING ${ASKED_BY}`,
};
export const MARK_ROOM: Statement = {
  name: 'inbox.mark_room',
  text: `${MARK} AND i.room_id = $2::uuid RETURNING ${ASKED_BY}`,
};

export const MARK_CONCERNS: Statement = {
  name: 'inbox.mark_concerns',
  text: `${MARK} AND i.concerns_id = $2::uuid RETURNING ${ASKED_BY}`,
};

/** $1 member, $2 ids. */
export const MARK_UNREAD: Statement = {
  name: 'inbox.mark_unread',
  text: 'UPDATE inbox_item SET read_at = NULL, kept_unread = true WHERE member_id = $1 AND id = ANY($2::uuid[])',
};

/** $1 who was in which room, and read it up to where (0: came into it), as JSON. Answers whose items that covered, and who waits for that. */
export const READ_WITH_ROOM: Statement = {
  name: 'inbox.read_with_room',
  text: `
    UPDATE inbox_item i SET ${LOOKED_AT} FROM jsonb_to_recordset($1::jsonb) AS marker("memberId" uuid, "roomId" uuid, seq bigint)
    WHERE i.member_id = marker."memberId" AND i.room_id = marker."roomId" AND i.read_at IS NULL AND i.over_at IS NULL AND NOT i.kept_unread
      AND ((${readBy('message')} AND i.seq <= marker.seq) OR ${readBy('arrival')} OR (${readBy('end')} AND i.opened_at IS NULL))
    RETURNING i.member_id, ${ASKED_BY}`,
};

/** $1 what they concern, $2 how it was over, $3 only these kinds or null. Answers whose items they were. */
export const OVER: Statement = {
  name: 'inbox.over',
  text: `
    UPDATE inbox_item i SET over_at = now(), over_as = $2
    WHERE i.concerns_id = $1 AND i.over_at IS NULL AND ($3::text[] IS NULL OR i.kind = ANY($3::text[])) RETURNING i.member_id`,
};

/** $1 what they concern, $2 of these members. */
export const FORGET: Statement = {
  name: 'inbox.forget',
  text: 'DELETE FROM inbox_item WHERE concerns_id = $1 AND member_id = ANY($2::uuid[])',
};

/** $1 a kind, $2 what it concerns. Who was told and when they looked at it, by name. */
export const TOLD: Statement = {
  name: 'inbox.told',
  text: `
    SELECT i.concerns_id, i.member_id, p.display_name, p.discipline, i.opened_at FROM inbox_item i JOIN member p ON p.id = i.member_id
    WHERE i.concerns_id = ANY($2::uuid[]) AND i.kind = $1 ORDER BY p.display_name, i.member_id`,
};
