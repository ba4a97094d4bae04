/** Where meetings stand below the list of them. */
export const meetingPaths = {
  newMeeting: '/meetings/new',
  meeting: (meetingId: string) => `/meetings/${meetingId}`,
  editMeeting: (meetingId: string) => `/meetings/${meetingId}/edit`,
  meetingSeries: (seriesId: string) => `/meetings/series/${seriesId}`,
} as const;
