import type { Uuid, Whole } from '../common/scalars';
import type { TreatmentSessionKind } from './views';

/**
 * `data` of the events of a case's course: what was recorded is read from the case.
 * @internal
 */
export interface CourseEventData {
  'course.session_added': { sessionId: Uuid; kind: TreatmentSessionKind; number: Whole };
  'course.session_withdrawn': { sessionId: Uuid; kind: TreatmentSessionKind; number: Whole };
  'course.session_finished': { sessionId: Uuid; kind: TreatmentSessionKind; number: Whole };
}
