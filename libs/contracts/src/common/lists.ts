/** What is read of one case has this where the case is flagged: the notice of 42 CFR part 2, to be shown wherever it is. */
export interface OfFlaggedCase {
  part2Notice?: string;
}

/** A page of a list. `nextCursor` is opaque; null at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export const LIST_LIMIT_DEFAULT = 50;
/** A larger limit is clamped, not refused. */
export const LIST_LIMIT_MAX = 500;
