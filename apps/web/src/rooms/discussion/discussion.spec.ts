import { roomEventSamples, type RoomEvent, type RoomView } from '@consilium/contracts';
import { applyAll, applyOlder, fromSnapshot, rowsOf, type RoomState } from '@consilium/domain';
import { FIRST, placedNext, type Placed } from './placement';
import { byOthers, nextLine, readThrough, unseenIn, type Seen } from './reading';

const ROOM = '01a20000-0000-7000-8000-000000000001';
const view: RoomView = {
  id: ROOM,
  epoch: ROOM,
  firstSeq: 1,
  lastSeq: 0,
  subject: { kind: 'case', id: ROOM, code: 'KAP-7Q4M', status: 'open', consentRevoked: false },
  members: [],
  former: [],
  consultation: null,
  holds: [],
  onHold: [],
  readSeq: 0,
  unread: 0,
  abilities: [],
};
const event = (seq: number, by = 'other'): RoomEvent => ({
  roomId: ROOM,
  seq,
  id: `${seq}`,
  type: 'message.posted',
  at: new Date(Date.UTC(2026, 0, 5, 9, seq * 7)).toISOString(),
  actor: { memberId: by, discipline: 'nurse' },
  data: { text: `${seq}`, kind: 'message', clientId: 'c', ...(seq % 6 === 0 && { replyTo: seq - 2 }) },
});
const log = (from: number, to: number): RoomEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index));

describe('the place of rows in the list', () => {
  const rows = (state: RoomState) =>
    rowsOf(state, {
      dayOf: (at) => at.slice(0, 10),
      readTo: 0,
      foldTo: 0,
      viewerId: 'me',
      unfolded: new Set(),
      endedTo: Number.MAX_SAFE_INTEGER,
      folds: new Map(),
    });
  const place = (before: Placed, state: RoomState): Placed => placedNext(before, rows(state), state.from);
  const indexOf = ({ rows: all, first }: Placed, key: string): number =>
    first + all.findIndex((row) => row.key === key);

  it('keeps every message that was read at its index while older pages come above it', () => {
    let state = applyOlder(fromSnapshot({ ...view, lastSeq: 100 }), log(81, 100));
    let placed: Placed = { rows: rows(state), from: state.from, first: FIRST };
    for (const from of [61, 31, 1]) {
      const before = placed;
      state = applyOlder(state, log(from, state.from - 1));
      placed = place(before, state);
      for (const key of ['message-95', 'message-100', 'message-88'])
        expect(indexOf(placed, key)).toBe(indexOf(before, key));
      expect(placed.rows.length).toBeGreaterThan(before.rows.length);
    }
  });

  it('does not move when messages come below', () => {
    const state = applyAll(fromSnapshot(view), log(1, 5));
    const before: Placed = { rows: rows(state), from: state.from, first: FIRST };
    expect(place(before, applyAll(state, log(6, 9))).first).toBe(FIRST);
  });

  it('keeps its place where an older page folds what stood by itself', () => {
    const steps = (type: RoomEvent['type'], seq: number): RoomEvent =>
      ({ ...event(seq), type, data: { ...roomEventSamples[type] } }) as RoomEvent;
    const newest = [steps('consultation.facilitator_changed', 6), steps('consultation.paused', 7), ...log(8, 9)];
    const older = [...log(1, 3), steps('consultation.started', 4), event(5)];
    const ended = [...newest, steps('consultation.ended', 10), event(11)];
    const joined = applyOlder(fromSnapshot({ ...view, lastSeq: 11 }), ended);
    const before: Placed = { rows: rows(joined), from: joined.from, first: FIRST };
    const after = place(before, applyOlder(joined, older));
    expect(before.rows[1]?.type).toBe('consultation');
    for (const key of ['message-8', 'line-10', 'message-11']) expect(indexOf(after, key)).toBe(indexOf(before, key));
  });

  it('begins anew with another log', () => {
    const before: Placed = { rows: [], from: 1, first: FIRST - 500 };
    expect(place(before, applyOlder(fromSnapshot({ ...view, lastSeq: 9 }), log(5, 9))).first).toBe(FIRST);
  });
});

describe('the line before what is new', () => {
  const state = applyAll(fromSnapshot(view), [...log(1, 4), event(5, 'me'), event(7 - 1)]);
  const seen = (change: Partial<Seen>): Seen => ({ to: 4, visible: true, atEnd: true, line: 4, ...change });

  it('counts what others wrote', () => {
    expect(byOthers(state, 'me', 3)).toBe(2);
    expect(byOthers(state, 'me', 3, 4)).toBe(1);
    expect(byOthers(state, 'me', 4, 5)).toBe(0);
  });

  it('goes along while the reader looks at the end', () => {
    expect(nextLine(seen({}), state, 'me', true, true)).toBe(6);
  });

  it('stays before what came while the reader was away from the end or the page was hidden', () => {
    expect(nextLine(seen({ atEnd: false }), state, 'me', true, false)).toBe(4);
    expect(nextLine(seen({ visible: false }), state, 'me', false, true)).toBe(4);
  });

  it('keeps standing once it stands, and is gone when the page is left at its end', () => {
    expect(nextLine(seen({ line: 2 }), state, 'me', true, true)).toBe(2);
    expect(nextLine(seen({ line: 2 }), state, 'me', false, true)).toBe(4);
  });
});

describe('what is read', () => {
  const state = applyAll(fromSnapshot(view), [...log(1, 4), event(5, 'me'), ...log(6, 8)]);
  const reader = (readSeq: number, ...seen: number[]) => ({ memberId: 'me', readSeq, seen: new Set(seen) });

  it('goes only as far as nothing was left out', () => {
    expect(readThrough(state, reader(1, 2, 3), 0)).toBe(3);
    expect(readThrough(state, reader(1, 3, 4, 6, 7, 8), 0)).toBe(1);
    expect(readThrough(state, reader(1, 2, 3, 4, 6, 7, 8), 0)).toBe(8);
    expect(readThrough(state, reader(1, 2, 3, 4, 6, 7, 8), 12)).toBe(1);
  });

  it('needs no look at one’s own', () => {
    expect([...unseenIn(state, reader(3, 6))]).toEqual([4, 7, 8]);
    expect(readThrough(state, reader(4), 0)).toBe(5);
  });
});
