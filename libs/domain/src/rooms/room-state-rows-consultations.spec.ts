import { roomEventSamples, type RoomEvent, type RoomEventType, type RoomView } from '@consilium/contracts';
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

/** `message`, or what happened in consultation `a`; `b.` before it: in another. */
type Line = string;

/** The log of these lines, one a minute; data of events as in their samples. */
function log(lines: readonly Line[]): RoomEvent[] {
  return lines.map((line, index) => {
    const [consultationId, step] = line.startsWith('b.') ? ['b', line.slice(2)] : ['a', line];
    const type = (
      step === 'message' ? 'message.posted' : step.includes('.') ? step : `consultation.${step}`
    ) as RoomEventType;
    const own = { ...roomEventSamples[type], consultationId, ...(step === 'started' && { facilitatorId: 'first' }) };
    return {
      roomId: ROOM,
      seq: index + 1,
      id: String(index),
      at: new Date(Date.UTC(2026, 0, 5, 9, index)).toISOString(),
      actor: { memberId: 'someone', discipline: 'nurse' },
      type,
      data: type === 'message.posted' ? { text: 'words', kind: 'message', clientId: `c${index}` } : own,
    } as RoomEvent;
  });
}

const options: RowOptions = {
  dayOf: (at) => at.slice(0, 10),
  readTo: Number.MAX_SAFE_INTEGER,
  foldTo: Number.MAX_SAFE_INTEGER,
  viewerId: 'me',
  unfolded: new Set(),
  endedTo: Number.MAX_SAFE_INTEGER,
  folds: new Map(),
};

/** Rows in short: `3` a message, `3+` one under a shared head, `ended` what happened, `[a 1–5: 2 open]` a heading with its steps. */
function short(row: RoomRow): string {
  if (row.type === 'message') return `${row.message.seq}${row.head ? '' : '+'}`;
  if (row.type === 'line') return row.line.type.replace('consultation.', '');
  if (row.type !== 'consultation') return row.type;
  const { id, started, ended, steps } = row.consultation;
  return `[${id} ${started?.seq ?? '?'}–${ended?.seq ?? ''}: ${steps} ${row.open ? 'open' : 'folded'}]`;
}
const rows = (lines: readonly Line[], more: Partial<RowOptions> = {}) =>
  rowsOf(applyAll(fromSnapshot(view), log(lines)), { ...options, ...more })
    .map(short)
    .slice(1);

const HELD: Line[] = ['started', 'message', 'phase_changed', 'message', 'summary_back', 'paused', 'resumed'];

describe('consultations in a discussion', () => {
  it('are a heading with its steps below it while they run', () => {
    expect(rows(HELD)).toEqual(['[a 1–: 3 open]', '2', 'phase_changed', '4', 'summary_back', 'paused', 'resumed']);
  });

  it('fold their steps once they ended, never what somebody said nor the end itself', () => {
    const more: Line[] = ['taken_away', 'hold.asked', 'extended', 'facilitator_changed', 'ended', 'message'];
    expect(rows([...HELD, ...more])).toEqual([
      '[a 1–12: 5 folded]',
      '2',
      '4+',
      'summary_back',
      'taken_away',
      'hold.asked',
      'ended',
      '13',
    ]);
  });

  it('are opened and folded by the reader', () => {
    const ended: Line[] = ['started', 'phase_changed', 'ended'];
    expect(rows(ended, { folds: new Map([['a', true]]) })).toEqual(['[a 1–3: 1 open]', 'phase_changed', 'ended']);
    expect(rows(['started', 'phase_changed'], { folds: new Map([['a', false]]) })).toEqual(['[a 1–: 1 folded]']);
  });

  it('stay open for who was there when they ended, so that nothing moves under their eyes', () => {
    expect(rows(['started', 'phase_changed', 'ended'], { endedTo: 2 })).toEqual([
      '[a 1–3: 1 open]',
      'phase_changed',
      'ended',
    ]);
  });

  it('run again after an end that was undone', () => {
    expect(rows(['started', 'phase_changed', 'ended', 'reopened'])).toEqual([
      '[a 1–: 1 open]',
      'phase_changed',
      'ended',
      'reopened',
    ]);
  });

  it('have their heading at the first step that was read, until their start is', () => {
    const events = log([...HELD, 'ended', 'message']);
    const joined = applyOlder(fromSnapshot({ ...view, lastSeq: events.length }), events.slice(2));
    expect(rowsOf(joined, options).map(short)).toEqual(['day', '[a ?–8: 3 folded]', '4', 'summary_back', 'ended', '9']);
    expect(rowsOf(joined, { ...options, endedTo: 0 }).map(short)).toContain('phase_changed');
    expect(rowsOf(applyOlder(joined, events.slice(0, 2)), options).map(short)).toEqual([
      'day',
      '[a 1–8: 3 folded]',
      '2',
      '4+',
      'summary_back',
      'ended',
      '9',
    ]);
  });

  it('have no heading where nothing but the end was read', () => {
    expect(rows(['ended', 'message'])).toEqual(['ended', '2']);
  });

  it('are told apart', () => {
    const two: Line[] = ['started', 'phase_changed', 'ended', 'message', 'b.started', 'b.phase_changed', 'b.extended'];
    expect(rows(two)).toEqual(['[a 1–3: 1 folded]', 'ended', '4', '[b 5–: 2 open]', 'phase_changed', 'extended']);
  });

  it('have a heading only once they began: a plan and what happened to it are rows', () => {
    expect(rows(['scheduled', 'started', 'phase_changed', 'cancelled'])).toEqual([
      'scheduled',
      '[a 2–4: 1 folded]',
      'cancelled',
    ]);
    expect(rows(['scheduled', 'facilitator_changed', 'cancelled'])).toEqual([
      'scheduled',
      'facilitator_changed',
      'cancelled',
    ]);
  });

  it('name everybody who led them, in order', () => {
    const [, row] = rowsOf(applyAll(fromSnapshot(view), log(['started', 'facilitator_changed'])), options);
    const changed = roomEventSamples['consultation.facilitator_changed'].facilitatorId;
    expect(row?.type === 'consultation' && row.consultation.facilitators).toEqual(['first', changed]);
  });

  it('draw no day that has no row, and give every row a key of its own', () => {
    const events = log(['started', 'phase_changed', 'phase_changed', 'ended', 'b.started', 'b.paused']);
    const later = events.map((event) => (event.seq > 2 ? { ...event, at: event.at.replace('05T', '06T') } : event));
    const all = rowsOf(applyAll(fromSnapshot(view), later.slice(0, 3)), { ...options, folds: new Map([['a', false]]) });
    expect(all.map(short)).toEqual(['day', '[a 1–: 2 folded]']);
    const keys = rowsOf(applyAll(fromSnapshot(view), later), { ...options, endedTo: 0 }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
