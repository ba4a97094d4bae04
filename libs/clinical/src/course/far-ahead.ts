const DAY_MS = 86_400_000;
/** Sessions are planned weeks before. The number is ours (G). */
const AHEAD_DAYS = 60;

/** Something of a case that has a day, and when it was recorded. */
export interface OnDay {
  relDay: number;
  /** ISO 8601. */
  at: string;
}

/**
 * Whether a relative day lies so far ahead of the last recorded one, and of the days that have passed since, that it is taken for a slip of the hand
 * until whoever records it says that it is right: of two values the one of the later day counts.
 * @param ahead days by which it may lie ahead
 */
export function liesFarAhead(relDay: number, recorded: readonly OnDay[], now: Date, ahead = AHEAD_DAYS): boolean {
  const expected = recorded.map((one) => one.relDay + Math.max(0, now.getTime() - Date.parse(one.at)) / DAY_MS);
  return relDay > Math.max(0, ...expected) + ahead;
}
