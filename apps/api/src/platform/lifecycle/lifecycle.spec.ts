import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { StartFailure } from '../settings';
import { ServerLife, browserAddress, listenFailure, refuseBusyAddress, startFailureLine } from '.';

const silent = () => undefined;
const never = () => new Promise<never>(() => undefined);

describe('ServerLife', () => {
  let exits: (number | string | null | undefined)[];
  beforeEach(() => {
    exits = [];
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      exits.push(code);
      return undefined as never;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('closes in reverse order and exits with the code', async () => {
    const closed: string[] = [];
    const life = new ServerLife(1, silent);
    await life.open(
      async () => 'database',
      async (name) => void closed.push(name),
    );
    await life.open(
      async () => 'app',
      async (name) => void closed.push(name),
    );
    await life.end(0);
    expect(closed).toEqual(['app', 'database']);
    expect(exits).toEqual([0]);
  });

  it('waits for the step of the start that is under way, closes it and begins no other', async () => {
    const closed: string[] = [];
    const life = new ServerLife(1, silent);
    let finish: (name: string) => void = silent;
    const opening = life.open(
      () => new Promise<string>((resolve) => (finish = resolve)),
      async (name) => void closed.push(name),
    );
    const ending = life.end(0);
    let begun = false;
    void life.open(
      async () => (begun = true),
      async () => undefined,
    );
    finish('database');
    await opening;
    await ending;
    expect([closed, begun]).toEqual([['database'], false]);
  });

  it('closes the database even when the app does not drain in time, and says so by its exit code', async () => {
    const closed: string[] = [];
    const life = new ServerLife(0.05, silent);
    await life.open(
      async () => 'database',
      async (name) => void closed.push(name),
    );
    await life.open(async () => 'app', never);
    await life.end(0);
    expect([closed, exits]).toEqual([['database'], [1]]);
  });

  it('keeps the exit code of a failed start, whose failed step has nothing to close', async () => {
    const life = new ServerLife(1, silent);
    await expect(life.open(() => Promise.reject(new StartFailure('no')), never)).rejects.toThrow('no');
    await life.end(1);
    expect(exits).toEqual([1]);
  });
});

describe('listening', () => {
  it('tells a busy port from a free one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(refuseBusyAddress('127.0.0.1', port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is busy`);
    await new Promise((resolve) => other.close(resolve));
    await refuseBusyAddress('127.0.0.1', port);
  });

  it('has words for an address that is not of this machine', async () => {
    await expect(refuseBusyAddress('192.0.2.1', 0)).rejects.toBeInstanceOf(StartFailure);
  });

  it('passes other errors on', () => {
    const error = new Error('unheard of');
    expect(listenFailure(error, '127.0.0.1', 1)).toBe(error);
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('shows %s as %s', (host, address) => expect(browserAddress(host, 3000)).toBe(address));
});

describe('startFailureLine', () => {
  it('shows our own words, and of a foreign error only what cannot quote a value', () => {
    expect(startFailureLine(new StartFailure('Port 3000 is busy.'))).toBe('Port 3000 is busy.');
    const foreign = Object.assign(new TypeError('Key (name)=(Jane Doe) exists'), { code: '23505' });
    expect(startFailureLine(foreign)).toMatch(/^The server cannot start: error=TypeError code=23505/);
    expect(startFailureLine(foreign)).not.toMatch(/Jane Doe|\n/);
  });
});
