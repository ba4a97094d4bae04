import { FewAtATime } from './few-at-a-time';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('FewAtATime', () => {
  it('lets only so many go on at once, in the order of asking, also when some fail', async () => {
    const gate = new FewAtATime(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3, 4].map((n) =>
      gate.run(() => {
        begun.push(n);
        return new Promise<number>((resolve, reject) => (ends[n] = n === 1 ? () => reject(new Error('failed')) : () => resolve(n)));
      }));
    const outcomes = Promise.allSettled(works);
    expect(begun).toEqual([0, 1]);
    ends[1]!();
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    for (const n of [0, 2]) ends[n]!();
    await turn();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    for (const n of [3, 4]) ends[n]!();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(await gate.run(async () => 'free again')).toBe('free again');
  });
});
