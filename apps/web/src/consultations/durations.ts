const MINUTE = 60_000;

/** A length of time as minutes and seconds, "8:40". `ms`: milliseconds, read without its sign. */
export function sayLength(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a phase's clock says: "8:40 left", or "2:10 over" once its planned time is over. `left`: milliseconds. */
export function sayLeft(left: number): { length: string; word: 'left' | 'over'; isOver: boolean } {
  // A clock that counts down shows the second that is under way as whole.
  const isOver = left < 0;
  return { length: sayLength(isOver ? left : Math.ceil(left / 1_000) * 1_000), word: isOver ? 'over' : 'left', isOver };
}

/** Attendance in whole minutes, "12 min"; under one minute "under 1 min". */
export function sayMinutes(seconds: number): string {
  return seconds < 60 ? 'under 1 min' : `${Math.floor(seconds / 60)} min`;
}

export type Milestone = 'five' | 'one' | 'end';

/** What a screen reader hears of a phase's clock. Null while there is more than five minutes. */
export function milestoneOf(left: number): Milestone | null {
  if (left <= 0) return 'end';
  if (left <= MINUTE) return 'one';
  return left <= 5 * MINUTE ? 'five' : null;
}

/** A clock as it was looked at: the run that it belongs to, and the milestone that it had passed. */
export interface ClockSeen {
  run: string;
  milestone: Milestone | null;
}

/** The milestone to speak, passed between two looks at the same run. What had passed before the first look is no news. */
export const milestoneBetween = (before: ClockSeen, now: ClockSeen): Milestone | null =>
  before.run === now.run && before.milestone !== now.milestone ? now.milestone : null;
