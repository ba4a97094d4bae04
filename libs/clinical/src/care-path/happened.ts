import type { CourseFact, CourseSession } from '../course/course-for-rules';

/**
 * Whether a session took place. A dosing did once its dose is recorded, and did not where the dose is absent with a reason; another session once anything of
 * it is. A record that was begun ahead of its session says nothing yet; one that was finished does.
 */
export function happened({ id, kind, state }: CourseSession, facts: readonly CourseFact[]): boolean {
  const found = facts.filter(({ sessionId, code }) => sessionId === id && (kind !== 'dosing' || code === 'dose'));
  return found.length === 0 ? state === 'finished' : found.some(({ value }) => value.is !== 'absent');
}

/** The sessions of a kind that took place, in order of their days; of one day by number. */
export const sessionsHeld = (
  kind: string,
  { sessions, facts }: { sessions: readonly CourseSession[]; facts: readonly CourseFact[] },
): CourseSession[] =>
  sessions
    .filter((session) => session.kind === kind && happened(session, facts))
    .toSorted((one, other) => one.relDay - other.relDay || one.number - other.number);
