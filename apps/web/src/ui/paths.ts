/**
 * Addresses that folders of one floor, or of a lower one, link to: neither may import from the folder that has the page.
 * Every other address stands in the folder of its page.
 */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  /** A case and its room share one address: the bar, consultations, meetings, documents and second looks lead there. */
  case: (caseId: string) => `/cases/${caseId}`,
  /** Of the consultation that ended last in a case's room, or of a certain one; a meeting leads to those of its cases. */
  summary: (caseId: string, consultationId?: string) =>
    `/cases/${caseId}/summary${consultationId ? `/${consultationId}` : ''}`,
  /** The course of a case as one picture; the sheet of the case leads there. */
  timeline: (caseId: string) => `/cases/${caseId}/timeline`,
  /** What happened since the last visit, for the prescriber; the sheet of the case leads there. */
  sinceVisit: (caseId: string) => `/cases/${caseId}/since-visit`,
  /** Of the meetings; whoever is alone in a case may put it on a list there. */
  meetings: '/meetings',
  /** Where a member says how they can be asked; the first steps lead there. */
  account: '/account',
} as const;
