import type { Present } from '@consilium/contracts';
import { newClientId, openCaseRoom } from '../support/case-room';
import { RoomReplica, demand, type ClientSocket } from '../support/socket-client';
import { pause, stays, until } from '../support/until';
import { describeWithRedis } from './support/redis-server';
import { meet, startTwoNodes, type TwoNodes } from './support/two-nodes';

const post = async (socket: ClientSocket, roomId: string, text: string) =>
  (await demand(socket, 'message.post', { roomId, clientId: newClientId(), text })).event!;

describeWithRedis('two servers whose Redis', () => {
  let nodes: TwoNodes;
  let roomId: string;
  let sockets: ClientSocket[];
  let replicas: RoomReplica[];
  beforeAll(async () => void (nodes = await startTwoNodes()));
  afterAll(() => nodes?.close());
  beforeEach(async () => {
    const room = await openCaseRoom(nodes.a);
    roomId = room.roomId;
    sockets = [await nodes.connect(nodes.a, room.owner.cookie), await nodes.connect(nodes.b, room.others[0]!.cookie)];
    replicas = sockets.map(() => new RoomReplica(roomId));
    for (const [index, replica] of replicas.entries()) await replica.attach(sockets[index]!);
  });
  afterEach(() => nodes?.closeSockets());

  /** Everybody was sent every event live, once and in order: nobody had to ask. */
  function expectAllHeard(): void {
    for (const { heard, events } of replicas) {
      expect(heard).toEqual(heard.map((_, index) => heard[0]! + index));
      expect(heard.at(-1)).toBe(events.at(-1)!.seq);
    }
    expect(replicas[1]!.events).toEqual(replicas[0]!.events);
  }

  it('dies in mid-burst and returns lose, double and disorder nothing, and serve their own people meanwhile', async () => {
    const posted: number[] = [];
    let slowestLocal = 0;
    let writing = true;
    const writers = sockets.map(async (socket, author) => {
      for (let n = 0; writing; n++) {
        const { seq } = await post(socket, roomId, `${author}: ${n}`);
        const committed = performance.now();
        posted.push(seq);
        await until(() => replicas[author]!.lastSeq >= seq);
        slowestLocal = Math.max(slowestLocal, performance.now() - committed);
        await pause(15);
      }
    });
    const more = async (messages: number): Promise<number> => {
      const before = posted.length;
      return until(() => posted.length >= before + messages);
    };
    await more(10);
    await nodes.redis.kill();
    await more(20);
    await nodes.redis.begin();
    await meet(nodes.a, nodes.b);
    await more(10);
    writing = false;
    await Promise.all(writers);
    const last = Math.max(...posted);
    await until(() => replicas.every(({ lastSeq }) => lastSeq === last), 5_000);
    expectAllHeard();
    expect(new Set(posted).size).toBe(posted.length);
    expect(slowestLocal).toBeLessThan(1_500);
  });

  it('is away tell each other a second late, and at once when it is back', async () => {
    await nodes.redis.kill();
    const { seq } = await post(sockets[0]!, roomId, 'Written while the link is down');
    const took = await until(() => replicas[1]!.lastSeq === seq, 3_000);
    expect(took).toBeLessThan(1_500);
    await nodes.redis.begin();
    await meet(nodes.a, nodes.b);
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      const event = await post(sockets[0]!, roomId, `Written again, ${n}`);
      waits.push(await until(() => replicas[1]!.lastSeq === event.seq));
    }
    expect(waits.sort((x, y) => x - y)[4]!).toBeLessThan(200);
    expectAllHeard();
  });

  it('is away still take a removed member out, and tell them nothing that came after', async () => {
    const { roomId: other, caseId, owner, others } = await openCaseRoom(nodes.a);
    const removed = await nodes.connect(nodes.b, others[0]!.cookie);
    const remaining = await nodes.connect(nodes.b, others[1]!.cookie);
    for (const socket of [removed, remaining]) await demand(socket, 'room.join', { roomId: other });
    const told: string[] = [];
    removed.onAny((name: string) => told.push(name));
    await nodes.redis.kill();
    await owner.request('DELETE', `/cases/${caseId}/members/${others[0]!.id}`);
    // The server that was told nothing is the one that is posted to: it must see the removal before it says anything.
    const { seq } = await post(remaining, other, 'Not for everybody');
    expect((await demand(remaining, 'room.join', { roomId: other })).lastSeq).toBe(seq);
    await until(() => told.includes('room.closed'), 1_500);
    await stays(() => !told.includes('room.event'), 300);
    await nodes.redis.begin();
    await meet(nodes.a, nodes.b);
  });

  it('hangs go on, and tell each other by the log', async () => {
    nodes.redis.signal('SIGSTOP');
    try {
      const posted: number[] = [];
      for (const [index, socket] of sockets.entries())
        posted.push((await post(socket, roomId, `Hanging ${index}`)).seq);
      await until(() => replicas.every(({ lastSeq }) => lastSeq === posted.at(-1)), 5_000);
      expectAllHeard();
    } finally {
      nodes.redis.signal('SIGCONT');
    }
  });

  it('was away show one presence again, and the read marker that moved meanwhile', async () => {
    const { roomId: other, owner, others } = await openCaseRoom(nodes.a);
    const onA = await nodes.connect(nodes.a, owner.cookie);
    const device = await nodes.connect(nodes.b, owner.cookie);
    const markers: number[] = [];
    device.on('room.read', (marker) => markers.push(marker.seq));
    let present: Present[] = [];
    onA.on('room.presence', (told) => void (present = told.present));
    const { lastSeq } = await demand(onA, 'room.join', { roomId: other });
    await nodes.redis.kill();
    await demand(await nodes.connect(nodes.b, others[0]!.cookie), 'room.join', { roomId: other });
    await owner.request('POST', `/rooms/${other}/read`, { seq: lastSeq });
    await stays(() => markers.length === 0, 300);
    expect(present.map(({ memberId }) => memberId)).toEqual([owner.id]);
    await nodes.redis.begin();
    await until(() => present.length === 2);
    await until(() => markers.includes(lastSeq));
  });
});
