import type { DirectoryEntry, MemberDetail, Page } from '@consilium/contracts';
import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { api } from '../api';

export interface MemberFilter {
  discipline?: string;
  modality?: string;
  training?: string;
  availability?: string;
  q?: string;
  limit?: number;
}

/** Colleagues of the network by what they are and do, a page at a time. */
export function useMembers(filter: MemberFilter) {
  return useInfiniteQuery({
    queryKey: ['members', filter],
    queryFn: ({ pageParam, signal }) => api.get<Page<DirectoryEntry>>('/members', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
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
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<MemberDetail>(`/members/${id}`, { signal }),
      staleTime: STANDING_FRESH,
    })),
  });
  return new Set(answers.flatMap(({ data }) => (data?.standing === 'comment_only' ? [data.id] : [])));
}
