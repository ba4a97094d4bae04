import type { InboxCount, MarkInboxRead, RoomMute } from '@consilium/contracts';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api';
import { keepAnswer, keepHeard, renewals } from '../api/newest';
import { useSocketEvent } from '../realtime/useSocketEvent';

export const inboxKeys = {
  all: ['inbox'] as const,
  count: ['inbox', 'count'] as const,
  lists: ['inbox', 'list'] as const,
  list: (unread: boolean) => ['inbox', 'list', { unread }] as const,
  mute: (roomId: string) => ['inbox', 'mute', roomId] as const,
};

const PAGE = 100;

/** The member's notices, newest first, a page at a time. */
export function useInbox(unread: boolean) {
  return useInfiniteQuery({
    queryKey: inboxKeys.list(unread),
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/inbox', { params: { query: { unread, limit: PAGE, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many are unread: the server's own count, the same on every device. */
export const useInboxCount = () =>
  useQuery({ queryKey: inboxKeys.count, queryFn: ({ signal }) => answer(api.GET('/inbox/count', { signal })) });

/** Hears what arrives and what is read, here or on another device; after a break the server is asked again. Once per tab. */
export function useInboxLive(): void {
  const client = useQueryClient();
  const readAll = (): void => void client.invalidateQueries({ queryKey: inboxKeys.all });
  useSocketEvent('inbox.item', ({ unread }) => {
    void keepHeard<InboxCount>(client, inboxKeys.count, { unread });
    void client.invalidateQueries({ queryKey: inboxKeys.lists });
  });
  useSocketEvent('connect', readAll);
  useSocketEvent('room.closed', readAll);
}

/** Marks notices as read; the list follows when the server has it. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MarkInboxRead) => answer(api.POST('/inbox/read', { body })),
    onMutate: () => renewals(client, inboxKeys.count),
    onSuccess: (count, _body, before) => void keepAnswer<InboxCount>(client, inboxKeys.count, before, count),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.lists }),
  });
}

/** Notices that wait again, though they were read. */
export function useMarkUnread() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/inbox/unread', { body: { ids: [id] } })),
    onMutate: () => renewals(client, inboxKeys.count),
    onSuccess: (count, _id, before) => void keepAnswer<InboxCount>(client, inboxKeys.count, before, count),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.lists }),
  });
}

/** Whether the member has muted a room. */
export const useRoomMute = (roomId: string) =>
  useQuery({
    queryKey: inboxKeys.mute(roomId),
    queryFn: ({ signal }) => answer(api.GET('/rooms/{id}/mute', { params: { path: { id: roomId } }, signal })),
  });

/** Mutes a room for this member, or hears it again. */
export function useMuteRoom() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ roomId, muted }: { roomId: string; muted: boolean }) =>
      answer(api.PUT('/rooms/{id}/mute', { params: { path: { id: roomId } }, body: { muted } })),
    onMutate: ({ roomId }) => renewals(client, inboxKeys.mute(roomId)),
    onSuccess: (mute, { roomId }, before) => void keepAnswer<RoomMute>(client, inboxKeys.mute(roomId), before, mute),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.lists }),
  });
}
