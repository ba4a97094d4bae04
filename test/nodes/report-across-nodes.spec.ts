import type { RoomEvent } from '@consilium/contracts';
import { newClientId, openCaseRoom } from '../support/case-room';
import { createOfficers, newestIncident, report, settle } from '../support/incidents';
import { demand } from '../support/socket-client';
import { until } from '../support/until';
import { describeWithRedis } from './support/redis-server';
import { startTwoNodes, type TwoNodes } from './support/two-nodes';

const SLIPPED = 'She is the one whom everybody calls the kestrel of the harbour.';

describeWithRedis('a report on one of two servers', () => {
  let nodes: TwoNodes;
  beforeAll(async () => void (nodes = await startTwoNodes()));
  afterEach(() => nodes?.closeSockets());
  afterAll(() => nodes?.close());

  it('hides the text on the other within a second; a release brings it back there; who was present there is in the incident', async () => {
    const { roomId, owner, others } = await openCaseRoom(nodes.a);
    const officers = await createOfficers(nodes.a);
    const [onA, onB] = [await nodes.connect(nodes.a, owner.cookie), await nodes.connect(nodes.b, others[0]!.cookie)];
    const told: RoomEvent[] = [];
    onB.on('room.event', (event) => told.push(event));
    await demand(onA, 'room.join', { roomId });
    await demand(onB, 'room.join', { roomId });
    await until(async () => (await demand(onA, 'room.join', { roomId })).present.length === 2);
    const { event } = await demand(onA, 'message.post', { roomId, clientId: newClientId(), text: SLIPPED });
    const { seq } = event!;
    await until(() => told.some((one) => one.seq === seq));
    const began = Date.now();
    expect((await report(others[1]!, roomId, seq)).status).toBe(201);
    await until(() => told.some((one) => one.type === 'event.hidden' && one.data.seq === seq), 1_000);
    expect(Date.now() - began).toBeLessThan(1_000);
    const incident = await newestIncident(officers[0], roomId);
    expect(incident.exposures).toContainEqual(
      expect.objectContaining({
        how: 'present',
        member: expect.objectContaining({ memberId: others[0]!.id }) as object,
      }),
    );
    await settle(officers, incident.id, 'release');
    await until(() => told.some((one) => one.type === 'event.released'));
    expect(told.find((one) => one.type === 'event.released')!.data).toEqual({
      roomId,
      seq,
      restored: [{ seq, texts: { text: SLIPPED } }],
    });
  });
});
