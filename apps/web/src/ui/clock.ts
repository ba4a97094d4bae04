const hourMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'long' });
const dayMonth = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' });

/** Platform time on a 24-hour clock, "09:31". */
export const sayTime = (at: string | number | Date): string => hourMinute.format(new Date(at));

/** Platform day: weekday within the last six days, else weekday with month and day. For dividers, never for a case's own days. */
export function sayDay(at: string | number | Date, now: number): string {
  const moment = new Date(at);
  const startOfToday = new Date(now).setHours(0, 0, 0, 0);
  const startOfThat = new Date(moment).setHours(0, 0, 0, 0);
  const daysAgo = Math.round((startOfToday - startOfThat) / 86_400_000);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  if (daysAgo === -1) return 'Tomorrow';
  return daysAgo > 1 && daysAgo < 7 ? weekday.format(moment) : dayMonth.format(moment);
}

const wholeDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'full' });

/** Platform day and time with the year, for paper: "Thursday, March 12, 2026, 09:31". */
export const sayOnPaper = (at: string | number | Date): string => `${wholeDate.format(new Date(at))}, ${sayTime(at)}`;
