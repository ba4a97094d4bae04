import * as fc from 'fast-check';
import { roomEventSamples, type RoomEvent } from '@consilium/contracts';
import { OrderedDelivery } from './ordered-delivery';
import { stays, until } from '../../../../../test/support/until';

const roomId = '01a20000-0000-7000-8000-000000000001';
const event = (seq: number): RoomEvent => ({
  roomId,
  seq,
  id: `e${seq}`,
  type: 'message.posted',
  at: '2026-01-01T00:00:00.000Z',
  actor: null,
  data: roomEventSamples['message.posted'],
});
const log = (from: number, to: number): RoomEvent[] =>
  Array.from({ length: to - from }, (_, index) => event(from + index));

function delivery(stored: RoomEvent[] = []) {
  const delivered: number[] = [];
  const reads: number[] = [];
  const ordered = new OrderedDelivery(
    (one) => delivered.push(one.seq),
    (_, seq) => {
      reads.push(seq);
      return Promise.resolve(stored.filter((one) => one.seq > seq));
    },
  );
  return { ordered, delivered, reads };
}

describe('ordered delivery', () => {
  it('delivers any order of hearing, with doubles, once and in seq order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(log(5, 25), { minLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 24 })),
        (heard, again) => {
          const { ordered, delivered } = delivery();
          ordered.follow(roomId, 4);
          for (const one of heard) ordered.hear(one);
          for (const seq of again) ordered.hear(event(seq));
          ordered.stop();
          expect(delivered).toEqual(log(5, 25).map((one) => one.seq));
        },
      ),
    );
  });

  it('reads a gap from the log when the missing one is never heard', async () => {
    const { ordered, delivered, reads } = delivery(log(1, 6));
    ordered.follow(roomId, 0);
    ordered.hear(event(1));
    ordered.hear(event(5));
    expect(delivered).toEqual([1]);
    await until(() => delivered.length > 1);
    ordered.stop();
    expect(delivered).toEqual([1, 2, 3, 4, 5]);
    expect(reads).toEqual([1]);
  });

  it('reads on at once when the log is said to reach further, and reads once for many such words', async () => {
    const { ordered, delivered, reads } = delivery(log(1, 9));
    ordered.follow(roomId, 3);
    for (const seq of [2, 5, 4, 8, 8]) ordered.reach(roomId, seq);
    await new Promise((resolve) => setImmediate(resolve));
    expect(delivered).toEqual([4, 5, 6, 7, 8]);
    ordered.hear(event(8));
    ordered.hear(event(9));
    ordered.stop();
    expect(delivered).toEqual([4, 5, 6, 7, 8, 9]);
    expect(reads).toEqual([3]);
  });

  it('does not ask for ever for what the log does not have', async () => {
    const { ordered, delivered, reads } = delivery(log(1, 4));
    ordered.follow(roomId, 3);
    ordered.reach(roomId, 7);
    await stays(() => reads.length <= 1, 350);
    expect(reads).toEqual([3]);
    ordered.hear(event(4));
    ordered.stop();
    expect(delivered).toEqual([4]);
  });

  it('keeps what was said while it was reading', async () => {
    const stored = log(1, 3);
    const { ordered, delivered } = delivery(stored);
    ordered.follow(roomId, 0);
    ordered.reach(roomId, 2);
    stored.push(event(3));
    ordered.reach(roomId, 3);
    await new Promise((resolve) => setImmediate(resolve));
    ordered.stop();
    expect(delivered).toEqual([1, 2, 3]);
  });

  it('does not follow rooms that nobody has open', () => {
    const { ordered, delivered } = delivery();
    ordered.hear(event(1));
    ordered.follow(roomId, 1);
    ordered.unfollow(roomId);
    ordered.hear(event(2));
    expect(delivered).toEqual([]);
  });
});
