const MINUTE = 60_000;

/** When things of a demo case happened on the platform: its newest message within the last day, the rest as long before as in the case. */
export interface DemoClock {
  /** Local wall-clock time `minute` after midnight, on the platform day that stands for `relDay`. */
  at(relDay: number, minute: number): Date;
}

/** `newest`: relative day and minute of the case's last message. */
export function demoClock(now: Date, newest: { relDay: number; minute: number }): DemoClock {
  const today = wallClock(now, 0, newest.minute);
  const back = today.getTime() > now.getTime() - MINUTE ? 1 : 0;
  return { at: (relDay, minute) => wallClock(now, relDay - newest.relDay - back, minute) };
}

/** Days are counted on the calendar, not in hours, so that a change of summer time moves nothing. */
function wallClock(now: Date, days: number, minute: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, minute);
}
