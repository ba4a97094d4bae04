import {
  ingredientOfCode,
  NOT_RECORDED,
  type Medication,
  type OrNotRecorded,
  type ScaleScore,
} from '@consilium/clinical';
import type { CourseView } from '@consilium/contracts';
import { recordedDays, wholeCourse, type DayWindow } from './dayWindow';
import type { Lane } from './lanes';
import { medicationLane } from './medicationLane';
import { scoreLanes } from './scoreLanes';
import { eventLane, sessionLane } from './sessionLane';

/** The answers of a presentation that the timeline draws. */
export interface OfPresentation {
  scales?: OrNotRecorded<ScaleScore[]> | null;
  currentMeds?: OrNotRecorded<Medication[]> | null;
}

/** All that the picture draws. */
export interface Timeline {
  lanes: readonly Lane[];
  whole: DayWindow;
  /** The last day of which something is recorded. */
  lastDay: number;
}

/** The rows of an answer; none where there is no answer, or it is "not recorded". */
export const answered = <T>(answer: OrNotRecorded<T[]> | null | undefined): readonly T[] =>
  !answer || answer === NOT_RECORDED ? [] : answer;

/** The timeline of a case from its course and its presentation; undefined while nothing has a day. */
export function timelineOf(course: CourseView, { scales, currentMeds }: OfPresentation): Timeline | undefined {
  const sessions = sessionLane(course);
  const events = eventLane(course);
  const dated = [...(sessions ? [sessions] : []), ...scoreLanes(course.facts, answered(scales), course.sessions)];
  const drugs = course.facts.filter(({ code }) => ingredientOfCode(code) !== undefined);
  const days = recordedDays([...dated, { points: drugs.map(({ relDay }) => ({ day: relDay })) }]);
  if (!days) return undefined;
  const whole = wholeCourse(days);
  const medication = medicationLane(answered(currentMeds), drugs, whole.from);
  return {
    lanes: [...dated, ...(medication ? [medication] : []), ...(events ? [events] : [])],
    whole,
    lastDay: days.last,
  };
}
