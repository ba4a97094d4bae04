/** Which meetings a list holds: what comes, what was, or all of a series. */
export type MeetingsFilter = { box: 'coming' | 'past' } | { series: string };

/** Query keys of meetings. */
export const meetingKeys = {
  all: ['meetings'] as const,
  lists: ['meetings', 'list'] as const,
  list: (filter: MeetingsFilter) => ['meetings', 'list', filter] as const,
  detail: (meetingId: string) => ['meetings', 'detail', meetingId] as const,
};
