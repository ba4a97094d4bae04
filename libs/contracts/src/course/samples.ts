import type { CourseEventData } from './events';

const sessionId = '01a20000-0000-7000-8000-0000000000e1';

export const courseEventSamples: CourseEventData = {
  'course.session_added': { sessionId, kind: 'dosing', number: 2 },
  'course.session_withdrawn': { sessionId, kind: 'dosing', number: 2 },
  'course.session_finished': { sessionId, kind: 'dosing', number: 2 },
};
