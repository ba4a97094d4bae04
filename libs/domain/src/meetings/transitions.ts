import type { MeetingItemState, MeetingStatus } from '@consilium/contracts';

export type MeetingStatusAction = 'start' | 'end' | 'cancel';

/** Planned → running → ended, or cancelled before it began. */
export const MEETING_MOVES: Record<MeetingStatus, Partial<Record<MeetingStatusAction, MeetingStatus>>> = {
  planned: { start: 'running', cancel: 'cancelled' },
  running: { end: 'ended' },
  ended: {},
  cancelled: {},
};

/**
 * What happens to a case of the list: its consultation begins, it is left, it goes on after a move that is taken back, and what was begun
 * instead waits again.
 */
export type MeetingItemStep = 'begin' | 'leave' | 'resume' | 'put_back';

/** Waiting → current → done. A case that is done may be begun again; a move that is taken back goes the same way back. */
export const MEETING_ITEM_MOVES: Record<MeetingItemState, Partial<Record<MeetingItemStep, MeetingItemState>>> = {
  waiting: { begin: 'current' },
  current: { leave: 'done', put_back: 'waiting' },
  done: { begin: 'current', resume: 'current' },
};
