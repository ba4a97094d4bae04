import { Logger } from '@nestjs/common';
import { PeriodicWork } from './periodic-work';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Work whose rounds end when the test says so. */
function held() {
  const ends: ((error?: Error) => void)[] = [];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
  return { ends, work };
}

it('does its rounds from the start of the application to its end', async () => {
  const periodic = new PeriodicWork();
  let rounds = 0;
  periodic.every('test: count', 1000, async () => void (rounds += 1));
  await jest.advanceTimersByTimeAsync(5000);
  expect(rounds).toBe(0);
  periodic.onApplicationBootstrap();
  await jest.advanceTimersByTimeAsync(3000);
  expect(rounds).toBe(3);
  await periodic.onModuleDestroy();
  await jest.advanceTimersByTimeAsync(3000);
  expect(rounds).toBe(3);
});

it('does one round at a time, and ends when the last is over', async () => {
  const periodic = new PeriodicWork();
  const { ends, work } = held();
  const round = periodic.every('test: hold', 1000, work);
  periodic.onApplicationBootstrap();
  const first = round();
  expect(round()).toBe(first);
  await jest.advanceTimersByTimeAsync(3000);
  expect(ends).toHaveLength(1);
  let ended = false;
  const end = periodic.onModuleDestroy().then(() => (ended = true));
  await jest.advanceTimersByTimeAsync(0);
  expect(ended).toBe(false);
  ends[0]!();
  await end;
});

it('says what failed and when it is tried again, and goes on', async () => {
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const periodic = new PeriodicWork();
  const { ends, work } = held();
  const round = periodic.every('test: fail', 60_000, work);
  const first = round();
  ends[0]!(new Error('a secret'));
  await first;
  expect(warn).toHaveBeenCalledWith(
    expect.objectContaining({ work: 'test: fail' }),
    'test: fail: failed; again within 60 s',
  );
  expect(JSON.stringify(warn.mock.calls)).not.toContain('secret');
  void round();
  expect(ends).toHaveLength(2);
  warn.mockRestore();
});
