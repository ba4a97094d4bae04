import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PROBLEMS, type ClientToServerEvents, type RoomEvent, type ServerToClientEvents } from '@consilium/contracts';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import type { ConsiliumSocket } from '../api/socket';
import { until } from '../../../../test/support/until';
import { listenToRoom } from './roomListener';

const ROOM = 'room-a';
const hidden = (roomId: string): RoomEvent => ({
  roomId,
  seq: 9,
  id: '9',
  type: 'event.hidden',
  at: '',
  actor: null,
  data: { roomId, seq: 4, reason: 'reported' },
});

describe('listenToRoom', () => {
  const http = createServer();
  const server = new Server<ClientToServerEvents, ServerToClientEvents>(http, { transports: ['websocket'] });
  const asked: string[] = [];
  const got: string[] = [];
  let refuse = false;
  let socket: ConsiliumSocket;
  let stop = (): void => undefined;

  beforeAll(async () => {
    server.on('connection', (each) => {
      each.on('room.leave', (_, ack) => (asked.push('leave'), ack({ ok: true })));
      each.on('room.join', ({ roomId }, ack) => {
        asked.push(`join ${roomId}`);
        if (refuse)
          return ack({
            ok: false,
            problem: { type: '', detail: '', code: 'resource.not_found', ...PROBLEMS['resource.not_found'] },
          });
        ack({ ok: true, events: [], firstSeq: 1, lastSeq: 8, epoch: 'e', present: [], presentOrder: 1, more: false });
      });
    });
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  });
  beforeEach(() => {
    refuse = false;
    asked.length = got.length = 0;
    socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
      transports: ['websocket'],
      reconnectionDelay: 10,
    });
    stop = listenToRoom(socket, ROOM, {
      onJoined: () => got.push('joined'),
      onEvent: ({ type }) => got.push(type),
      onClosed: () => got.push('closed'),
    });
  });
  afterEach(() => {
    stop();
    socket.disconnect();
  });
  afterAll(() => server.close());

  it('joins, hears this room alone, joins again after a break, and leaves', async () => {
    await until(() => got.length === 1);
    server.emit('room.event', hidden('room-b'));
    server.emit('room.event', hidden(ROOM));
    await until(() => got.length > 1);
    expect(got).toEqual(['joined', 'event.hidden']);
    socket.disconnect().connect();
    await until(() => got.length === 3);
    expect(got[2]).toBe('joined');
    stop();
    server.emit('room.event', hidden(ROOM));
    await until(() => asked.includes('leave'));
    expect(asked).toEqual([`join ${ROOM}`, `join ${ROOM}`, 'leave']);
    expect(got).toHaveLength(3);
  });

  it('leaves the room only when nothing of the page hears it any more', async () => {
    await until(() => got.length === 1);
    const stopOther = listenToRoom(socket, ROOM, {
      onJoined: () => got.push('other'),
      onEvent: () => undefined,
      onClosed: () => undefined,
    });
    await until(() => got.includes('other'));
    stopOther();
    server.emit('room.event', hidden(ROOM));
    await until(() => got.includes('event.hidden'));
    expect(asked).not.toContain('leave');
    stop();
    await until(() => asked.includes('leave'));
  });

  it('says that the room is closed to this member: told so, or refused', async () => {
    await until(() => got.length === 1);
    server.emit('room.closed', { roomId: 'room-b', reason: 'removed' });
    server.emit('room.closed', { roomId: ROOM, reason: 'removed' });
    await until(() => got.length > 1);
    expect(got).toEqual(['joined', 'closed']);
    refuse = true;
    socket.disconnect().connect();
    await until(() => got.length > 2);
    expect(got).toEqual(['joined', 'closed', 'closed']);
  });
});
