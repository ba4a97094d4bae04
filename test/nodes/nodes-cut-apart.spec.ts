import type { Present } from '@consilium/contracts';
import { openCaseRoom } from '../support/case-room';
import { Link, type Cut } from '../support/link';
import { requestApi, signIn, type SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { stays, until } from '../support/until';
import { expectNothingLost } from '../faults/support/nothing-lost';
import { ServedDatabase, type ServingProcess } from '../faults/support/served-database';
import { SteadyClient } from '../faults/support/steady-client';
import { whileWriting } from '../faults/support/traffic';
import { TestRedis, describeWithRedis } from './support/redis-server';

/** Longer than the look at the log that every server takes, shorter than the silence after which Redis is taken for gone. */
const CUT_MS = 3_000;
const WRITE_EVERY_MS = 12;

/** What a connection was told. */
interface Heard {
  seqs: number[];
  present: Present[];
  closed: boolean;
  /** Names of what came after it was closed, but for notices of the member's own. */
  afterwards: string[];
  ended: boolean;
}

describeWithRedis('two servers that are cut from each other', () => {
  let redis: TestRedis;
  let link: Link;
  let served: ServedDatabase;
  let whole: ServingProcess;
  /** The one whose line to Redis is cut. */
  let cut: ServingProcess;
  const sockets: ClientSocket[] = [];
  const clients: SteadyClient[] = [];

  beforeAll(async () => {
    redis = await TestRedis.start();
    link = await Link.to(Number(new URL(redis.url).port));
    served = await ServedDatabase.create();
    whole = await served.start({ REDIS_URL: redis.url });
    cut = await served.start({ REDIS_URL: `redis://127.0.0.1:${link.port}` });
  }, 90_000);
  afterEach(async () => {
    link?.mend();
    for (const socket of sockets.splice(0)) socket.close();
    await Promise.all(clients.splice(0).map((client) => client.end()));
  });
  afterAll(async () => {
    await served?.close();
    await link?.close();
    await redis?.kill();
  }, 60_000);

  /** Somebody who is in the room on a server, and what that tells them. */
  async function listen(
    { url }: ServingProcess,
    cookie: string,
    roomId: string,
  ): Promise<{ socket: ClientSocket; heard: Heard }> {
    const socket = await connectSocket(url, cookie);
    sockets.push(socket);
    const heard: Heard = { seqs: [], present: [], closed: false, afterwards: [], ended: false };
    socket.onAny((name: string) => heard.closed && name !== 'inbox.item' && heard.afterwards.push(name));
    socket.on('room.event', ({ seq }) => heard.seqs.push(seq));
    socket.on('room.presence', ({ present }) => void (heard.present = present));
    socket.on('room.closed', () => void (heard.closed = true));
    socket.on('session.ended', () => void (heard.ended = true));
    heard.present = (await demand(socket, 'room.join', { roomId })).present;
    return { socket, heard };
  }

  function write(server: ServingProcess, { cookie }: SignedIn, roomId: string, window: number): SteadyClient {
    const client = new SteadyClient(server.url, cookie, roomId, window);
    client.start();
    clients.push(client);
    return client;
  }

  const sees = ({ present }: Heard, people: SignedIn[]): boolean =>
    present
      .map(({ memberId }) => memberId)
      .sort()
      .join() ===
    people
      .map(({ id }) => id)
      .sort()
      .join();
  const inOrder = ({ seqs }: Heard): void => expect(seqs).toEqual(seqs.map((_, index) => seqs[0]! + index));

  async function removalOf({ id }: SignedIn, roomId: string): Promise<number> {
    const [row] = await served.database.query<{ seq: string }[]>(
      `SELECT seq FROM room_event WHERE room_id = $1 AND type = 'member.removed' AND data->>'memberId' = $2`,
      [roomId, id],
    );
    return Number(row!.seq);
  }

  it.each<Cut>(['broken', 'silent'])(
    'by a %s line take posts meanwhile, and lose, double and disorder nothing; who is removed hears nothing after it',
    async (how) => {
      const { roomId, caseId, owner, others } = await openCaseRoom({ url: whole.url, database: served.database }, [
        'psychiatrist',
        'anesthesiologist',
        'nurse',
        'pharmacist',
      ]);
      const [psychiatrist, removed, leaver, later] = others as [SignedIn, SignedIn, SignedIn, SignedIn];
      const remove = async ({ id }: SignedIn) =>
        expect((await owner.request('DELETE', `/cases/${caseId}/members/${id}`)).status).toBe(204);
      const writers = [write(whole, owner, roomId, 1), write(cut, psychiatrist, roomId, 4)] as const;
      const here = await listen(whole, owner.cookie, roomId);
      const there = await listen(cut, psychiatrist.cookie, roomId);
      const ofRemoved = await listen(cut, removed.cookie, roomId);
      const ofLeaver = await listen(cut, leaver.cookie, roomId);
      const ofLater = await listen(cut, later.cookie, roomId);
      await until(() => [here, there].every(({ heard }) => sees(heard, [owner, ...others])));

      await whileWriting(
        (text) => writers.forEach((client) => client.write(text)),
        WRITE_EVERY_MS,
        async () => {
          const counts = (): number[] => writers.map(({ acknowledged }) => acknowledged.size);
          await until(() => counts().every((count) => count > 5));
          link.cutIt(how);
          const before = counts();

          // The server that is cut is not told: it finds the removal in the log, before anything that came after it.
          await remove(removed);
          expect(await until(() => ofRemoved.heard.closed, 2_000)).toBeLessThan(1_500);
          ofLeaver.socket.close();
          // The ends of sessions are told by the database.
          const cookie = await signIn(whole.url, psychiatrist.email);
          const ending = await listen(cut, cookie, roomId);
          await requestApi(whole.url, 'DELETE', '/session', undefined, { cookie });
          expect(await until(() => ending.heard.ended && !ending.socket.connected, 2_000)).toBeLessThan(1_000);
          // Nobody is told who left: the line really is cut.
          await stays(() => sees(here.heard, [owner, ...others]), CUT_MS);
          await until(() => counts().every((count, index) => count - before[index]! > 20));
          // Each side hears the other's messages all the while, by the log.
          for (const [listener, writer, index] of [
            [here, writers[1], 1],
            [there, writers[0], 0],
          ] as const) {
            const { seq } = [...writer.acknowledged.values()][before[index]!]!;
            await until(() => listener.heard.seqs.includes(seq), 3_000);
          }

          link.mend();
          await until(() => [here, there].every(({ heard }) => sees(heard, [owner, psychiatrist, later])));
          await remove(later);
          expect(await until(() => ofLater.heard.closed, 2_000)).toBeLessThan(1_000);
          const last = await removalOf(later, roomId);
          await until(() => there.heard.seqs.at(-1)! > last + 20);
        },
      );

      await expectNothingLost(served.database, roomId, writers);
      for (const [{ heard }, member] of [
        [ofRemoved, removed],
        [ofLater, later],
      ] as const) {
        expect(heard.seqs.length).toBeGreaterThan(0);
        expect(heard.seqs.at(-1)).toBeLessThan(await removalOf(member, roomId));
        expect(heard.afterwards).toEqual([]);
      }
      for (const { heard } of [here, there, ofRemoved, ofLater]) inOrder(heard);
    },
    90_000,
  );
});
