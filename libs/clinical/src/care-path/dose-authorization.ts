import type { CourseFact, CourseSession } from '../course/course-for-rules';
import { sessionsHeld } from './happened';

/**
 * What a prescriber agrees to: so many doses within so many days (care path §8). Counted from `fromDay`, a day of the case; `sessions` 0: none from then on.
 */
export interface AuthorizedDoses {
  readonly sessions: number;
  readonly fromDay: number;
  /** Days after `fromDay`. A dose on the last of them lies within. */
  readonly withinDays: number;
  /** Days from one dose to the next at least; 0 where nothing was agreed. */
  readonly minGapDays: number;
  /** Whether an integration session belongs between two doses. */
  readonly integrationBetween: boolean;
}

export const DOSE_AUTHORIZATION_SOURCE =
  'Practice of KAP networks, November 2026: a number of doses, at most two a week, with integration between them';

/** A dose as far as it is counted. `id` is absent for one that is only planned. */
export type CountedDose = Pick<CourseSession, 'relDay'> & Partial<Pick<CourseSession, 'id' | 'number'>>;

/** What asks for a word with the prescriber; none of it blocks a dose. `days`: how far it is over, or how far the two doses lie apart. */
export type DoseDiscussion =
  | { readonly code: 'beyond_number'; readonly dose: CountedDose; readonly count: number }
  | { readonly code: 'beyond_days'; readonly dose: CountedDose; readonly days: number }
  | {
      readonly code: 'sooner_than_gap';
      readonly dose: CountedDose;
      readonly before: CountedDose;
      readonly days: number;
    }
  | { readonly code: 'without_integration'; readonly dose: CountedDose; readonly before: CountedDose };

/** How an authorization stands. */
export interface AuthorizationState {
  readonly used: number;
  /** Never below 0. */
  readonly left: number;
  /** The last day that it covers. */
  readonly untilDay: number;
  /** In order of the doses that they are about. */
  readonly discussions: readonly DoseDiscussion[];
}

interface Course {
  readonly sessions: readonly CourseSession[];
  readonly facts: readonly CourseFact[];
}

/**
 * How an authorization stands with the doses that were given from its first day on. `planned`: the day of one more that is about to be given; it uses nothing
 * up, and what it would ask for is among the discussions. A dose before the first day counts as the one before the first.
 */
export function authorizationState(authorized: AuthorizedDoses, course: Course, planned?: number): AuthorizationState {
  const { sessions, fromDay, withinDays } = authorized;
  const given = sessionsHeld('dosing', course);
  const doses: CountedDose[] = planned === undefined ? given : inOrder([...given, { relDay: planned }]);
  const covered = doses.filter(({ relDay }) => relDay >= fromDay);
  const untilDay = fromDay + withinDays;
  const used = covered.filter(({ id }) => id !== undefined).length;
  const integrated = dosesWithIntegration(doses, sessionsHeld('integration', course));
  return {
    used,
    left: Math.max(0, sessions - used),
    untilDay,
    discussions: covered.flatMap((dose, index) =>
      discussionsOf(authorized, {
        dose,
        before: doses[doses.indexOf(dose) - 1],
        count: index + 1,
        integrated: integrated.has(dose),
      }),
    ),
  };
}

interface DoseInOrder {
  dose: CountedDose;
  before: CountedDose | undefined;
  /** Which of those that the authorization covers it is, from 1. */
  count: number;
  integrated: boolean;
}

function discussionsOf(
  { sessions, fromDay, withinDays, minGapDays, integrationBetween }: AuthorizedDoses,
  { dose, before, count, integrated }: DoseInOrder,
): DoseDiscussion[] {
  const over = dose.relDay - (fromDay + withinDays);
  const apart = before && dose.relDay - before.relDay;
  return [
    ...(count > sessions ? [{ code: 'beyond_number', dose, count } as const] : []),
    ...(over > 0 ? [{ code: 'beyond_days', dose, days: over } as const] : []),
    ...(before && apart! < minGapDays ? [{ code: 'sooner_than_gap', dose, before, days: apart! } as const] : []),
    ...(before && integrationBetween && !integrated ? [{ code: 'without_integration', dose, before } as const] : []),
  ];
}

/** Which doses have an integration session between the one before and themselves. A day holds both, so the days of the doses count; each session counts once. */
function dosesWithIntegration(doses: readonly CountedDose[], integration: readonly CountedDose[]): Set<CountedDose> {
  const unused = [...integration];
  return new Set(
    doses.slice(1).filter((dose, index) => {
      const found = unused.findIndex(({ relDay }) => relDay >= doses[index]!.relDay && relDay <= dose.relDay);
      if (found >= 0) unused.splice(found, 1);
      return found >= 0;
    }),
  );
}

/** By day; of one day by number, and the one that is planned last. */
const inOrder = (doses: readonly CountedDose[]): CountedDose[] =>
  doses.toSorted((one, other) => one.relDay - other.relDay || countOf(one) - countOf(other));
const countOf = ({ number }: CountedDose): number => number ?? Number.MAX_SAFE_INTEGER;
