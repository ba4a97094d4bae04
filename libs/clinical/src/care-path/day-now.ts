import type { CourseForDue } from './due-item';
import { happened } from './happened';

const DAY = 86_400_000;

/**
 * The day of the case now, in whole days from day 0. No date of day 0 is kept, so it is reckoned from what was recorded last: its day, and the whole days since then.
 * What is written up later than its day makes it too small. Undefined where nothing was recorded.
 */
export function dayNow({ sessions, facts }: Pick<CourseForDue, 'sessions' | 'facts'>, now: number): number | undefined {
  const days = [
    ...sessions.filter((session) => happened(session, facts)),
    ...facts.filter(({ sessionId }) => !sessionId),
  ].map((one) => one.relDay + Math.floor((now - Date.parse(firstAt(one))) / DAY));
  return days.length > 0 ? Math.max(...days) : undefined;
}

const firstAt = ({ at, firstAt: first = at }: { at: string; firstAt?: string }): string => first;
