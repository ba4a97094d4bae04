/** Where every page stands. A case and its room share one address. */
export const paths = {
  home: '/',
  cases: '/cases',
  newCase: '/cases/new',
  case: (caseId: string) => `/cases/${caseId}`,
  /** A message of the case's room: the room opens at it and marks it. */
  message: (caseId: string, seq: number) => `/cases/${caseId}#${seq}`,
  /** Of the consultation that ended last in a case's room, or of a certain one. */
  summary: (caseId: string, consultationId?: string) =>
    `/cases/${caseId}/summary${consultationId ? `/${consultationId}` : ''}`,
  editCase: (caseId: string) => `/cases/${caseId}/edit`,
  meetings: '/meetings',
  newMeeting: '/meetings/new',
  meeting: (meetingId: string) => `/meetings/${meetingId}`,
  editMeeting: (meetingId: string) => `/meetings/${meetingId}/edit`,
  meetingSeries: (seriesId: string) => `/meetings/series/${seriesId}`,
  directory: '/directory',
  inbox: '/inbox',
  account: '/account',
  signIn: '/sign-in',
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
} as const;
