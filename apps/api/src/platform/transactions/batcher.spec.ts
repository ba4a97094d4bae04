import { Batcher } from './batcher';
import { until } from '../../../../../test/support/until';

/** Groups that end when the test says so. */
function controlled(largest = 10) {
  const groups: { asks: number[]; end: (answers?: string[]) => void; fail: (error: Error) => void }[] = [];
  const together = new Batcher<number, string>(
    (asks) =>
      new Promise((resolve, reject) =>
        groups.push({ asks, end: (answers = asks.map(String)) => resolve(answers), fail: reject }),
      ),
    largest,
  );
  return { together, groups };
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('Batcher', () => {
  it('does what is asked in one turn as one group, and answers each with its own', async () => {
    const { together, groups } = controlled();
    const answers = Promise.all([together.ask(1), together.ask(2), together.ask(3)]);
    await turn();
    expect(groups.map(({ asks }) => asks)).toEqual([[1, 2, 3]]);
    groups[0]!.end();
    expect(await answers).toEqual(['1', '2', '3']);
  });

  it('keeps what comes during a group for the next one, which begins after it', async () => {
    const { together, groups } = controlled();
    void together.ask(1);
    await turn();
    const later = Promise.all([together.ask(2), together.ask(3)]);
    await turn();
    expect(groups).toHaveLength(1);
    groups[0]!.end();
    await turn();
    expect(groups[1]!.asks).toEqual([2, 3]);
    groups[1]!.end();
    expect(await later).toEqual(['2', '3']);
  });

  it('makes no group larger than the largest', async () => {
    const { together, groups } = controlled(2);
    void [1, 2, 3].map((ask) => together.ask(ask));
    await turn();
    groups[0]!.end();
    await turn();
    expect(groups.map(({ asks }) => asks)).toEqual([[1, 2], [3]]);
  });

  it('fails a group as a whole and goes on with the next', async () => {
    const { together, groups } = controlled();
    const failing = Promise.allSettled([together.ask(1), together.ask(2)]);
    await turn();
    const next = together.ask(3);
    groups[0]!.fail(new Error('lost'));
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await turn();
    groups[1]!.end();
    expect(await next).toBe('3');
  });

  it('does not let a group that hangs hold up the others', async () => {
    const { together, groups } = controlled();
    void together.ask(1);
    await turn();
    const next = together.ask(2);
    await until(() => groups.length === 2);
    expect(groups[1]!.asks).toEqual([2]);
    groups[1]!.end();
    expect(await next).toBe('2');
  });
});
