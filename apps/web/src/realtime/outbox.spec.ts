import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { PROBLEMS, type ProblemCode } from '@consilium/contracts';
import { OfflineError, ProblemError } from '../api/problems';
import { holdDeviceKey } from '../device/deviceSeal';
import { Outbox } from './outbox';
import { deviceStore, type UnsentMessage } from '../device/outboxStore';
import { Writes } from '../device/writes';
import { stays, until } from '../../../../test/support/until';

const refusal = (code: ProblemCode, retryAfter?: number): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    title: PROBLEMS[code].title,
    status: PROBLEMS[code].status,
    detail: PROBLEMS[code].title,
    code,
    ...(retryAfter && { retryAfter }),
  });

/** A server that keeps what it acknowledged, once per clientId, and may be away, refuse, or lose its answer. */
class Server {
  readonly stored: UnsentMessage[] = [];
  attempts = 0;
  online = true;
  answersLost = 0;
  refuse: ((message: UnsentMessage) => ProblemError | null) | null = null;

  readonly deliver = async (message: UnsentMessage): Promise<void> => {
    this.attempts++;
    await new Promise((done) => setImmediate(done));
    if (!this.online) throw new OfflineError();
    const refused = this.refuse?.(message);
    if (refused) throw refused;
    if (!this.stored.some(({ clientId }) => clientId === message.clientId)) this.stored.push(message);
    if (this.answersLost-- > 0) throw new OfflineError();
  };
}

/** The browser's lock: one holder at a time, over all tabs. */
function createLock() {
  let last = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));
}

const KEY = Buffer.alloc(32, 7).toString('base64');
const boxes: Outbox<UnsentMessage>[] = [];
function openTab(
  memberId: string,
  server: Server,
  alone = createLock(),
  tell = () => undefined,
): Outbox<UnsentMessage> {
  holdDeviceKey(memberId, KEY);
  const ports = { store: deviceStore, queueOf: ({ roomId }: UnsentMessage) => roomId, deliver: server.deliver };
  const outbox = new Outbox<UnsentMessage>(memberId, { ...ports, alone, tell });
  boxes.push(outbox);
  return outbox;
}
const message = (text: string, roomId = 'room-1') => ({
  clientId: randomUUID(),
  roomId,
  text,
  kind: 'message' as const,
});
const texts = (list: readonly UnsentMessage[]): string[] => list.map(({ text }) => text);

afterEach(() => {
  for (const box of boxes.splice(0)) box.stop();
});

describe('outbox', () => {
  it('sends in the order of writing, and keeps nothing that was acknowledged', async () => {
    const member = randomUUID();
    const server = new Server();
    const box = openTab(member, server);
    await box.start();
    await Promise.all(['one', 'two', 'three'].map((text) => box.add(message(text))));
    await until(() => box.getSnapshot().length === 0);
    expect(texts(server.stored)).toEqual(['one', 'two', 'three']);
    expect(await deviceStore.unsent(member)).toEqual([]);
  });

  it('keeps what was written offline over a reload and sends it once when the line is back', async () => {
    const member = randomUUID();
    const server = new Server();
    server.online = false;
    const before = openTab(member, server);
    await before.start();
    await before.add(message('written offline'));
    before.stop();

    server.online = true;
    const after = openTab(member, server);
    await after.start();
    await until(() => after.getSnapshot().length === 0);
    after.flush();
    await stays(() => server.stored.length === 1, 30);
    expect(texts(server.stored)).toEqual(['written offline']);
  });

  it('stores a message once although its acknowledgement was lost', async () => {
    const server = new Server();
    server.answersLost = 1;
    const box = openTab(randomUUID(), server);
    await box.start();
    await box.add(message('once'));
    await until(() => server.attempts === 1);
    await until(() => box.getSnapshot().length === 1);
    box.flush();
    await until(() => box.getSnapshot().length === 0);
    expect(texts(server.stored)).toEqual(['once']);
    expect(server.attempts).toBe(2);
  });

  it('never shows or sends what another member wrote', async () => {
    const [author, next] = [randomUUID(), randomUUID()];
    const server = new Server();
    server.online = false;
    const first = openTab(author, server);
    await first.start();
    await first.add(message('mine alone'));
    first.stop();

    server.online = true;
    const second = openTab(next, server);
    await second.start();
    await second.add(message('theirs'));
    await until(() => second.getSnapshot().length === 0);
    expect(texts(server.stored)).toEqual(['theirs']);
    expect(texts(await deviceStore.unsent(author))).toEqual(['mine alone']);
    expect(await deviceStore.unsent(next)).toEqual([]);
  });

  it('keeps a refused message with its reason, lets the others go on, and forgets it when told', async () => {
    const member = randomUUID();
    const server = new Server();
    server.refuse = ({ text }) => (text === 'bad' ? refusal('room.mention_unknown') : null);
    const box = openTab(member, server);
    await box.start();
    await Promise.all(['first', 'bad', 'last'].map((text) => box.add(message(text))));
    await until(() => server.stored.length === 2);
    const [refused] = await deviceStore.unsent(member);
    expect(refused).toMatchObject({ text: 'bad', state: 'refused', problem: { code: 'room.mention_unknown' } });
    const attempts = server.attempts;
    box.flush();
    await stays(() => server.attempts === attempts, 30);
    await box.forget(refused?.clientId ?? '');
    expect(await deviceStore.unsent(member)).toEqual([]);
  });

  it('waits as long as the server asks, in that room only', async () => {
    const server = new Server();
    let throttled = true;
    server.refuse = ({ roomId }) => (throttled && roomId === 'full' ? refusal('room.throttled', 0.3) : null);
    const box = openTab(randomUUID(), server);
    await box.start();
    await box.add(message('slow', 'full'));
    await box.add(message('quick', 'other'));
    await until(() => server.stored.length === 1);
    expect(texts(server.stored)).toEqual(['quick']);
    expect(box.waitsUntil('full')).toBeGreaterThan(Date.now());
    throttled = false;
    await until(() => server.stored.length === 2);
    expect(box.getSnapshot()).toEqual([]);
  });

  it('waits for its author when nobody is signed in', async () => {
    const member = randomUUID();
    const server = new Server();
    server.refuse = () => refusal('session.required');
    const box = openTab(member, server);
    await box.start();
    await box.add(message('later'));
    await until(() => server.attempts === 1);
    expect(await deviceStore.unsent(member)).toMatchObject([{ text: 'later', state: 'waiting' }]);
  });

  it('is sent by one of several tabs', async () => {
    const member = randomUUID();
    const server = new Server();
    const alone = createLock();
    const tabs: Outbox<UnsentMessage>[] = [];
    const tell = (index: number) => () => tabs.forEach((tab, other) => other !== index && void tab.changedElsewhere());
    for (let index = 0; index < 3; index++) tabs.push(openTab(member, server, alone, tell(index) as () => undefined));
    await Promise.all(tabs.map((tab) => tab.start()));
    for (let turn = 0; turn < 5; turn++) await tabs[turn % 3]?.add(message(`m${turn}`));
    await until(() => tabs.every((tab) => tab.getSnapshot().length === 0));
    expect(texts(server.stored)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    expect(server.attempts).toBe(5);
  });
});

describe('a message that cannot go', () => {
  it('is said to be overtaken once what was written after it has gone, and a fault of the page keeps nothing behind it', async () => {
    const member = randomUUID();
    const server = new Server();
    server.refuse = ({ text }) => {
      if (text === 'faulty') throw new TypeError('a fault of this page');
      return text === 'refused' ? refusal('room.mention_unknown') : null;
    };
    const outbox = openTab(member, server);
    await outbox.start();
    for (const text of ['before', 'refused', 'faulty', 'after']) await outbox.add(message(text));
    await until(() => server.stored.length === 2);
    await until(() => outbox.getSnapshot().every(({ overtaken }) => overtaken));
    expect(texts(server.stored)).toEqual(['before', 'after']);
    expect(outbox.getSnapshot()).toMatchObject([
      { text: 'refused', state: 'refused' },
      { text: 'faulty', state: 'refused' },
    ]);
  });
});

describe('drafts', () => {
  it('are settled once every write is done, also one that was asked for meanwhile or refused', async () => {
    const writes = new Writes();
    const done: string[] = [];
    writes.add(Promise.reject(new Error('no room on the device')));
    writes.add(
      new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        done.push('first');
        writes.add(new Promise<void>((resolve) => setImmediate(resolve)).then(() => done.push('meanwhile')));
      }),
    );
    await writes.settled();
    expect(done).toEqual(['first', 'meanwhile']);
  });

  it('are kept and forgotten in the order of asking, letter by letter', async () => {
    holdDeviceKey('a', KEY);
    const typed = ['h', 'ha', 'hal', 'half'].map((text, at) =>
      deviceStore.keepDraft({ memberId: 'a', roomId: 'typed', tab: 'one', at: at + 1, text, kind: 'message' }),
    );
    const read = deviceStore.drafts('a', 'typed');
    const gone = deviceStore.forgetDraft('a', 'typed', 'one');
    await Promise.all([...typed, gone]);
    expect(await read).toMatchObject([{ text: 'half' }]);
    expect(await deviceStore.drafts('a', 'typed')).toEqual([]);
  });

  it('are kept per place, member and tab', async () => {
    for (const member of ['a', 'b']) holdDeviceKey(member, KEY);
    await deviceStore.keepDraft({
      memberId: 'a',
      roomId: 'r',
      tab: 'one',
      at: 1,
      text: 'half a thought',
      kind: 'concern',
    });
    await deviceStore.keepDraft({ memberId: 'a', roomId: 'r', tab: 'two', at: 2, text: 'another', kind: 'message' });
    expect(await deviceStore.drafts('a', 'r')).toMatchObject([
      { text: 'half a thought', kind: 'concern' },
      { text: 'another' },
    ]);
    expect(await deviceStore.drafts('b', 'r')).toEqual([]);
    expect(await deviceStore.drafts('a', 's')).toEqual([]);
    await deviceStore.forgetDraft('a', 'r', 'one');
    expect(await deviceStore.drafts('a', 'r')).toMatchObject([{ tab: 'two' }]);
  });
});
