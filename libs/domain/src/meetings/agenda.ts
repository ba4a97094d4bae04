import type { MeetingItemState, MeetingLane } from '@consilium/contracts';

interface Listed {
  state: MeetingItemState;
  lane: MeetingLane;
}

const waits = ({ state, lane }: Listed): boolean => state === 'waiting' && lane === 'discuss';

/**
 * Whether the next meeting of the series takes a case up: one that nobody came to, unless it goes by the standard path, and one whose
 * consultation ended with an open point. A case that is over is not taken up.
 */
export const goesOnInSeries = (
  { state, lane }: { state: MeetingItemState; lane: MeetingLane | null },
  { caseIsOver, leftOpen }: { caseIsOver: boolean; leftOpen: boolean },
): boolean => !caseIsOver && (state === 'waiting' ? lane !== 'standard_path' : leftOpen);

/** The case to go to next: the first after the current one that waits to be discussed, else the first of those above it. */
export function nextOnList<T extends Listed>(items: readonly T[]): T | undefined {
  const current = items.findIndex(({ state }) => state === 'current');
  return items.slice(current + 1).find(waits) ?? items.find(waits);
}

/** Minutes from the beginning of the list up to the end of each case, in the list's order. Only what is discussed takes time. */
export function runningMinutes(items: readonly { lane: MeetingLane; minutes: number }[]): number[] {
  let total = 0;
  return items.map(({ lane, minutes }) => (total += lane === 'discuss' ? minutes : 0));
}
