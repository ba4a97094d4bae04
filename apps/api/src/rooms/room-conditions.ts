/*
 * Rules of the domain as conditions of SQL, where a list of rows is asked and not one. Each names its twin; `room-conditions.medium.spec.ts` compares them.
 */

/** SQL: who belongs to the room (`m` is their row of room_member): not removed, not suspended by a revoked consent, not expired. `belongs` of the domain. */
export const BELONGS = `m.removed_at IS NULL AND m.suspended_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > now())`;
/** SQL: who is a member now: who belongs to the room, while the consent lets others than the owner in. `isCurrentMember`. */
export const CURRENT = `${BELONGS} AND (m.consented_until IS NULL OR m.consented_until > now())`;
/** SQL: which events (`e`) are unread for a member (`m`): messages of others after their marker, in their part of the log. `countsAsUnread`. */
export const UNREAD = `e.type = 'message.posted' AND e.seq > greatest(m.read_seq, m.first_seq - 1)
  AND e.actor_id IS DISTINCT FROM m.member_id AND e.purged_at IS NULL`;

/**
 * Whether the event `e` can change an inbox: `concernsInbox` of the domain in SQL.
 * @param always the parameter with the types of which each event can
 */
export const concernsInbox = (always: `$${number}`): string => `(
  e.type = ANY(${always}::text[])
  OR (e.type IN ('message.posted', 'message.corrected') AND (e.data ? 'replyTo' OR strpos(e.data->>'text', '@[') > 0)))`;
