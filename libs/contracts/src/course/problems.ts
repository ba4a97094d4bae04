import type { ProblemRow } from '../common/problems';

export const COURSE_PROBLEMS = {
  'course.value_invalid': { status: 422, title: 'A value could not be kept as it was entered' },
  'course.already_recorded': { status: 409, title: 'A value stands there already; correct that one' },
  'course.not_in_scope': { status: 403, title: 'Another discipline records this' },
  'course.too_many_sessions': { status: 409, title: 'This case has as many sessions as it can hold' },
  'course.session_exists': { status: 409, title: 'There is a session of this kind with this number' },
  'course.corrected_meanwhile': { status: 409, title: 'This value was corrected meanwhile; look at the present one' },
  'course.file_refused': { status: 422, title: 'Nothing of this file can be read' },
  'course.import_changed': { status: 409, title: 'What would be imported is no longer what the preview showed' },
  'course.client_id_reused': { status: 409, title: 'This clientId recorded something else' },
} as const satisfies Record<string, ProblemRow>;
