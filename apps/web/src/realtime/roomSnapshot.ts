import type { Present, Problem, ReadMarker, RoomClosedReason, RoomEventsPage, RoomView } from '@consilium/contracts';
import type { RoomState } from '@consilium/domain';

/**
 * `joining`: nothing to show yet. `live`: joined, hears everything. `away`: the line is down, what was read is shown.
 * `closed`: membership or consent ended, the text is forgotten. `missing`: absent or not shared.
 */
export type RoomPhase = 'joining' | 'live' | 'away' | 'closed' | 'missing';

/** What a page draws of a room. A new object for every change. */
export interface RoomSnapshot {
  phase: RoomPhase;
  state: RoomState | null;
  present: readonly Present[];
  /** Member ids of who is typing now. */
  typing: readonly string[];
  /** The server's read marker of this member. */
  readSeq: number;
  /** The marker when the room was opened: what is after it is new to the reader. */
  readAtOpening: number;
  /** How many messages of others stood after it then, also where they were not loaded. */
  unreadAtOpening: number;
  /** The newest event then. */
  openedAt: number;
  closed: RoomClosedReason | null;
  /** Why joining does not succeed, while it is tried again. */
  problem: Problem | null;
  older: 'idle' | 'loading' | 'failed';
}

export const NOTHING_YET: RoomSnapshot = {
  phase: 'joining',
  state: null,
  present: [],
  typing: [],
  readSeq: 0,
  readAtOpening: 0,
  unreadAtOpening: 0,
  openedAt: 0,
  closed: null,
  problem: null,
  older: 'idle',
};

/** The HTTP side of a room. */
export interface RoomApi {
  view: (roomId: string) => Promise<RoomView>;
  before: (roomId: string, seq: number, limit: number) => Promise<RoomEventsPage>;
  markRead: (roomId: string, seq: number) => Promise<ReadMarker>;
}
