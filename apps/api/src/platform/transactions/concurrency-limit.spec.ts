import { ConcurrencyLimit } from './concurrency-limit';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('ConcurrencyLimit', () => {
  it('lets only so many go on at once, in the order of asking, also when some fail', async () => {
    const gate = new ConcurrencyLimit(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3, 4].map((n) =>
      gate.run(() => {
        begun.push(n);
        return new Promise<number>(
          (resolve, reject) => (ends[n] = n === 1 ? () => reject(new Error('failed')) : () => resolve(n)),
        );
      }),
    );
    const outcomes = Promise.allSettled(works);
    expect(begun).toEqual([0, 1]);
    ends[1]!();
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    for (const n of [0, 2]) ends[n]!();
    await turn();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    for (const n of [3, 4]) ends[n]!();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await gate.run(async () => 'free again')).toBe('free again');
  });
});

it('refuses the next one where as many wait as may, and takes it again when there is room', async () => {
  const few = new ConcurrencyLimit(1, 1);
  const ends: (() => void)[] = [];
  const work = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
  const [first, second] = [few.run(work), few.run(work)];
  await expect(few.run(work)).rejects.toMatchObject({ code: 'resource.busy', extras: { retryAfter: 10 } });
  ends.shift()!();
  await first;
  const third = few.run(work);
  await Promise.resolve();
  ends.shift()!();
  await second;
  await new Promise(setImmediate);
  ends.shift()!();
  await third;
});
