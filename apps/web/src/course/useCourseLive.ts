import type { CourseView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useSocketEvent } from '../realtime/useSocketEvent';
import { courseKeys } from './queries';

/** Hears that something was recorded of a case, whoever did, and reads its course again; after a break, all that is shown. Once per tab. */
export function useCourseLive(): void {
  const client = useQueryClient();
  useSocketEvent('course.changed', ({ caseId, version }) => {
    const known = client.getQueryData<CourseView>(courseKeys.of(caseId));
    if (known && known.version < version) void client.invalidateQueries({ queryKey: courseKeys.of(caseId) });
  });
  useSocketEvent('connect', () => void client.invalidateQueries({ queryKey: courseKeys.all }));
}
