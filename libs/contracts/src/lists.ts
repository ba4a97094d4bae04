/** A page of a list. `nextCursor` is opaque; null at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export const LIST_LIMIT_DEFAULT = 50;
/** A larger limit is clamped, not refused. */
export const LIST_LIMIT_MAX = 500;
