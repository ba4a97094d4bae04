import type { ConsentScope, Carer } from '../codes';
import type { Clearance } from '../course/clearances';
import { medicationReviews, type MedicationReview } from '../course/medication-reviews';
import { dayNow } from './day-now';
import { integrationDue, recordsDue, remsFormsDue } from './due-after-dose';
import type { CourseForDue, DueItem } from './due-item';
import { scalesDue } from './due-scales';

/**
 * What is due next in a case and by whom, at a moment (epoch milliseconds). What the reader may not see makes nothing due. Self-harm alerts that wait stand first,
 * then what belongs to the last doses, scales, reviews of medications, and clearances that lapsed.
 */
export function dueNext(course: CourseForDue, now: number): DueItem[] {
  const today = dayNow(course, now) ?? 0;
  const sees = (...scopes: readonly ConsentScope[]): boolean => !scopes.some((one) => course.withheld.includes(one));
  return [
    ...course.waitingAlerts.map(({ title, dueAt }): DueItem => ({
      code: 'self_harm',
      what: `Acknowledge the alert: ${title}`,
      carers: ['primary_clinician'],
      until: dueAt,
      waits: Date.parse(dueAt) <= now,
      source: 'The time in which this site acknowledges alerts on self-harm',
      ver: 'G',
    })),
    ...(sees('sessions')
      ? [...recordsDue(course), ...integrationDue(course, today), ...remsFormsDue(course, today)]
      : []),
    // Which scale is due follows from the doses, and some stand among the facts of the form.
    ...(sees('sessions', 'scales', 'facts') ? scalesDue(course, today) : []),
    ...(sees('medication') ? medicationReviews(course.facts).flatMap((one) => reviewDue(one, today)) : []),
    ...course.clearances.filter(({ state }) => state === 'lapsed').map(lapsed),
  ];
}

const reviewDue = ({ ingredient, untilDay, by }: MedicationReview, today: number): DueItem[] =>
  untilDay === undefined
    ? []
    : [
        {
          code: 'medication_review',
          what: `Review ${ingredient}`,
          carers: [by ?? 'prescriber'],
          untilDay,
          waits: today > untilDay,
          source: 'The days that were said with it',
          ver: 'G',
        },
      ];

const CLEARED_BY: Readonly<Record<Clearance['code'], readonly Carer[]>> = {
  anesthesia: ['anesthesiologist'],
  cardiac: ['cardiology'],
  pregnancy_test: ['prescriber'],
  consent: ['therapist', 'prescriber'],
  boundaries: ['therapist'],
  touch: ['therapist'],
};

const lapsed = ({ code, of, until }: Clearance): DueItem => ({
  code: 'clearance',
  what: `${of} again`,
  carers: CLEARED_BY[code],
  until: until!,
  waits: true,
  source: 'The days that were said with it',
  ver: 'G',
});
