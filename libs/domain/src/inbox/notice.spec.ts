import { roomEventSamples, type RoomEvent, type RoomEventByType, type RoomEventType } from '@consilium/contracts';
import { roomFeatures } from '../room-features';
import type { NoticeContext } from './notice';

const author = '01a20000-0000-7000-8000-0000000000a1';
const petra = '01a20000-0000-7000-8000-0000000000a2';
const theo = '01a20000-0000-7000-8000-0000000000a3';

function event<T extends RoomEventType>(
  type: T,
  data: Partial<RoomEventByType<T>['data']> = {},
  actor: string | null = author,
): RoomEvent {
  return {
    roomId: 'room',
    seq: 7,
    id: 'event-7',
    type,
    at: '2026-01-01T00:00:00.000Z',
    actor: actor && { memberId: actor, discipline: null },
    data: { ...roomEventSamples[type], ...data },
  } as unknown as RoomEvent;
}
const post = (text: string, more: object = {}): RoomEvent => event('message.posted', { text, ...more });
const told = (of: RoomEvent, context?: NoticeContext): string[] =>
  roomFeatures
    .noticesOf(of, context)
    .map(({ kind, memberId, seq, sourceId }) => `${kind} ${memberId} ${seq} ${sourceId}`);

describe('a message', () => {
  it('tells each member that it mentions, once, and points at itself', () => {
    expect(told(post(`@[${petra}] and @[${theo}], and @[${petra}] again`))).toEqual([
      `mention ${petra} 7 event-7`,
      `mention ${theo} 7 event-7`,
    ]);
  });

  it('tells nobody of their own act', () => {
    expect(told(post(`@[${author}]`))).toEqual([]);
    expect(told(post('More.', { replyTo: 3 }), { target: { seq: 3, id: 'event-3', actorId: author } })).toEqual([]);
  });

  it('tells the author of the message that it answers', () => {
    expect(told(post('Yes.', { replyTo: 3 }), { target: { seq: 3, id: 'event-3', actorId: petra } })).toEqual([
      `answer ${petra} 7 event-7`,
    ]);
  });

  it('that answers and mentions the same member tells them once', () => {
    expect(
      told(post(`@[${petra}] yes`, { replyTo: 3 }), { target: { seq: 3, id: 'event-3', actorId: petra } }),
    ).toEqual([`mention ${petra} 7 event-7`]);
  });

  it('that was hidden tells nobody', () => {
    expect(told(post('', { hidden: true }))).toEqual([]);
  });

  it('without a mention or an answer does not concern the inbox', () => {
    expect(
      [post('Plain, to a@b.'), post(`@[${petra}]`), post('Yes.', { replyTo: 3 })].map((one) =>
        roomFeatures.concernsInbox(one),
      ),
    ).toEqual([false, true, true]);
  });
});

describe('a correction', () => {
  it('that mentions somebody points at the message, so that nobody hears of one message twice', () => {
    const corrected = event('message.corrected', { seq: 3, text: `@[${theo}], see above` });
    expect(roomFeatures.concernsInbox(corrected)).toBe(true);
    expect(told(corrected, { target: { seq: 3, id: 'event-3', actorId: author } })).toEqual([
      `mention ${theo} 3 event-3`,
    ]);
  });

  it('of nothing that is known tells nobody', () => {
    expect(told(event('message.corrected', { text: `@[${theo}]` }))).toEqual([]);
  });
});

describe('membership', () => {
  it('is told to who is added, not to who opens a room or only changes their role', () => {
    const added = event('member.added', { memberId: petra });
    expect(told(added)).toEqual([`invitation ${petra} 7 event-7`]);
    expect(told(added, { wasMember: true })).toEqual([]);
    expect(told(event('member.added', { memberId: author }))).toEqual([]);
  });

  it('concerns the inbox when it ends, and then tells nobody anything', () => {
    for (const type of ['member.removed', 'consent.revoked', 'event.hidden'] as const) {
      expect(roomFeatures.concernsInbox(event(type))).toBe(true);
      expect(told(event(type))).toEqual([]);
    }
  });
});
