import * as fc from 'fast-check';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, type RoomFixture } from '../support/case-room';
import { ask, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';
import { ServerSide, wireOf } from './support/room-server';

/** FUZZ_SEED repeats a run; FUZZ_RUNS makes a longer one. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 120);
const FRAME_BYTES = 4096;

let test: TestApp;
let server: ServerSide;
let room: RoomFixture;
let watcher: ClientSocket;
beforeAll(async () => {
  test = await startTestApp({
    postBurst: 1_000_000,
    postPer10s: 1_000_000,
    frameBytes: FRAME_BYTES,
    socketsPerMember: 500,
  });
  server = new ServerSide(test);
  room = await openCaseRoom(test, ['psychiatrist']);
  watcher = await server.connect(room.others[0]!.cookie);
}, 90_000);
afterAll(async () => {
  watcher.close();
  await test.close();
});

const MESSAGES = [
  'room.join',
  'room.leave',
  'message.post',
  'activity',
  'typing',
  'disconnect',
  'connect',
  'error',
  '__proto__',
  'constructor',
];

/** Bytes, text, packets of Engine.IO and Socket.IO with any body, and true packets with a piece changed; at times more than a frame may hold. */
const frame = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom(
        '0',
        '1',
        '2',
        '3',
        '4',
        '40',
        '41',
        '42',
        '43',
        '44',
        '45',
        '451-',
        '42/admin,',
        '421',
        '4299999999999999999999',
      ),
      fc.json({ maxDepth: 3 }),
    )
    .map(([head, body]) => head + body),
  fc
    .tuple(fc.constantFrom(...MESSAGES), fc.nat(99), fc.jsonValue({ maxDepth: 3 }))
    .map(([event, id, body]) => `42${id}${JSON.stringify([event, body])}`),
  fc
    .tuple(fc.constantFrom(...MESSAGES), fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }))
    .map(([event, more]) => `42${JSON.stringify([event, ...more])}`),
  fc.tuple(fc.nat(80), fc.string({ maxLength: 4, unit: 'binary' })).map(([at, piece]) => {
    const whole = `427${JSON.stringify(['message.post', { roomId: '01a20000-0000-7000-8000-000000000001', clientId: '01a20000-0000-4000-8000-0000000000c1', text: 'Whole.' }])}`;
    return whole.slice(0, at) + piece + whole.slice(at + piece.length);
  }),
  fc.integer({ min: FRAME_BYTES, max: 4 * FRAME_BYTES }).map((length) => `42["message.post","${'a'.repeat(length)}"]`),
);

it(`whatever bytes a client sends, nothing is stored, nobody else notices and the server lives (${RUNS} seeds)`, async () => {
  const events = () =>
    test.database.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM room_event WHERE type LIKE 'message.%'`);
  let said = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 12 }), async (frames) => {
      const bad = await server.connect(room.owner.cookie);
      const wire = wireOf(bad);
      try {
        for (const one of frames) wire.send(one);
        // A full round trip of somebody else behind them.
        expect(
          await ask(watcher, 'message.post', { roomId: room.roomId, clientId: newClientId(), text: 'Unmoved.' }),
        ).toMatchObject({ ok: true });
        said += 1;
      } finally {
        bad.close();
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(await events()).toEqual([{ n: said }]);
  // A loaded machine takes its time to notice so many that went.
  await until(() => server.connections === 1, 60_000);
  await request(test.url).get('/healthz').expect(200);
}, 180_000);
