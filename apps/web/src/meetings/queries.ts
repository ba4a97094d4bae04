import type { MeetingView } from '@consilium/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { meetingKeys, type MeetingsFilter } from './keys';
import { requests } from './requests';

/** Meetings that the member takes part in. */
export const useMeetings = (filter: MeetingsFilter) =>
  useQuery({ queryKey: meetingKeys.list(filter), queryFn: ({ signal }) => requests.list(filter, signal) });

/** One meeting with its list. */
export const useMeeting = (meetingId: string) =>
  useQuery({ queryKey: meetingKeys.detail(meetingId), queryFn: ({ signal }) => requests.view(meetingId, signal) });

/**
 * A change of a meeting. What it answers is shown at once; a refusal shows what stands now, as somebody may have been faster.
 * @param change answers the meeting as it is then; nothing where it has to be read again
 */
export function useMeetingChange<Body = void>(
  meetingId: string,
  change: (body: Body) => Promise<MeetingView | undefined>,
  onDone?: (meeting: MeetingView | undefined) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (meeting) => {
      if (meeting) client.setQueryData(meetingKeys.detail(meetingId), meeting);
      onDone?.(meeting);
    },
    onSettled: (meeting) => {
      if (!meeting) void client.invalidateQueries({ queryKey: meetingKeys.detail(meetingId) });
      return client.invalidateQueries({ queryKey: meetingKeys.lists });
    },
  });
}
