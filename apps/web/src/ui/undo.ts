/** For so long the page offers to take an end back; the server takes it a little longer, for a slow line. */
export const UNDO_MS = 10_000;
