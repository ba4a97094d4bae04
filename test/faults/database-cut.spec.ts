import { openCaseRoom } from '../support/case-room';
import { Link, type Cut } from '../support/link';
import type { SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { pause, until } from '../support/until';
import { expectNothingLost } from './support/nothing-lost';
import { ServedDatabase, type ServingProcess } from './support/served-database';
import { SteadyClient } from './support/steady-client';
import { whileWriting } from './support/traffic';

/** A server that is cut off knows it after two looks at the log at the latest. */
const KNOWS_AFTER_MS = 2_200;

let served: ServedDatabase;
let link: Link;
let whole: ServingProcess;
/** The one whose line to the database is cut. */
let cut: ServingProcess;
const sockets: ClientSocket[] = [];
const clients: SteadyClient[] = [];
beforeAll(async () => {
  served = await ServedDatabase.create();
  const direct = new URL(served.url);
  link = await Link.to(Number(direct.port));
  whole = await served.start();
  const cuttable = new URL(direct);
  cuttable.port = String(link.port);
  cut = await served.start({ DATABASE_URL: cuttable.href });
}, 90_000);
afterEach(async () => {
  link?.mend();
  for (const socket of sockets.splice(0)) socket.close();
  await Promise.all(clients.splice(0).map((client) => client.end()));
});
afterAll(async () => {
  await served?.close();
  await link?.close();
}, 60_000);

/** In the room on the server that is cut, and the names of all that it tells. */
async function listen({ cookie }: SignedIn, roomId: string): Promise<{ socket: ClientSocket; told: string[] }> {
  const socket = await connectSocket(cut.url, cookie);
  sockets.push(socket);
  const told: string[] = [];
  socket.onAny((name: string) => told.push(name));
  await demand(socket, 'room.join', { roomId });
  return { socket, told };
}

it.each<Cut>(['broken', 'silent'])(
  'a server whose line to the database is %s acknowledges nothing that is lost, and tells a removed member nothing',
  async (how) => {
    const { roomId, caseId, owner, others } = await openCaseRoom({ url: whole.url, database: served.database }, [
      'psychiatrist',
      'anesthesiologist',
      'nurse',
    ]);
    const [psychiatrist, removed, leaver] = others as [SignedIn, SignedIn, SignedIn];
    for (const [server, member, window] of [
      [whole, owner, 1],
      [cut, psychiatrist, 4],
    ] as const) {
      const client = new SteadyClient(server.url, member.cookie, roomId, window);
      client.start();
      clients.push(client);
    }
    const [ofWhole, ofCut] = clients as [SteadyClient, SteadyClient];
    const stays = await listen(psychiatrist, roomId);
    const ofRemoved = await listen(removed, roomId);
    const ofLeaver = await listen(leaver, roomId);
    const hears = (): boolean => ofRemoved.told.includes('room.typing') && ofRemoved.told.includes('room.presence');
    // Until its next look at the log a server whose line came back tells nobody who types.
    for (let tries = 0; tries < 10 && !hears(); tries++) {
      stays.socket.emit('typing', { roomId });
      await until(hears, 1_000).catch(() => undefined);
    }
    expect(hears()).toBe(true);

    await whileWriting(
      (text) => clients.forEach((client) => client.write(text)),
      12,
      async () => {
        await until(() => clients.every(({ acknowledged }) => acknowledged.size > 5));
        link.cutIt(how);
        expect((await owner.request('DELETE', `/cases/${caseId}/members/${removed.id}`)).status).toBe(204);
        await pause(KNOWS_AFTER_MS);
        const before = { told: ofRemoved.told.length, cut: ofCut.acknowledged.size, whole: ofWhole.acknowledged.size };
        stays.socket.emit('typing', { roomId });
        ofLeaver.socket.close();
        await until(() => ofWhole.acknowledged.size > before.whole + 20);
        expect(ofCut.acknowledged.size).toBe(before.cut);
        // Neither a message nor who types or leaves, though it still holds the removed member for one of the room.
        expect(ofRemoved.told.slice(before.told)).toEqual([]);
        expect(stays.told).not.toContain('room.closed');

        link.mend();
        await until(() => ofRemoved.told.includes('room.closed'), 20_000);
        await until(() => ofCut.acknowledged.size > before.cut + 20, 20_000);
        expect(
          ofRemoved.told.slice(ofRemoved.told.indexOf('room.closed') + 1).filter((name) => name !== 'inbox.item'),
        ).toEqual([]);
      },
    );
    await expectNothingLost(served.database, roomId, clients);
  },
  120_000,
);
