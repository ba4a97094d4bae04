import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api';

export const courseKeys = {
  all: ['course'] as const,
  of: (caseId: string) => ['course', caseId] as const,
};

/** What was recorded of a case over time. */
export function useCourse(caseId: string) {
  return useQuery({
    queryKey: courseKeys.of(caseId),
    queryFn: ({ signal }) => answer(api.GET('/cases/{id}/course', { params: { path: { id: caseId } }, signal })),
  });
}
