import { amongColleagues, CATEGORIES, scan } from '@consilium/deid';
import type { ScanReply, ScanRequest } from './protocol';
import { ScanFailed, Scanner, type EnginePort } from './Scanner';

/** The engine as the worker runs it, one turn later; it may be down. */
class EngineInPlace {
  readonly scanned: string[] = [];
  opened = 0;
  down = false;
  readonly open = (): EnginePort => {
    this.opened++;
    const port = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: ({ id, text, profile, colleagues }: ScanRequest) =>
        void later(() =>
          this.answer(port, {
            kind: 'found',
            id,
            findings: amongColleagues(text, this.run(text, profile), colleagues),
          }),
        ),
    } as unknown as EnginePort;
    later(() =>
      this.down
        ? port.onerror?.call(port as Worker, {} as ErrorEvent)
        : this.answer(port, { kind: 'ready', categories: CATEGORIES }),
    );
    return port;
  };
  private run(text: string, profile: ScanRequest['profile']) {
    this.scanned.push(text);
    return scan(text, { profile });
  }
  private answer(port: EnginePort, data: ScanReply): void {
    if (!this.down) port.onmessage?.call(port as Worker, { data } as MessageEvent);
  }
}
const later = (work: () => void): void => void setImmediate(work);
const CALL = 'Call (206) 555-0147 today';

describe('the scanner', () => {
  it('answers with the engine’s findings, loads it once, and remembers a text', async () => {
    const engine = new EngineInPlace();
    const scanner = new Scanner(engine.open);
    const [first, again] = [await scanner.scan(CALL, 'clinical'), await scanner.scan(CALL, 'clinical')];
    expect(first).toEqual(scan(CALL));
    expect(again).toBe(first);
    expect(engine).toMatchObject({ opened: 1, scanned: [CALL] });
    expect(scanner.known(CALL, 'clinical')).toBe(first);
    expect(scanner.known(CALL, 'account')).toBeUndefined();
    expect(scanner.describe('phone').replacement).toBe('[PHONE]');
    expect(scanner.describe('something newer').words).not.toBe('');
  });

  it('loads nothing for a blank text', async () => {
    const engine = new EngineInPlace();
    expect(await new Scanner(engine.open).scan('  \n', 'clinical')).toEqual([]);
    expect(engine.opened).toBe(0);
  });

  it('never scans what was given up while it waited', async () => {
    const engine = new EngineInPlace();
    const scanner = new Scanner(engine.open);
    const given = new AbortController();
    const first = scanner.scan('one', 'clinical');
    const second = scanner.scan('two', 'clinical', { signal: given.signal });
    const third = scanner.scan('three', 'clinical');
    given.abort();
    await expect(second).rejects.toBeDefined();
    await Promise.all([first, third]);
    expect(engine.scanned).toEqual(['one', 'three']);
  });

  it('fails every text that waits when the worker does not load, and tries again with the next', async () => {
    const engine = new EngineInPlace();
    engine.down = true;
    const scanner = new Scanner(engine.open);
    const waiting = [scanner.scan('one', 'clinical'), scanner.scan('two', 'clinical')];
    for (const one of waiting) await expect(one).rejects.toThrow(ScanFailed);
    engine.down = false;
    await scanner.scan('one', 'clinical');
    expect(engine.opened).toBe(2);
  });

  it('knows whom the author writes to, and asks anew for others', async () => {
    const engine = new EngineInPlace();
    const scanner = new Scanner(engine.open);
    const text = 'Agree with Petra Sundergale.';
    await scanner.scan(text, 'clinical', { colleagues: ['Petra Sundergale'] });
    expect(scanner.known(text, 'clinical')).toBeUndefined();
    expect(scanner.known(text, 'clinical', ['Petra Sundergale'])).toEqual([]);
  });

  it('takes a mention for a token', async () => {
    const engine = new EngineInPlace();
    await new Scanner(engine.open).scan('ask @[01a20000-0000-7000-8000-0000000000aa] now', 'clinical');
    expect(engine.scanned[0]).toMatch(/^ask {41}now$/);
  });
});
