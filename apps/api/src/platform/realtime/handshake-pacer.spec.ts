import { HandshakePacer } from './handshake-pacer';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function work(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

describe('HandshakePacer', () => {
  it('lets a crowd in in order, some in each turn of the event loop', async () => {
    const turnstile = new HandshakePacer();
    const inside: number[] = [];
    for (let n = 0; n < 10; n++) {
      turnstile.pass(() => {
        work(4);
        inside.push(n);
      });
    }
    const counts = [inside.length];
    while (inside.length < 10) {
      await turn();
      counts.push(inside.length);
    }
    expect(counts[0]).toBe(0);
    for (const [place, count] of counts.slice(1).entries()) expect(count - counts[place]!).toBeLessThanOrEqual(3);
    expect(inside).toEqual(Array.from({ length: 10 }, (_, n) => n));
    turnstile.pass(() => inside.push(10));
    await turn();
    expect(inside.at(-1)).toBe(10);
  });
});
