import { stays } from '../../../../test/support/until';
import { createQueryClient } from './queryClient';
import { keepAnswer, keepHeard, renewals } from './newest';

const KEY = ['count'];

/** An answer of the server that is given when it is time. */
function answerLater<T>(): { promise: Promise<T>; give: (value: T) => void } {
  let give!: (value: T) => void;
  const promise = new Promise<T>((done) => (give = done));
  return { promise, give };
}

describe('of two answers', () => {
  const client = createQueryClient(() => undefined);
  beforeEach(() => client.clear());

  it.each([
    [1, 2],
    [2, 1],
  ])('the newer version of a record stays, read as %i and then %i, or given and then read', async (first, second) => {
    const record = (version: number) => ({ id: 'a', version, text: `as of ${version}` });
    await client.fetchQuery({ queryKey: KEY, queryFn: () => Promise.resolve(record(first)) });
    await client.fetchQuery({ queryKey: KEY, queryFn: () => Promise.resolve(record(second)), staleTime: 0 });
    expect(client.getQueryData(KEY)).toEqual(record(2));
    const read = answerLater<object>();
    const reading = client.fetchQuery({ queryKey: KEY, queryFn: () => read.promise, staleTime: 0 });
    client.setQueryData(KEY, record(3));
    read.give(record(2));
    await reading;
    expect(client.getQueryData(KEY)).toEqual(record(3));
  });

  it('another record, and what has no version, is what was read last', async () => {
    client.setQueryData(KEY, { id: 'a', version: 3 });
    client.setQueryData(KEY, { id: 'b', version: 1 });
    expect(client.getQueryData(KEY)).toEqual({ id: 'b', version: 1 });
    await client.fetchQuery({ queryKey: KEY, queryFn: () => Promise.resolve({ unread: 1 }), staleTime: 0 });
    expect(client.getQueryData(KEY)).toEqual({ unread: 1 });
  });

  it('what was heard stays when a read that was asked for earlier answers', async () => {
    client.setQueryData(KEY, { unread: 0 });
    const read = answerLater<object>();
    const reading = client
      .fetchQuery({ queryKey: KEY, queryFn: () => read.promise, staleTime: 0 })
      .catch(() => undefined);
    await keepHeard(client, KEY, { unread: 5 });
    read.give({ unread: 4 });
    await reading;
    await stays(() => client.getQueryData<{ unread: number }>(KEY)?.unread === 5, 30);
  });

  it('a change’s answer is kept, and asked for again where something was heard meanwhile', async () => {
    client.setQueryData(KEY, { unread: 5 });
    await keepAnswer(client, KEY, renewals(client, KEY), { unread: 4 });
    expect(client.getQueryData(KEY)).toEqual({ unread: 4 });
    const before = renewals(client, KEY);
    await keepHeard(client, KEY, { unread: 6 });
    await keepAnswer(client, KEY, before, { unread: 3 });
    expect(client.getQueryData(KEY)).toEqual({ unread: 6 });
    expect(client.getQueryState(KEY)?.isInvalidated).toBe(true);
  });
});
