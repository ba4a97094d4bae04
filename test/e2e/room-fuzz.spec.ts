import * as fc from 'fast-check';
import type { RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, type RoomFixture } from '../support/case-room';
import { connectSocket, demand, RoomReplica, type ClientSocket } from '../support/socket-client';
import type { SignedIn } from '../support/people';
import { pause } from '../support/until';

/** FUZZ_SEED repeats a run; FUZZ_RUNS makes a longer one. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 50);
const CLIENTS = 4;

let test: TestApp;
let room: RoomFixture;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 100_000, postPer10s: 100_000, databasePoolSize: 6 });
  room = await openCaseRoom(test, ['psychiatrist', 'anesthesiologist', 'nurse']);
});
afterAll(() => test.close());

/** A person at a client: what was written but not acknowledged is sent again, with the same clientId, when the line is back. */
class FuzzClient {
  readonly replica: RoomReplica;
  readonly acknowledged: RoomEvent[] = [];
  private readonly unsent: { clientId: string; text: string }[] = [];
  private socket: ClientSocket | undefined;
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly member: SignedIn,
    private readonly roomId: string,
  ) {
    this.replica = new RoomReplica(roomId);
  }

  async connect(): Promise<void> {
    if (this.socket?.connected) return;
    this.socket = await connectSocket(test.url, this.member.cookie);
    await this.replica.attach(this.socket);
    for (const message of this.unsent.splice(0)) this.send(message);
  }

  /** Cuts the line without a goodbye, with whatever is under way. */
  cut(): void {
    (
      this.socket?.io as unknown as { engine: { transport: { ws: { close(): void } } } } | undefined
    )?.engine.transport.ws.close();
    this.socket?.close();
    this.socket = undefined;
  }

  write(text: string): void {
    this.send({ clientId: newClientId(), text });
  }

  async settle(): Promise<void> {
    await this.connect();
    while (this.sending.size > 0 || this.unsent.length > 0) {
      await Promise.all(this.sending);
      await this.connect();
      for (const message of this.unsent.splice(0)) this.send(message);
    }
    await this.replica.catchUp();
  }

  private send(message: { clientId: string; text: string }): void {
    const { socket } = this;
    if (!socket?.connected) {
      this.unsent.push(message);
      return;
    }
    const lost = new Promise<never>((_, reject) => socket.once('disconnect', () => reject(new Error('cut'))));
    const sent: Promise<void> = Promise.race([
      demand(socket, 'message.post', { roomId: this.roomId, ...message }),
      lost,
    ])
      .then(({ event }) => void this.acknowledged.push(event!))
      .catch(() => void this.unsent.push(message))
      .finally(() => this.sending.delete(sent));
    this.sending.add(sent);
  }
}

const step = fc.record({
  client: fc.nat(CLIENTS - 1),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('write' as const) },
    { weight: 2, arbitrary: fc.constant('cut' as const) },
    { weight: 2, arbitrary: fc.constant('connect' as const) },
    { weight: 1, arbitrary: fc.constant('pause' as const) },
  ),
});

it(`keeps every client equal to the log through random posts, cuts and resumes (${RUNS} seeds)`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const clients = [room.owner, ...room.others].map((member) => new FuzzClient(member, room.roomId));
      await Promise.all(clients.map((client) => client.connect()));
      for (const [index, { client: who, act }] of steps.entries()) {
        const client = clients[who]!;
        if (act === 'write') client.write(`Step ${index}`);
        else if (act === 'cut') client.cut();
        else if (act === 'connect') await client.connect();
        else await pause(2);
      }
      for (const client of clients) await client.settle();
      for (const client of clients) await client.replica.catchUp();
      const stored = await test.database.query<{ seq: string; id: string }[]>(
        'SELECT seq, id FROM room_event WHERE room_id = $1 ORDER BY seq',
        [room.roomId],
      );
      const log = stored.map(({ id, seq }) => `${seq}:${id}`);
      expect(stored.map(({ seq }) => Number(seq))).toEqual(stored.map((_, index) => index + 1));
      for (const client of clients) {
        expect(client.replica.events.map(({ id, seq }) => `${seq}:${id}`)).toEqual(log);
        for (const event of client.acknowledged) expect(log).toContain(`${event.seq}:${event.id}`);
        client.cut();
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 120_000);
