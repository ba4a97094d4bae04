import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  PROBLEMS,
  type ClientToServerEvents,
  type PresentNow,
  type ProblemCode,
  type RoomEvent,
  type RoomEventsPage,
  type RoomView,
  type ServerToClientEvents,
} from '@consilium/contracts';
import { io } from 'socket.io-client';
import { Server, type Socket } from 'socket.io';
import type { ConsiliumSocket } from '../api/socket';
import { RoomConnection } from './roomConnection';
import { stays, until } from '../../../../test/support/until';

const ROOM = '01a20000-0000-7000-8000-000000000001';
const ME = '01a20000-0000-7000-8000-0000000000aa';
const OTHER = '01a20000-0000-7000-8000-0000000000bb';
const PAGE = 3;

/** A room's log behind a real Socket.IO server: pages of three, live events, and ways to lose, close or restore. */
class RoomServer {
  log: RoomEvent[] = [];
  epoch = 'epoch-1';
  refuse: ProblemCode | null = null;
  joins: { after?: number; epoch?: string }[] = [];
  /** Lists of who is present that are sent before the answer to a join, in it, and after it. */
  lists: { before: PresentNow[]; answer: PresentNow; after: PresentNow[] } = {
    before: [],
    answer: { present: [], presentOrder: 1 },
    after: [],
  };
  /** What the snapshot waits for. */
  viewed = Promise.resolve();
  readonly sockets = new Set<Socket<ClientToServerEvents, ServerToClientEvents>>();
  private readonly http = createServer();
  private readonly server = new Server<ClientToServerEvents, ServerToClientEvents>(this.http, {
    transports: ['websocket'],
  });

  async listen(): Promise<string> {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('disconnect', () => this.sockets.delete(socket));
      socket.on('room.leave', (_body, ack) => ack({ ok: true }));
      socket.on('room.join', ({ after, epoch }, ack) => {
        this.joins.push({ after, epoch });
        if (this.refuse)
          return ack({ ok: false, problem: { type: '', detail: '', code: this.refuse, ...PROBLEMS[this.refuse] } });
        const reset = epoch !== undefined && epoch !== this.epoch;
        const from = reset || after === undefined ? Math.max(0, this.log.length - PAGE) : after;
        const events = this.log.slice(from, from + PAGE);
        for (const list of this.lists.before) socket.emit('room.presence', { roomId: ROOM, ...list });
        ack({
          ok: true,
          events,
          firstSeq: 1,
          lastSeq: this.log.length,
          epoch: this.epoch,
          ...this.lists.answer,
          more: from + PAGE < this.log.length,
          ...(reset && { reset: true as const }),
        });
        for (const list of this.lists.after) socket.emit('room.presence', { roomId: ROOM, ...list });
      });
    });
    await new Promise<void>((done) => this.http.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  append(text: string, { silent = false, by = OTHER } = {}): RoomEvent {
    const seq = this.log.length + 1;
    const event: RoomEvent = {
      roomId: ROOM,
      seq,
      id: `${seq}`,
      type: 'message.posted',
      at: new Date().toISOString(),
      actor: { memberId: by, discipline: 'nurse' },
      data: { text, kind: 'message', clientId: `client-${seq}` },
    };
    this.log.push(event);
    if (!silent) this.emit('room.event', event);
    return event;
  }

  emit<E extends keyof ServerToClientEvents>(name: E, ...body: Parameters<ServerToClientEvents[E]>): void {
    for (const socket of this.sockets) socket.emit(name, ...body);
  }

  readonly api = {
    view: (): Promise<RoomView> =>
      this.viewed.then(() => ({
        id: ROOM,
        epoch: this.epoch,
        firstSeq: 1,
        lastSeq: this.log.length,
        subject: { kind: 'case', id: ROOM, code: 'KAP-7Q4M', status: 'open', consentRevoked: false },
        members: [{ memberId: ME, displayName: 'Me', role: 'owner' }],
        former: [],
        consultation: null,
        holds: [],
        onHold: [],
        readSeq: 0,
        unread: 0,
        abilities: [],
      })),
    before: (_room: string, seq: number, limit: number): Promise<RoomEventsPage> =>
      Promise.resolve({
        items: this.log.slice(Math.max(0, seq - 1 - limit), seq - 1),
        firstSeq: 1,
        lastSeq: this.log.length,
        epoch: this.epoch,
      }),
    reads: [] as number[],
    markRead: (roomId: string, seq: number) => {
      this.api.reads.push(seq);
      return Promise.resolve({ roomId, seq, unread: 0 });
    },
  };

  async close(): Promise<void> {
    await this.server.close();
  }
}

describe('RoomConnection', () => {
  let server: RoomServer;
  let socket: ConsiliumSocket;
  let room: RoomConnection;
  let own: string[];

  beforeEach(async () => {
    server = new RoomServer();
    own = [];
    socket = io(await server.listen(), {
      transports: ['websocket'],
      reconnectionDelay: 10,
      reconnectionDelayMax: 30,
      autoConnect: false,
    });
    room = new RoomConnection(socket, ROOM, ME, server.api, (event) => own.push(event.id));
  });

  afterEach(async () => {
    room.stop();
    socket.disconnect();
    await server.close();
  });

  const shown = (): string[] => [...(room.getSnapshot().state?.messages.values() ?? [])].map(({ text }) => text);
  async function join(): Promise<void> {
    room.start();
    socket.connect();
    await until(() => room.getSnapshot().phase === 'live');
  }
  const dropLine = (): void => void socket.io.engine.close();
  const all = (): string[] => server.log.map((event) => (event.type === 'message.posted' ? event.data.text : ''));

  it('opens at the newest page, hears what comes, and reads older pages', async () => {
    for (const text of ['1', '2', '3', '4', '5']) server.append(text);
    await join();
    expect(shown()).toEqual(['3', '4', '5']);
    server.append('6');
    await until(() => shown().includes('6'));
    await room.loadOlder();
    expect(shown()).toEqual(all());
  });

  const people = (count: number): PresentNow => ({
    present: [ME, OTHER, 'c', 'd'].slice(0, count).map((memberId) => ({ memberId, discipline: 'nurse' })),
    presentOrder: count,
  });
  const ORDERS = [
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
    [3, 2, 1],
  ];
  it.each(ORDERS.flatMap((order) => [0, 1, 2].map((answered) => ({ order, answered }))))(
    'shows the newest list of who is here, lists come as $order, the answer is number $answered',
    async ({ order, answered }) => {
      const lists = order.map(people);
      server.lists = { before: lists.slice(0, answered), answer: lists[answered]!, after: lists.slice(answered + 1) };
      let show = (): void => undefined;
      server.viewed = new Promise((done) => (show = done));
      room.start();
      socket.connect();
      await until(() => room.getSnapshot().present.length === 3);
      show();
      await until(() => room.getSnapshot().phase === 'live');
      expect(room.getSnapshot().present).toEqual(people(3).present);
      // And a join again, for what came meanwhile, whose answer was made before the last of them.
      server.lists = { before: [people(4)], answer: people(2), after: [] };
      await room.check();
      expect(room.getSnapshot().present).toEqual(people(4).present);
    },
  );

  it('begins anew with a new line, since another server counts its lists by itself', async () => {
    server.lists = { before: [], answer: people(3), after: [] };
    await join();
    server.lists = { before: [], answer: { ...people(1), presentOrder: 1 }, after: [] };
    dropLine();
    await until(() => server.joins.length === 2 && room.getSnapshot().phase === 'live');
    expect(room.getSnapshot().present).toEqual(people(1).present);
  });

  it('keeps a read marker that another device moved while the snapshot was under way', async () => {
    for (const text of ['1', '2', '3']) server.append(text);
    let show = (): void => undefined;
    server.viewed = new Promise((done) => (show = done));
    room.start();
    socket.connect();
    await until(() => server.joins.length === 1);
    server.emit('room.read', { roomId: ROOM, seq: 3, unread: 0 });
    await until(() => room.getSnapshot().readSeq === 3);
    show();
    await until(() => room.getSnapshot().phase === 'live');
    expect(room.getSnapshot()).toMatchObject({ readSeq: 3, readAtOpening: 3 });
  });

  it('catches up over several pages after the line was lost', async () => {
    server.append('1');
    await join();
    dropLine();
    for (let n = 2; n <= 12; n++) server.append(`${n}`, { silent: true });
    await until(() => room.getSnapshot().phase === 'live' && shown().length === 12);
    expect(shown()).toEqual(all());
    expect(server.joins.slice(1).map(({ after }) => after)).toEqual([1, 4, 7, 10]);
  });

  it('asks for what it missed when it sees a gap, and applies what came early', async () => {
    await join();
    server.append('1');
    await until(() => shown().length === 1);
    server.append('lost', { silent: true });
    server.append('3');
    await until(() => shown().length === 3);
    expect(shown()).toEqual(['1', 'lost', '3']);
    expect(room.getSnapshot().state?.to).toBe(3);
  });

  it('finds by itself what was lost before it slept', async () => {
    await join();
    server.append('lost', { silent: true });
    await room.check();
    expect(shown()).toEqual(['lost']);
  });

  it('starts afresh at another epoch', async () => {
    for (const text of ['before the restore', 'and more', 'and more']) server.append(text);
    await join();
    room.markRead(3);
    await until(() => room.getSnapshot().readSeq === 3);
    dropLine();
    server.epoch = 'epoch-2';
    server.log = [];
    server.append('after the restore');
    await until(
      () =>
        room.getSnapshot().phase === 'live' && shown().length === 1 && room.getSnapshot().state?.epoch === 'epoch-2',
    );
    expect(shown()).toEqual(['after the restore']);
    // Nothing of the new log was read, whatever was read of the old one.
    expect(room.getSnapshot().readSeq).toBe(0);
    room.markRead(1);
    await until(() => server.api.reads.at(-1) === 1);
  });

  it('forgets the text when the room is closed to the member, and hears nothing more', async () => {
    server.append('confidential');
    await join();
    server.emit('room.closed', { roomId: ROOM, reason: 'removed' });
    await until(() => room.getSnapshot().phase === 'closed');
    expect(room.getSnapshot()).toMatchObject({ state: null, closed: 'removed', present: [] });
    server.append('after');
    await stays(() => room.getSnapshot().state === null, 50);
  });

  it('says that a room is not there', async () => {
    server.refuse = 'resource.not_found';
    room.start();
    socket.connect();
    await until(() => room.getSnapshot().phase === 'missing');
    expect(server.joins).toHaveLength(1);
  });

  it('tries again while the server is busy', async () => {
    server.refuse = 'room.busy';
    room.start();
    socket.connect();
    await until(() => server.joins.length === 1);
    server.refuse = null;
    await until(() => room.getSnapshot().phase === 'live');
  });

  it('tells of own events, heard live or caught up', async () => {
    await join();
    const live = server.append('mine', { by: ME });
    await until(() => own.length === 1);
    dropLine();
    const missed = server.append('mine too', { by: ME, silent: true });
    await until(() => own.length === 2);
    expect(own).toEqual([live.id, missed.id]);
  });

  it('shows who types until they send or stop', async () => {
    await join();
    server.emit('room.typing', { roomId: ROOM, memberId: OTHER });
    await until(() => room.getSnapshot().typing.length === 1);
    server.append('sent');
    await until(() => room.getSnapshot().typing.length === 0);
  });

  it('sends the read marker forward only and not for each message', async () => {
    for (const text of ['1', '2', '3']) server.append(text);
    await join();
    room.markRead(1);
    room.markRead(2);
    room.markRead(3);
    room.markRead(2);
    await until(() => server.api.reads.length === 2);
    expect(server.api.reads).toEqual([1, 3]);
    expect(room.getSnapshot().readSeq).toBe(3);
  });
});
