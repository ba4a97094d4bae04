import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import type { Modality } from '@consilium/clinical';
import type { Availability, Discipline } from '@consilium/contracts';
import { answer, api } from '../api';

export interface MemberFilter {
  discipline?: Discipline;
  modality?: Modality;
  training?: string;
  availability?: Availability;
  q?: string;
  limit?: number;
}

/** Colleagues of the network by what they are and do, a page at a time. */
export function useMembers(filter: MemberFilter) {
  return useInfiniteQuery({
    queryKey: ['members', filter],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/members', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

const STANDING_FRESH = 300_000;

/** Which of these members have no current licence and so can comment only. */
export function useCommentOnly(memberIds: readonly string[]): ReadonlySet<string> {
  const answers = useQueries({
    queries: memberIds.map((id) => ({
      queryKey: ['members', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answer(api.GET('/members/{id}', { params: { path: { id } }, signal })),
      staleTime: STANDING_FRESH,
    })),
  });
  return new Set(answers.flatMap(({ data }) => (data?.standing === 'comment_only' ? [data.id] : [])));
}
