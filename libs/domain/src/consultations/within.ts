import type { WithinDays } from '@consilium/contracts';

/** A span in words: "today", "within 1 day", "within 5 business days". */
export function sayWithin({ days, business }: WithinDays): string {
  if (days === 0) return 'today';
  return `within ${days} ${business ? 'business ' : ''}${days === 1 ? 'day' : 'days'}`;
}
