import { sessionKindLabel } from '../course/session-codes';
import type { CourseSession } from '../course/course-for-rules';
import type { Carer } from '../codes';
import { REMS_SOURCE, type CourseForDue, type DueItem } from './due-item';
import { sessionsHeld } from './happened';

const REMS_DAYS = 7;
/** Integration and the scale after a dose are due from one to three days after it (care path §1 P8, §4.12). */
const AFTER_DOSE_DAYS = 3;
const RECORDERS: Readonly<Record<string, readonly Carer[]>> = { dosing: ['prescriber', 'nurse'] };

/** "dosing 2, day 14". */
export const sessionWords = ({ kind, number, relDay }: CourseSession): string =>
  `${sessionKindLabel(kind).toLowerCase()} ${number}, day ${relDay}`;

/** In order of their days: the doses that were given. */
export const dosesGiven = (course: CourseForDue): CourseSession[] => sessionsHeld('dosing', course);

export const untilAfter = ({ relDay }: CourseSession): number => relDay + AFTER_DOSE_DAYS;

/** Records of sessions that were begun and not finished: the next dose is given by who reads them. */
export const recordsDue = ({ sessions, facts }: CourseForDue): DueItem[] =>
  sessions
    .filter(({ id, state }) => state === 'open' && facts.some(({ sessionId }) => sessionId === id))
    .map((session) => ({
      code: 'session_record',
      what: `Finish the record of ${sessionWords(session)}`,
      carers: RECORDERS[session.kind] ?? ['therapist'],
      waits: false,
      source: 'Practice of KAP networks, November 2026: a session without a record is met at the next visit as a gap',
      ver: 'V',
    }));

/** The integration of the last dose; that of an earlier one is over with the next dose. */
export function integrationDue(course: CourseForDue, today: number): DueItem[] {
  const last = dosesGiven(course).at(-1);
  const integrated = last && sessionsHeld('integration', course).some(({ relDay }) => relDay >= last.relDay);
  if (!last || integrated) return [];
  return [
    {
      code: 'integration',
      what: `Integration 24 to 72 hours after ${sessionWords(last)}`,
      carers: ['therapist'],
      untilDay: untilAfter(last),
      waits: today > untilAfter(last),
      source: 'A common target without a strong source',
      ver: 'P',
    },
  ];
}

/** The monitoring form of each esketamine session, as done or due; what it says is kept nowhere. */
export const remsFormsDue = (course: CourseForDue, today: number): DueItem[] =>
  dosesGiven(course)
    .filter(({ id, product }) => product === 'esk_in' && !isDone(course, id))
    .map((session) => ({
      code: 'rems_form',
      what: `REMS monitoring form of ${sessionWords(session)}`,
      carers: ['prescriber', 'nurse'],
      untilDay: session.relDay + REMS_DAYS,
      waits: today > session.relDay + REMS_DAYS,
      source: REMS_SOURCE,
      ver: 'V',
    }));

const isDone = ({ facts }: CourseForDue, id: string): boolean =>
  facts.some(
    ({ sessionId, code, value }) =>
      sessionId === id && code === 'rems_form' && value.is === 'choice' && value.choice === 'done',
  );
