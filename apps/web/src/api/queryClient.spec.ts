import { QueryObserver } from '@tanstack/react-query';
import { until } from '../../../../test/support/until';
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
      queryFn: () => new Promise<number>((resolve) => answers.push(resolve)),
    });
    const stop = observer.subscribe(() => undefined);
    expect(answers).toHaveLength(1);
    void client.invalidateQueries({ queryKey: ['holds'] });
    answers[0]!(0);
    await until(() => answers.length === 2);
    answers[1]!(1);
    await until(() => observer.getCurrentResult().data === 1);
    expect(answers).toHaveLength(2);
    stop();
    client.clear();
  });
});
