import type { MessageKind, RoomEvent, RoomView } from '@consilium/contracts';
import { applyAll, applyOlder } from './apply';
import { fromSnapshot } from './room-state';
import { rowsOf, type RoomRow, type RowOptions } from './room-state-rows';

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

interface Line {
  by?: string;
  minute?: number;
  replyTo?: number;
  kind?: MessageKind;
  joins?: true;
  hand?: true;
}

function log(lines: readonly Line[]): RoomEvent[] {
  return lines.map(({ by = 'a', minute = 0, replyTo, kind = 'message', joins, hand }, index) => ({
    roomId: ROOM,
    seq: index + 1,
    id: String(index),
    at: new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString(),
    actor: { memberId: by, discipline: 'nurse' },
    ...(hand
      ? { type: 'consultation.hand_raised', data: { consultationId: ROOM, memberId: by } }
      : joins
        ? { type: 'member.added', data: { memberId: by, displayName: by, role: 'consultant' } }
        : { type: 'message.posted', data: { text: `${index + 1}`, kind, clientId: 'c', ...(replyTo && { replyTo }) } }),
  }));
}

const state = (lines: readonly Line[]) => applyAll(fromSnapshot(view), log(lines));
const options: RowOptions = {
  dayOf: (at) => at.slice(0, 10),
  readTo: Number.MAX_SAFE_INTEGER,
  foldTo: Number.MAX_SAFE_INTEGER,
  viewerId: 'me',
  unfolded: new Set(),
  endedTo: Number.MAX_SAFE_INTEGER,
  folds: new Map(),
};

/** Rows in short: `day`, `3` a message, `3+` one under a shared head, `>4` a reply, `more 2`, `see 1:5`, `new`, `note`. */
function short(row: RoomRow): string {
  if (row.type === 'message') return `${row.message.seq}${row.head ? '' : '+'}${row.orphan ? '?' : ''}`;
  if (row.type === 'reply') return `>${row.message.seq}`;
  if (row.type === 'more') return `more ${row.count}`;
  if (row.type === 'elsewhere') return `see ${row.root.seq}:${row.replies.map(({ seq }) => seq).join()}`;
  return row.type === 'line' ? 'note' : row.type;
}
const rows = (lines: readonly Line[], more: Partial<RowOptions> = {}) =>
  rowsOf(state(lines), { ...options, ...more }).map(short);

describe('rows of a discussion', () => {
  it('shares a head within five minutes of it, for one author and one kind', () => {
    expect(
      rows([{}, { minute: 4 }, { minute: 5 }, { by: 'b', minute: 5 }, { minute: 6 }, { minute: 6, kind: 'concern' }]),
    ).toEqual(['day', '1', '2+', '3', '4', '5', '6']);
  });

  it('divides days, and the first message of a day has a head', () => {
    expect(rows([{ minute: 14 * 60 + 59 }, { minute: 15 * 60 + 1 }])).toEqual(['day', '1', 'day', '2']);
  });

  it('puts replies under their message, three and then how many more', () => {
    const replies = (count: number): Line[] => Array.from({ length: count }, () => ({ by: 'b', replyTo: 1 }));
    expect(rows([{}, ...replies(3)])).toEqual(['day', '1', '>2', '>3', '>4']);
    expect(rows([{}, ...replies(4)])).toEqual(['day', '1', '>2', '>3', '>4', '>5']);
    expect(rows([{}, ...replies(7)])).toEqual(['day', '1', '>2', '>3', '>4', 'more 4']);
    expect(rows([{}, ...replies(7)], { unfolded: new Set([1]) })).toEqual([
      'day',
      '1',
      '>2',
      '>3',
      '>4',
      '>5',
      '>6',
      '>7',
      '>8',
    ]);
  });

  it('never folds what was not read', () => {
    const replies: Line[] = Array.from({ length: 7 }, () => ({ by: 'b', replyTo: 1 }));
    expect(rows([{}, ...replies], { readTo: 6, foldTo: 6 })).toEqual([
      'day',
      '1',
      '>2',
      '>3',
      '>4',
      'more 2',
      'new',
      '>7',
      '>8',
    ]);
  });

  it('hangs a reply to a reply under the first message', () => {
    expect(rows([{}, { by: 'b', replyTo: 1 }, { replyTo: 2 }])).toEqual(['day', '1', '>2', '>3']);
  });

  it('points from the end of the talk to replies further up', () => {
    expect(rows([{}, { by: 'b' }, { by: 'b', replyTo: 1 }, { by: 'c', replyTo: 1 }, { by: 'b' }])).toEqual([
      'day',
      '1',
      '>3',
      '>4',
      '2',
      'see 1:3,4',
      '5',
    ]);
  });

  it('draws one line before what is new, not for own messages', () => {
    expect(rows([{}, { by: 'b' }, { by: 'b' }], { readTo: 1 })).toEqual(['day', '1', 'new', '2', '3+']);
    expect(rows([{}, { by: 'me' }, { by: 'b' }], { readTo: 1 })).toEqual(['day', '1', '2', 'new', '3']);
    expect(rows([{}, { by: 'me' }], { readTo: 1 })).toEqual(['day', '1', '2']);
  });

  it('stops a shared head at a line', () => {
    expect(rows([{}, { by: 'b', joins: true }, {}])).toEqual(['day', '1', 'note', '3']);
  });

  it('draws no row for a raised hand, divides no talk and no day by it, and has read past it', () => {
    expect(rows([{}, { by: 'b', hand: true }, { minute: 1 }, { by: 'b', hand: true, minute: 3000 }])).toEqual([
      'day',
      '1',
      '3+',
    ]);
    expect(state([{}, { hand: true }]).to).toBe(2);
  });

  it('shows a reply by itself until its message is read', () => {
    const events = log([{}, { by: 'b' }, { by: 'c', replyTo: 1 }]);
    const joined = applyOlder(fromSnapshot({ ...view, lastSeq: 3 }), events.slice(1));
    expect(rowsOf(joined, options).map(short)).toEqual(['day', '2', '3?']);
    expect(rowsOf(applyOlder(joined, events.slice(0, 1)), options).map(short)).toEqual([
      'day',
      '1',
      '>3',
      '2',
      'see 1:3',
    ]);
  });

  it('gives every row a key of its own', () => {
    const keys = rowsOf(
      state([{}, { by: 'b' }, { replyTo: 1 }, { by: 'c', joins: true }, { minute: 3000 }]),
      options,
    ).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
