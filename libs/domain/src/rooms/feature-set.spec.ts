import { roomEventSamples, type RoomEvent, type RoomEventType, type RoomView } from '@consilium/contracts';
import { tally, withTally } from '../../../../test/support/tally';
import { ROOM_FEATURES, roomFeatures } from '../room-features';
import { withoutTexts } from '../privacy/event-texts';
import { apply, applyAll } from './apply';
import { KEEPS_NOTHING } from './feature';
import { FeatureSet } from './feature-set';
import { abilitiesIn, fromSnapshot, isWritable } from './room-state';

const ROOM = '01a20000-0000-7000-8000-000000000001';
const OWNER = '01a20000-0000-7000-8000-0000000000a1';
const GUEST = '01a20000-0000-7000-8000-0000000000a2';

const view: RoomView = {
  id: ROOM,
  epoch: ROOM,
  firstSeq: 1,
  lastSeq: 0,
  subject: { kind: 'group', id: ROOM, code: 'Dosing days', status: 'open', consentRevoked: false },
  members: [
    { memberId: OWNER, displayName: 'Owner', role: 'owner' },
    { memberId: GUEST, displayName: 'Guest', role: 'consultant' },
  ],
  former: [],
  consultation: null,
  holds: [],
  onHold: [],
  readSeq: 0,
  unread: 0,
  abilities: [],
};

const eventAt = (seq: number, type: string, data: object = {}): RoomEvent =>
  ({
    roomId: ROOM,
    seq,
    id: `event-${seq}`,
    type,
    at: '2026-01-01T00:00:00.000Z',
    actor: { memberId: OWNER, discipline: null },
    data,
  }) as unknown as RoomEvent;
const counted = eventAt(1, 'tally.counted', { why: 'A reason', by: GUEST });

describe('the features of a room', () => {
  it('declare every type of event of the contract, each once', () => {
    expect([...roomFeatures.types].sort()).toEqual(Object.keys(roomEventSamples).sort());
    expect(
      () =>
        new FeatureSet([
          ...ROOM_FEATURES,
          { part: 'again', ...KEEPS_NOTHING, events: { 'message.posted': { texts: ['text'] } } },
        ]),
    ).toThrow('message.posted');
    expect(() => new FeatureSet([...ROOM_FEATURES, { ...tally, part: 'holds' }])).toThrow('holds');
  });

  it('fold every sample of the contract without a feature of another kind being touched', () => {
    for (const [type, data] of Object.entries(roomEventSamples) as [RoomEventType, object][]) {
      const before = fromSnapshot(view);
      const after = apply(before, eventAt(1, type, data));
      const changed = Object.keys(before.parts).filter(
        (part) => after.parts[part as keyof typeof after.parts] !== before.parts[part as keyof typeof before.parts],
      );
      const own = roomFeatures.features.find(({ events }) => type in events)?.part;
      expect(changed.filter((part) => part !== own)).toEqual([]);
    }
  });
});

describe('one feature more', () => {
  it('keeps its part, is told of, and is hidden, with nothing else changed', () => {
    const state = apply(fromSnapshot(view, 0, withTally), counted);
    expect(state.parts).toMatchObject({ tally: { count: 1, over: false }, consultation: null });
    expect(state.lines.get(1)).toEqual(counted);
    expect(withTally.noticesOf(counted, {})).toEqual([
      { kind: 'mention', memberId: GUEST, seq: 1, sourceId: 'event-1' },
    ]);
    expect(withTally.talk).toContain('tally.counted');
    expect(withTally.concernsInbox(counted)).toBe(true);
    const hidden = apply(state, eventAt(2, 'event.hidden', { roomId: ROOM, seq: 1, reason: 'reported' }));
    expect(hidden.lines.get(1)).toEqual(withoutTexts(counted, withTally));
    expect(JSON.stringify(hidden.lines.get(1))).not.toContain('A reason');
  });

  it('says what the roles of its kind of subject may do', () => {
    const state = fromSnapshot(view, 0, withTally);
    expect(abilitiesIn(state, OWNER)).toContain('members.manage');
    expect(abilitiesIn(state, GUEST)).toEqual(['event.report']);
    expect([withTally, roomFeatures].map((set) => set.rightOf('case', 'consultant'))).toEqual(['write', 'write']);
    expect(roomFeatures.rightOf('group', 'owner')).toBe('read');
  });

  it('closes the room and takes members out of it', () => {
    const state = applyAll(fromSnapshot(view, 0, withTally), [counted, eventAt(2, 'tally.over')]);
    expect(isWritable(state)).toBe(false);
    expect(abilitiesIn(state, OWNER)).not.toContain('message.post');
    expect([...state.members.keys()]).toEqual([OWNER]);
    expect([...state.former.keys()]).toEqual([GUEST]);
    expect(state.subjectChangedAt).toBe(2);
  });

  it('is only kept in the log by a client that does not know it', () => {
    const state = apply(fromSnapshot(view), counted);
    expect(state.parts).toEqual(fromSnapshot(view).parts);
    expect(state.lines.get(1)).toEqual(counted);
  });
});
