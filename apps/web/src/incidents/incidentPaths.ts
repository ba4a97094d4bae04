/** Where incidents stand. */
export const incidentPaths = {
  incidents: '/privacy',
  incident: (incidentId: string) => `/privacy/incidents/${incidentId}`,
} as const;
