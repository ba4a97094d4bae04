import type { MeetingItemState, MeetingLane } from '@consilium/contracts';

interface Listed {
  state: MeetingItemState;
  lane: MeetingLane;
}

const waits = ({ state, lane }: Listed): boolean => state === 'waiting' && lane === 'discuss';

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
