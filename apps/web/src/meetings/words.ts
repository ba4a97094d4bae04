import type { MeetingLane, MeetingStatus } from '@consilium/contracts';

export const LANE_WORDS: Record<MeetingLane, string> = { discuss: 'Discuss', not_ready: 'Not ready', standard_path: 'Standard path' };

export const STATUS_WORDS: Record<MeetingStatus, string> = { planned: 'Planned', running: 'Runs now', ended: 'Ended', cancelled: 'Cancelled' };

/** A time zone as it is read: `America/New_York` becomes "America/New York". */
export const sayZone = (timeZone: string): string => timeZone.replaceAll('_', ' ');

/** How a series repeats: "Every 2 weeks, Europe/Vienna time". */
export function sayRepeat({ everyWeeks, timeZone }: { everyWeeks: number; timeZone: string }): string {
  return `${everyWeeks === 1 ? 'Every week' : `Every ${everyWeeks} weeks`}, ${sayZone(timeZone)} time`;
}

/** How many cases are on a list, and how many of them are the reader's. */
export function sayCases({ caseCount, yourCases }: { caseCount: number; yourCases: number }): string {
  if (caseCount === 0) return 'No case yet';
  const cases = caseCount === 1 ? '1 case' : `${caseCount} cases`;
  return yourCases === caseCount ? cases : `${cases}, ${yourCases} of them yours`;
}
