/** Where second looks stand. */
export const secondLookPaths = {
  reviews: '/privacy/reviews',
  review: (reviewId: string) => `/privacy/reviews/${reviewId}`,
} as const;
