import { QueryObserver } from '@tanstack/react-query';
import { createQueryClient } from './queryClient';

describe('news during a fetch', () => {
  it.each([
    ['the first one', undefined],
    ['a later one', 0],
  ])('reads again after %s', async (_, before) => {
    const client = createQueryClient(() => undefined);
    if (before !== undefined) client.setQueryData(['holds'], before, { updatedAt: 1 });
    const answers: ((opened: number) => void)[] = [];
    const observer = new QueryObserver(client, {
      queryKey: ['holds'],
      queryFn: () =>
        new Promise<number>((resolve) => {
          answers.push(resolve);
          // The second fetch is the one that knows.
          if (answers.length === 2) resolve(1);
        }),
    });
    const known = new Promise<void>((resolve) => observer.subscribe(({ data }) => data === 1 && resolve()));
    expect(answers).toHaveLength(1);
    void client.invalidateQueries({ queryKey: ['holds'] });
    answers[0]?.(0);
    await known;
    expect(answers).toHaveLength(2);
    observer.destroy();
    client.clear();
  });
});
