import type { MeetingLane, MeetingStatus, PersonRef } from '@consilium/contracts';
import { fieldInZone, shownOf } from '@consilium/domain';

export const LANE_WORDS: Record<MeetingLane, string> = {
  discuss: 'Discuss',
  not_ready: 'Not ready',
  standard_path: 'Standard path',
};

export const STATUS_WORDS: Record<MeetingStatus, string> = {
  planned: 'Planned',
  running: 'Runs now',
  ended: 'Ended',
  cancelled: 'Cancelled',
};

/** A time zone as it is read: `America/New_York` becomes "America/New York". */
export const sayZone = (timeZone: string): string => timeZone.replaceAll('_', ' ');

const slotDay = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });

/** How a series repeats: "Every 2 weeks, Tuesday 10:00, Europe/Vienna time". */
export function sayRepeat({
  everyWeeks,
  timeZone,
  slot,
}: {
  everyWeeks: number;
  timeZone: string;
  slot: string;
}): string {
  return `${everyWeeks === 1 ? 'Every week' : `Every ${everyWeeks} weeks`}, ${slotDay.format(shownOf(slot))} ${slot.slice(11, 16)}, ${sayZone(timeZone)} time`;
}

/** A time of a series by its own clocks, where those show another time than the reader's: "10:00 America/New York time". */
export function sayElsewhere(startsAt: string, timeZone: string, own: string): string | null {
  const at = Date.parse(startsAt);
  return fieldInZone(at, timeZone) === fieldInZone(at, own)
    ? null
    : `${fieldInZone(at, timeZone).slice(11)} ${sayZone(timeZone)} time`;
}

/** How many cases are on a list, and how many of them are the reader's. */
export function sayCases({ caseCount, yourCases }: { caseCount: number; yourCases: number }): string {
  if (caseCount === 0) return 'No case yet';
  const cases = caseCount === 1 ? '1 case' : `${caseCount} cases`;
  return yourCases === caseCount ? cases : `${cases}, ${yourCases} of them yours`;
}

/** Who of a meeting is not in one of its cases, and who can change that; null where all are. */
export function sayNotInCase(members: readonly PersonRef[], notInCase: readonly string[]): string | null {
  const names = members.filter(({ memberId }) => notInCase.includes(memberId)).map(({ displayName }) => displayName);
  return names.length > 0 ? `Not in this case: ${names.join(', ')}. Its owner can invite them.` : null;
}
