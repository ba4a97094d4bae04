import type { CourseView } from '@consilium/contracts';
import { useCourseNews } from '../realtime/useCourseNews';
import { courseKeys } from './queries';

/** Whoever recorded something of a case: its course is read again on every page that shows it. */
export const useCourseLive = (): void =>
  useCourseNews<CourseView>({ ...courseKeys, versionOf: ({ version }) => version });
