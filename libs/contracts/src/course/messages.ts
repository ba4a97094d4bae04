import type { CourseNews } from './views';

/**
 * What the server sends to every device of a member.
 * @internal
 */
export interface CourseMemberMessages {
  /** The course of a case that the member is in changed. */
  'course.changed': CourseNews;
}
