/** Query keys of what a room's consultations show besides its log. */
export const consultationKeys = {
  view: (roomId: string) => ['consultations', 'view', roomId] as const,
  held: (roomId: string) => ['consultations', 'held', roomId] as const,
  holds: (roomId: string) => ['consultations', 'holds', roomId] as const,
  summary: (roomId: string, consultationId?: string) =>
    ['consultations', 'summary', roomId, consultationId ?? 'latest'] as const,
};
