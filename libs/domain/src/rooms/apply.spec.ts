import * as fc from 'fast-check';
import { roomEventSamples, type RoomEvent, type RoomEventType, type RoomView } from '@consilium/contracts';
import { textsOf, withoutTexts } from '../privacy/event-texts';
import { apply, applyAll, applyOlder } from './apply';
import { abilitiesIn, fromSnapshot, hasGap, hasOlder, nextExpected, type RoomState } from './room-state';
import { SeqMap } from './room-state-seq-map';

const ROOM = '01a20000-0000-7000-8000-000000000001';
const EPOCH = '01a20000-0000-7000-8000-0000000000e1';
const member = (n: number): string => `01a20000-0000-7000-8000-0000000000a${n}`;
const OWNER = member(0);

function eventAt<T extends RoomEventType>(seq: number, type: T, data: unknown, by = OWNER): RoomEvent {
  return {
    roomId: ROOM,
    seq,
    id: `01a20000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    type,
    at: new Date(1_700_000_000_000 + seq * 1000).toISOString(),
    actor: { memberId: by, discipline: 'therapist' },
    data,
  } as RoomEvent;
}

const emptyView: RoomView = {
  id: ROOM,
  epoch: EPOCH,
  firstSeq: 1,
  lastSeq: 0,
  subject: { kind: 'case', id: ROOM, code: 'KAP-7Q4M', status: 'open', consentRevoked: false },
  members: [{ memberId: OWNER, displayName: 'Owner', role: 'owner' }],
  former: [],
  consultation: null,
  holds: [],
  onHold: [],
  readSeq: 0,
  unread: 0,
  abilities: [],
};

/** What the server does, written anew and naively: the log as it stands after each step, and the snapshot it would answer. */
class Server {
  readonly sent: RoomEvent[] = [];
  private log: RoomEvent[] = [];
  private views: RoomView[] = [emptyView];
  /** What was reported, by seq: it may come back. */
  readonly kept = new Map<number, RoomEvent[]>();

  append(type: RoomEventType, data: unknown, by?: string): void {
    const event = eventAt(this.log.length + 1, type, data, by);
    if (event.type === 'event.hidden') {
      const target = event.data.seq;
      const taken = this.log.filter((old) => belongs(old, target));
      if (event.data.reason === 'reported') this.kept.set(target, taken);
      this.log = this.log.map((old) => (taken.includes(old) ? withoutTexts(old) : old));
    }
    if (event.type === 'event.released') {
      const back = this.kept.get(event.data.seq) ?? [];
      this.kept.delete(event.data.seq);
      this.log = this.log.map((old) => back.find(({ seq }) => seq === old.seq) ?? old);
    }
    this.log.push(event);
    this.sent.push(this.filled(event));
    this.views.push({ ...this.change(this.views.at(-1) as RoomView, event), lastSeq: event.seq });
  }

  private change(view: RoomView, event: RoomEvent): RoomView {
    const without = (memberId: string): RoomView => {
      const gone = view.members.find((person) => person.memberId === memberId);
      if (!gone) return view;
      return {
        ...view,
        members: view.members.filter((person) => person !== gone),
        former: [...view.former, { memberId, displayName: gone.displayName }],
      };
    };
    if (event.type === 'member.added') {
      const { memberId } = event.data;
      return {
        ...view,
        members: [...view.members.filter((p) => p.memberId !== memberId), event.data],
        former: view.former.filter((p) => p.memberId !== memberId),
      };
    }
    if (event.type === 'member.removed') return without(event.data.memberId);
    if (event.type === 'case.closed' || event.type === 'case.opened')
      return { ...view, subject: { ...view.subject, status: event.data.status } };
    if (event.type === 'consent.revoked') {
      const owners = view.members.filter((p) => p.role === 'owner');
      const rest = view.members
        .filter((p) => p.role !== 'owner')
        .map(({ memberId, displayName }) => ({ memberId, displayName }));
      return {
        ...view,
        members: owners,
        former: [...view.former, ...rest],
        subject: { ...view.subject, status: event.data.status, consentRevoked: true },
      };
    }
    return view;
  }

  viewAt = (seq: number): RoomView => this.views[seq] as RoomView;
  get last(): number {
    return this.log.length;
  }
  /** The log as it is at the end: purged. */
  page = (from: number, to: number): RoomEvent[] => this.log.slice(from - 1, to).map((event) => this.filled(event));

  /** A release is sent with what it brings back, as that stands in the log now. */
  private filled(event: RoomEvent): RoomEvent {
    if (event.type !== 'event.released') return event;
    const back = this.log.filter((old) => old.seq < event.seq && belongs(old, event.data.seq));
    const restored = back.flatMap((old) =>
      'hidden' in old.data ? [] : [{ seq: old.seq, texts: textsOf(old.type, old.data) }],
    );
    return { ...event, data: { ...event.data, restored } };
  }
}

const belongs = (event: RoomEvent, target: number): boolean =>
  event.seq === target || (event.type === 'message.corrected' && event.data.seq === target);

type Step = {
  do:
    | 'post'
    | 'reply'
    | 'correct'
    | 'hide'
    | 'release'
    | 'say'
    | 'add'
    | 'remove'
    | 'edit'
    | 'close'
    | 'revoke'
    | 'consent';
  at: number;
  who: number;
  text: string;
};

const steps = fc.array(
  fc.record<Step>({
    do: fc.constantFrom(
      'post',
      'post',
      'post',
      'reply',
      'correct',
      'correct',
      'hide',
      'hide',
      'release',
      'release',
      'say',
      'add',
      'remove',
      'edit',
      'close',
      'revoke',
      'consent',
    ),
    at: fc.nat(1000),
    who: fc.integer({ min: 1, max: 4 }),
    text: fc.string({ minLength: 1, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 60 },
);

function play(list: readonly Step[]): Server {
  const server = new Server();
  // A correction is hidden by itself only where nothing comes back: what is reported and released is a message with all its wordings.
  const alone = (list[0]?.at ?? 0) % 2 === 1;
  const clientId = '01a20000-0000-4000-8000-0000000000c1';
  for (const { do: action, at, who, text } of list) {
    const messages = server.sent.flatMap((event) => (event.type === 'message.posted' ? [event.seq] : []));
    const corrections = server.sent.flatMap((event) => (event.type === 'message.corrected' ? [event.seq] : []));
    const said = server.sent.flatMap((event) => (event.type === 'consultation.summary_back' ? [event.seq] : []));
    const hidden = new Set<number>();
    for (const event of server.sent) {
      if (event.type === 'event.hidden') hidden.add(event.data.seq);
      if (event.type === 'event.released') hidden.delete(event.data.seq);
    }
    const [released] = [...server.kept.keys()];
    const target = messages[at % Math.max(1, messages.length)];
    const retracts = at % 2 === 1;
    const texts = [...messages, ...said, ...(alone ? corrections : [])];
    const anyText = texts[at % Math.max(1, texts.length)];
    if (action === 'post') server.append('message.posted', { text, kind: 'message', clientId }, member(who));
    if (action === 'reply' && target)
      server.append('message.posted', { text, kind: 'concern', replyTo: target, clientId }, member(who));
    if (action === 'correct' && target && !hidden.has(target))
      server.append('message.corrected', { seq: target, text, clientId });
    if (action === 'hide' && anyText && !hidden.has(anyText))
      server.append('event.hidden', { roomId: ROOM, seq: anyText, reason: retracts ? 'retracted' : 'reported' });
    if (action === 'release' && released && !alone) server.append('event.released', { roomId: ROOM, seq: released });
    if (action === 'say') server.append('consultation.summary_back', { consultationId: ROOM, version: 2, text });
    if (action === 'add')
      server.append('member.added', { memberId: member(who), displayName: `Member ${who}`, role: 'consultant' });
    if (action === 'remove') server.append('member.removed', { memberId: member(who) });
    if (action === 'edit') server.append('case.edited', { version: at + 2, fields: ['question'] });
    if (action === 'close') server.append('case.closed', { status: 'closed' });
    if (action === 'revoke') server.append('consent.revoked', { status: 'closed' });
    if (action === 'consent') server.append('consent.recorded', { basis: 'deidentified' });
  }
  return server;
}

/** Everything a reader can see of a state, in comparable form. */
const seen = (state: RoomState) => ({
  from: state.from,
  to: state.to,
  subject: state.subject,
  messages: [...state.messages.entries()],
  lines: [...state.lines.entries()],
  texts: [...state.messageParts.entries()],
  parts: state.parts,
  members: [...state.members.values()].sort((a, b) => a.memberId.localeCompare(b.memberId)),
  former: [...state.former.values()].sort((a, b) => a.memberId.localeCompare(b.memberId)),
});

const fresh = (server: Server, from: number): RoomState =>
  applyOlder(fromSnapshot(server.viewAt(server.last)), server.page(from, server.last));

describe('apply', () => {
  it('converges: an old snapshot, its page and live events give what a fresh snapshot and page give', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (list, a, b) => {
        const server = play(list);
        if (server.last === 0) return;
        const from = (a % server.last) + 1;
        const joined = from - 1 + (b % (server.last - from + 2));
        // The page that a client read when it joined still had the texts that were hidden later: as sent.
        const old = applyOlder(fromSnapshot(server.viewAt(joined)), server.sent.slice(from - 1, joined));
        const live = applyAll(old, server.sent.slice(joined));
        const caughtUp = applyAll(old, server.page(joined + 1, server.last));
        if (joined < from) return;
        expect(seen(live)).toEqual(seen(fresh(server, from)));
        expect(seen(caughtUp)).toEqual(seen(fresh(server, from)));
      }),
      { numRuns: 400 },
    );
  });

  it('converges when older pages are read after live events, a page at a time', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.integer({ min: 1, max: 7 }), (list, a, size) => {
        const server = play(list);
        if (server.last === 0) return;
        const joined = (a % server.last) + 1;
        let state = applyOlder(fromSnapshot(server.viewAt(joined)), server.sent.slice(joined - 1, joined));
        state = applyAll(state, server.sent.slice(joined));
        while (hasOlder(state)) state = applyOlder(state, server.page(Math.max(1, state.from - size), state.from - 1));
        expect(seen(state)).toEqual(seen(fresh(server, 1)));
      }),
      { numRuns: 400 },
    );
  });

  it('ignores duplicates and strange rooms, and waits behind a gap', () => {
    const server = play([
      { do: 'post', at: 0, who: 1, text: 'one' },
      { do: 'post', at: 0, who: 2, text: 'two' },
      { do: 'post', at: 0, who: 1, text: 'three' },
    ]);
    const [one, two, three] = server.sent as [RoomEvent, RoomEvent, RoomEvent];
    const state = apply(fromSnapshot(emptyView), one);
    expect(apply(state, one)).toBe(state);
    expect(apply(state, { ...two, roomId: OWNER })).toBe(state);
    expect(hasGap(state, three)).toBe(true);
    expect(apply(state, three)).toBe(state);
    expect(nextExpected(applyAll(state, [two, three]))).toBe(4);
  });

  it('keeps no wording of a message that was retracted, in any place of the state', () => {
    const server = play([
      { do: 'post', at: 0, who: 1, text: 'SECRET-1' },
      { do: 'correct', at: 0, who: 1, text: 'SECRET-2' },
      { do: 'post', at: 0, who: 1, text: 'kept' },
      { do: 'hide', at: 0, who: 1, text: '' },
    ]);
    const state = applyAll(fromSnapshot(emptyView), server.sent);
    expect(JSON.stringify(seen(state))).not.toContain('SECRET');
    expect(state.messages.get(1)).toMatchObject({ text: '', before: [], hidden: { reason: 'reported', by: OWNER } });
    expect(state.messages.get(3)?.text).toBe('kept');
  });

  it.each([0, 1, 2, 3, 4])(
    'reads again after a release and not after another report, however often (%i turns) and in whatever order it is read',
    (turns) => {
      const server = play([
        { do: 'post', at: 0, who: 1, text: 'first' },
        { do: 'correct', at: 0, who: 1, text: 'second' },
        { do: 'say', at: 0, who: 1, text: 'back' },
      ]);
      for (let turn = 0; turn < turns; turn++) {
        for (const seq of [1, 3])
          server.append(turn % 2 ? 'event.released' : 'event.hidden', {
            roomId: ROOM,
            seq,
            ...(turn % 2 === 0 && { reason: 'reported' }),
          });
      }
      const expected =
        turns % 2
          ? [
              { text: '', before: [], hidden: { reason: 'reported' } },
              { text: '', hidden: true },
            ]
          : [{ text: 'second', before: ['first'], corrected: { text: 'second' } }, { text: 'back' }];
      for (let joined = 0; joined <= server.last; joined++) {
        for (let from = 1; from <= joined + 1; from++) {
          const old = applyOlder(fromSnapshot(server.viewAt(joined)), server.sent.slice(from - 1, joined));
          const states = [
            applyAll(old, server.sent.slice(joined)),
            applyAll(old, server.page(joined + 1, server.last)),
            fresh(server, from),
          ];
          for (const state of states) {
            let whole = state;
            while (hasOlder(whole)) whole = applyOlder(whole, server.page(whole.from - 1, whole.from - 1));
            expect([whole.messages.get(1), whole.lines.get(3)?.data]).toMatchObject(expected);
            expect(whole.messages.get(1)?.hidden === undefined).toBe(turns % 2 === 0);
            expect('hidden' in (whole.lines.get(3)?.data ?? {})).toBe(turns % 2 === 1);
          }
        }
      }
    },
  );

  it('shows the newest wording and keeps the older ones in order', () => {
    const server = play([
      { do: 'post', at: 0, who: 1, text: 'a' },
      { do: 'correct', at: 0, who: 1, text: 'b' },
      { do: 'correct', at: 0, who: 1, text: 'c' },
    ]);
    expect(applyAll(fromSnapshot(emptyView), server.sent).messages.get(1)).toMatchObject({
      text: 'c',
      before: ['a', 'b'],
      corrected: { text: 'c' },
    });
  });

  it('takes every event type of the contract', () => {
    let state = fromSnapshot(emptyView);
    for (const [index, [type, data]] of Object.entries(roomEventSamples).entries())
      state = apply(state, eventAt(index + 1, type as RoomEventType, data));
    expect(state.to).toBe(Object.keys(roomEventSamples).length);
    expect(state.messages.size + state.lines.size).toBeGreaterThan(0);
  });

  it('says what a member may do after a case was closed', () => {
    const open = fromSnapshot(emptyView);
    expect(abilitiesIn(open, OWNER)).toContain('message.post');
    expect(abilitiesIn(apply(open, eventAt(1, 'case.closed', { status: 'closed' })), OWNER)).toEqual([
      'message.retract',
      'event.report',
    ]);
    expect(abilitiesIn(open, member(1))).toEqual([]);
  });

  it('costs the same per event in a long log', () => {
    let state = fromSnapshot(emptyView);
    const clientId = '01a20000-0000-4000-8000-0000000000c1';
    const post = (seq: number) => eventAt(seq, 'message.posted', { text: 'x', kind: 'message', clientId });
    for (let seq = 1; seq <= 10_000; seq++) state = apply(state, post(seq));
    const before = state.messages;
    const next = apply(state, post(10_001));
    expect(before.get(10_001)).toBeUndefined();
    // Structural sharing: all but the path to the new entry is the same object.
    const leaf = (map: SeqMap<unknown>) => (map as unknown as { root: { slots: { slots: unknown[] }[] } }).root.slots;
    expect(leaf(next.messages)[0]).toBe(leaf(before)[0]);
    expect(next.messages.size).toBe(10_001);
  });
});

describe('SeqMap', () => {
  it('is a map from numbers, in order, that never changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.nat(100), fc.nat(200_000), fc.nat({ max: 2 ** 40 })), fc.nat())),
        fc.nat(200),
        fc.nat(200_000),
        (pairs, from, to) => {
          let map = SeqMap.empty<number>();
          const reference = new Map<number, number>();
          for (const [seq, value] of pairs) {
            const old = [...map.entries()];
            const frozen = map;
            map = map.set(seq, value);
            reference.set(seq, value);
            expect([...frozen.entries()]).toEqual(old);
          }
          const sorted = [...reference].sort(([a], [b]) => a - b);
          expect([...map.entries()]).toEqual(sorted);
          expect([...map.entries(from, to)]).toEqual(sorted.filter(([seq]) => seq >= from && seq <= to));
          expect(map.size).toBe(reference.size);
          for (const [seq, value] of reference) expect(map.get(seq)).toBe(value);
          expect(map.get(2 ** 45)).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });
});
