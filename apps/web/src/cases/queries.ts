import type { CaseStatus } from '@consilium/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api';

/** `GET /cases/:id`: what the case is to this viewer, and the presentation's fields flat beside it. */
export type CaseDetail = Schemas['CaseView'];

export const caseKeys = {
  all: ['cases'] as const,
  lists: ['cases', 'list'] as const,
  list: (filter: CaseFilter) => ['cases', 'list', filter] as const,
  detail: (caseId: string) => ['cases', 'detail', caseId] as const,
  versions: (caseId: string) => ['cases', 'versions', caseId] as const,
  version: (caseId: string, version: number) => ['cases', 'versions', caseId, version] as const,
};

export interface CaseFilter {
  status?: CaseStatus;
  q?: string;
  limit?: number;
}

/** The viewer's cases, a page at a time, the last changed first. */
export function useCases(filter: CaseFilter) {
  return useInfiniteQuery({
    queryKey: caseKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/cases', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One case with its presentation. */
export function useCase(caseId: string) {
  return useQuery({
    queryKey: caseKeys.detail(caseId),
    queryFn: ({ signal }) => answer(api.GET('/cases/{id}', { params: { path: { id: caseId } }, signal })),
  });
}

/** The versions that were kept, the newest first. */
export function useCaseVersions(caseId: string) {
  return useQuery({
    queryKey: caseKeys.versions(caseId),
    queryFn: async ({ signal }) => {
      const page = await answer(api.GET('/cases/{id}/versions', { params: { path: { id: caseId } }, signal }));
      return page.items;
    },
  });
}
