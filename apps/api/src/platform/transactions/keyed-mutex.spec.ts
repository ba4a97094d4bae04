import { pause } from '../../../../../test/support/until';
import { KeyedMutex } from './keyed-mutex';

describe('KeyedMutex', () => {
  it('lets one at a time in on a key, in the order of asking', async () => {
    const gate = new KeyedMutex();
    const log: string[] = [];
    const work = (name: string, ms: number) =>
      gate.run('key', async () => {
        log.push(`${name} begins`);
        await pause(ms);
        log.push(`${name} ends`);
      });
    await Promise.all([work('first', 20), work('second', 1), work('third', 5)]);
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  it('does not make different keys wait for each other', async () => {
    const gate = new KeyedMutex();
    let release = () => {};
    const held = gate.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    await expect(gate.run('b', async () => 'through')).resolves.toBe('through');
    release();
    await held;
  });

  it('goes on after a failure, which only its own caller hears of', async () => {
    const gate = new KeyedMutex();
    const failing = gate.run('key', async () => Promise.reject(new Error('no')));
    const next = gate.run('key', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('remembers nobody once all are through', async () => {
    const gate = new KeyedMutex();
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        gate.run(`key ${n % 3}`, async () => (n % 2 ? n : Promise.reject(new Error()))),
      ),
    );
    expect(gate['last'].size).toBe(0);
  });
});
