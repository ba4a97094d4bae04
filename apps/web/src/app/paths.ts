/** Where every page stands. A case and its room share one address. */
export const paths = {
  home: '/',
  cases: '/cases',
  newCase: '/cases/new',
  case: (caseId: string) => `/cases/${caseId}`,
  editCase: (caseId: string) => `/cases/${caseId}/edit`,
  directory: '/directory',
  inbox: '/inbox',
  sessions: '/sessions',
  signIn: '/sign-in',
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
} as const;
