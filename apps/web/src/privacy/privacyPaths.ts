/** Where second looks and incidents stand. */
export const privacyPaths = {
  reviews: '/privacy/reviews',
  review: (reviewId: string) => `/privacy/reviews/${reviewId}`,
  incidents: '/privacy',
  incident: (incidentId: string) => `/privacy/incidents/${incidentId}`,
} as const;
