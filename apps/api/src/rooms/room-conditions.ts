/** SQL: who belongs to the room (`m` is their row of room_member): not removed, not suspended by a revoked consent, not expired. */
export const BELONGS = `m.removed_at IS NULL AND m.suspended_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > now())`;
/** SQL: who is a member now: who belongs to the room, while the consent lets others than the owner in. */
export const CURRENT = `${BELONGS} AND (m.consented_until IS NULL OR m.consented_until > now())`;
