import type { MeetingChange, Present, RoomEvent } from '@consilium/contracts';
import { newClientId, openCaseRoom } from '../support/case-room';
import { requestApi, signIn } from '../support/people';
import { RoomReplica, demand, type ClientSocket } from '../support/socket-client';
import { stays, until } from '../support/until';
import { describeWithRedis } from './support/redis-server';
import { startTwoNodes, type TwoNodes } from './support/two-nodes';

const post = (socket: ClientSocket, roomId: string, text: string) =>
  demand(socket, 'message.post', { roomId, clientId: newClientId(), text });

describeWithRedis('two servers with one Redis', () => {
  let nodes: TwoNodes;
  beforeAll(async () => void (nodes = await startTwoNodes()));
  afterEach(() => nodes?.closeSockets());
  afterAll(() => nodes?.close());

  it('deliver what either commits to the members on both, in order, once, quickly', async () => {
    const { roomId, owner, others } = await openCaseRoom(nodes.a);
    const onA = await nodes.connect(nodes.a, owner.cookie);
    const onB = await nodes.connect(nodes.b, others[0]!.cookie);
    const replicas = [onA, onB].map(() => new RoomReplica(roomId));
    await Promise.all([replicas[0]!.attach(onA), replicas[1]!.attach(onB)]);
    const arrivals = new Map<number, number>();
    onB.on('room.event', (event: RoomEvent) => arrivals.set(event.seq, performance.now()));
    const waits: number[] = [];
    for (let n = 0; n < 30; n++) {
      const [{ event }] = await Promise.all([post(onA, roomId, `a${n}`), post(onB, roomId, `b${n}`)]);
      const committed = performance.now();
      await until(() => arrivals.has(event!.seq));
      waits.push(arrivals.get(event!.seq)! - committed);
    }
    const last = replicas[0]!.lastSeq;
    await until(() => replicas.every((replica) => replica.lastSeq === Math.max(last, replicas[0]!.lastSeq)));
    for (const { heard } of replicas) expect(heard).toEqual(Array.from({ length: 60 }, (_, n) => heard[0]! + n));
    expect(replicas[1]!.events).toEqual(replicas[0]!.events);
    // By the hint, long before the look at the log that comes every second.
    expect(waits.sort((x, y) => x - y)[15]!).toBeLessThan(100);
  });

  it('take a removed member out on the other server within a second, and tell nothing after', async () => {
    const { roomId, caseId, owner, others } = await openCaseRoom(nodes.a);
    const onB = await nodes.connect(nodes.b, others[0]!.cookie);
    const stays = await nodes.connect(nodes.b, others[1]!.cookie);
    for (const socket of [onB, stays]) await demand(socket, 'room.join', { roomId });
    const told: string[] = [];
    const heard: number[] = [];
    onB.onAny((name: string) => told.push(name));
    stays.on('room.event', (event) => heard.push(event.seq));
    expect((await owner.request('DELETE', `/cases/${caseId}/members/${others[0]!.id}`)).status).toBe(204);
    const took = await until(() => told.includes('room.closed'), 1_000);
    expect(took).toBeLessThan(1_000);
    const closedAt = told.length;
    for (let n = 0; n < 5; n++)
      await owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: `After ${n}` });
    await until(() => heard.length === 6);
    expect(told.slice(closedAt).filter((name) => name !== 'inbox.item')).toEqual([]);
    expect(told.filter((name) => name === 'room.event')).toHaveLength(0);
  });

  it('show one presence of both, who types, and one read marker and count', async () => {
    const { roomId, owner, others } = await openCaseRoom(nodes.a);
    const onA = await nodes.connect(nodes.a, owner.cookie);
    await demand(onA, 'room.join', { roomId });
    let present: Present[] = [];
    onA.on('room.presence', (told) => void (present = told.present));
    const onB = await nodes.connect(nodes.b, others[0]!.cookie);
    await until(async () => (await demand(onB, 'room.join', { roomId })).present.length === 2);
    const both = [owner.id, others[0]!.id].sort();
    await until(() => present.length === 2);
    expect(present.map(({ memberId }) => memberId).sort()).toEqual(both);
    const { body } = await others[0]!.request('GET', '/rooms');
    expect(
      (body as { items: { present: Present[] }[] }).items[0]!.present.map(({ memberId }) => memberId).sort(),
    ).toEqual(both);

    const typing: string[] = [];
    onA.on('room.typing', ({ memberId }) => typing.push(memberId));
    onB.emit('typing', { roomId });
    await until(() => typing.length > 0);
    expect(typing).toEqual([others[0]!.id]);

    const device = await nodes.connect(nodes.b, owner.cookie);
    const markers: number[] = [];
    device.on('room.read', (marker) => markers.push(marker.seq));
    const { event } = await post(onA, roomId, 'To be read');
    await owner.request('POST', `/rooms/${roomId}/read`, { seq: event!.seq });
    await until(() => markers.includes(event!.seq));

    onB.close();
    await until(() => present.length === 1);
    expect(present.map(({ memberId }) => memberId)).toEqual([owner.id]);
  });

  it('tell of a meeting that changed on the other, to who takes part and nobody else', async () => {
    const { owner, others } = await openCaseRoom(nodes.a);
    const [leaders, colleagues, strangers] = await Promise.all(
      [owner, others[0]!, others[1]!].map(async (member) => {
        const heard: MeetingChange[] = [];
        (await nodes.connect(nodes.b, member.cookie)).on('meeting.changed', (change) => heard.push(change));
        return heard;
      }),
    );
    const { body } = await owner.request('POST', '/meetings', {
      title: 'Weekly board',
      startsAt: '2090-01-01T10:00:00Z',
      memberIds: [others[0]!.id],
    });
    const { id: meetingId } = body as { id: string };
    await owner.request('PATCH', `/meetings/${meetingId}`, { action: 'cancel', version: 1 });
    await until(() => [leaders, colleagues].every((heard) => heard!.length === 2));
    for (const heard of [leaders, colleagues]) expect(heard).toEqual([1, 2].map((version) => ({ meetingId, version })));
    expect(strangers).toEqual([]);
  });

  it('count a member with a socket on each as present until both are closed', async () => {
    const { roomId, owner, others } = await openCaseRoom(nodes.a);
    const watcher = await nodes.connect(nodes.a, owner.cookie);
    let present: Present[] = [];
    watcher.on('room.presence', (told) => void (present = told.present));
    await demand(watcher, 'room.join', { roomId });
    const one = await nodes.connect(nodes.a, others[0]!.cookie);
    const two = await nodes.connect(nodes.b, others[0]!.cookie);
    for (const socket of [one, two]) await demand(socket, 'room.join', { roomId });
    await until(() => present.length === 2);
    one.close();
    await stays(() => present.length === 2, 300);
    two.close();
    await until(() => present.length === 1);
  });

  it('end the sockets of a session on the other server within a second', async () => {
    const { owner } = await openCaseRoom(nodes.a);
    const cookie = await signIn(nodes.a.url, owner.email);
    const onB = await nodes.connect(nodes.b, cookie);
    const survivor = await nodes.connect(nodes.b, owner.cookie);
    let reason = '';
    onB.on('session.ended', (ended) => void (reason = ended.reason));
    const answer = await requestApi(nodes.a.url, 'DELETE', '/session', undefined, { cookie });
    expect(answer.status).toBe(204);
    await until(() => reason !== '' && !onB.connected, 1_000);
    expect(reason).toBe('signed_out');
    expect(survivor.connected).toBe(true);
  });
});
