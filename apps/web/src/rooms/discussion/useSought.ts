import { hasOlder, type RoomState } from '@consilium/domain';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'react-router';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { useRoom } from '../RoomContext';
import type { DiscussionRow } from './placement';

/** Older pages that are read for a message that somebody was led to; what is further up is found by scrolling. */
const PAGES_MAX = 30;

/** Older rows are placed in the list by then; where they are not, it is tried again, so often. Milliseconds. */
const PLACED_AFTER = 100;
const TRIES = 8;

/** The message that the room's address names (`#12`), or null. */
export function useSoughtSeq(): number | null {
  const { hash } = useLocation();
  return /^#[1-9]\d{0,9}$/.test(hash) ? Number(hash.slice(1)) : null;
}

/** The message that this one hangs under, as far as that was read. */
function rootOf(state: RoomState, seq: number): number {
  let at = state.messages.get(seq);
  while (at?.replyTo !== undefined && at.replyTo < at.seq) {
    const above = state.messages.get(at.replyTo);
    if (!above) break;
    at = above;
  }
  return at?.seq ?? seq;
}

export interface SoughtOptions {
  sought: number | null;
  rows: readonly DiscussionRow[];
  older: RoomSnapshot['older'];
  unfold: (root: number) => void;
  goToSeq: (seq: number) => void;
  /** The message is in view, or cannot be found: from now on what is seen is read. */
  onLed: () => void;
}

/** Leads to the sought message once: reads older pages until it is there, unfolds its thread, and brings it into view. */
export function useSought({ sought, rows, older, unfold, goToSeq, onLed }: SoughtOptions): void {
  const { state, connection } = useRoom();
  // Following the same link again is seeking again.
  const { key } = useLocation();
  const search = useRef({ key: '', done: false, pages: 0 });
  const led = useEffectEvent(onLed);
  const goTo = useEffectEvent(goToSeq);
  useEffect(() => {
    const finish = (): void => {
      search.current.done = true;
      setTimeout(led, PLACED_AFTER);
    };
    const lead = (seq: number, tries: number): void => {
      if (tries === 0 || document.querySelector(`[data-row='message-${seq}']`)?.contains(document.activeElement))
        return finish();
      goTo(seq);
      setTimeout(() => lead(seq, tries - 1), PLACED_AFTER);
    };
    if (search.current.key !== key) search.current = { key, done: false, pages: 0 };
    if (sought === null || search.current.done || sought > state.to) return;
    if (sought < state.from) {
      if (!hasOlder(state) || search.current.pages >= PAGES_MAX) finish();
      else if (older === 'idle') {
        search.current.pages += 1;
        void connection.loadOlder();
      }
      return;
    }
    if (rows.some((row) => row.key === `message-${sought}`)) {
      search.current.done = true;
      setTimeout(() => lead(sought, TRIES), PLACED_AFTER);
    } else if (state.messages.get(sought)) unfold(rootOf(state, sought));
    else finish();
  }, [key, sought, rows, older, state, connection, unfold]);
}
