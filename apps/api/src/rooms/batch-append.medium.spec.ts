import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { openServices, type Services } from '../../../../bench/support/services';
import { populate, type Population } from '../../../../bench/support/population';
import { createDataSource } from '../platform/database';
import { verifyRooms } from './room-chain';
import type { Append } from './room-log';

let database: TestDatabase;
let dataSource: DataSource;
let services: Services;
let people: Population;
let sessionOf: Map<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  services = openServices(dataSource);
  people = await populate(dataSource, { members: 4, rooms: 3 });
  const sessions = await dataSource.query<{ id: string; member_id: string }[]>('SELECT id, member_id FROM session');
  sessionOf = new Map(sessions.map(({ id, member_id }) => [member_id, id]));
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const guardOf = async (roomId: string): Promise<number> =>
  Number(
    (await dataSource.query<{ guard_version: string }[]>('SELECT guard_version FROM room WHERE id = $1', [roomId]))[0]!
      .guard_version,
  );

function entry(
  roomId: string,
  member: number,
  guard: number,
  clientId = randomUUID(),
): Append & { sessionId: string; guard: number } {
  const actor = people.members[member]!;
  return {
    roomId,
    type: 'message.posted',
    actor,
    data: { text: `By ${actor.displayName}`, kind: 'message', clientId },
    clientId,
    guard,
    sessionId: sessionOf.get(actor.memberId)!,
  };
}

describe('events that are appended together', () => {
  it('stand in the order of asking in each room, each with its audit row, and the chains verify', async () => {
    const { roomIds } = people;
    const before = await services.log.ends(roomIds);
    const guards = await Promise.all(roomIds.map(guardOf));
    const events = await Promise.all(
      Array.from({ length: 60 }, (_, n) => services.log.appendProven(entry(roomIds[n % 3]!, n % 4, guards[n % 3]!))),
    );
    for (const [place, roomId] of roomIds.entries()) {
      const seqs = events.filter((_, n) => n % 3 === place).map((event) => event?.seq);
      expect(seqs).toEqual(Array.from({ length: 20 }, (_, n) => before.get(roomId)! + n + 1));
    }
    const [audited] = await dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM audit_entry WHERE action = $1 AND object_id = ANY($2::text[])',
      ['message.posted', events.map((event) => `${event?.roomId}/${event?.seq}`)],
    );
    expect(audited).toEqual({ count: 60 });
    expect(await verifyRooms(dataSource)).toEqual([]);
  });

  it('stand or fall each by itself: a used clientId and text that the database refuses fail no neighbour', async () => {
    const [roomId] = people.roomIds as [string];
    const guard = await guardOf(roomId);
    const used = randomUUID();
    await services.log.appendProven(entry(roomId, 0, guard, used));
    const bad = entry(roomId, 1, guard);
    const refused = { ...bad, data: { ...bad.data, text: 'never\u0000' } };
    const asked = [
      entry(roomId, 0, guard),
      entry(roomId, 0, guard, used),
      entry(roomId, 1, guard),
      refused,
      entry(roomId, 2, guard),
    ];
    const events = await Promise.all(asked.map((one) => services.log.appendProven(one)));
    expect(events.map((event) => event !== null)).toEqual([true, false, true, false, true]);
    expect(await verifyRooms(dataSource, roomId)).toEqual([]);
  });

  it('put the same clientId of one moment in once', async () => {
    const [roomId] = people.roomIds as [string];
    const twice = entry(roomId, 3, await guardOf(roomId));
    const events = await Promise.all([services.log.appendProven(twice), services.log.appendProven(twice)]);
    expect(events.filter((event) => event !== null)).toHaveLength(1);
  });

  it('do not wait for a room that somebody holds', async () => {
    const [held, other] = people.roomIds as [string, string];
    const guards = [await guardOf(held), await guardOf(other)] as const;
    await services.transactions.run(async (tx) => {
      await tx.query('SELECT 1 FROM room WHERE id = $1 FOR UPDATE', [held]);
      const events = await Promise.all([
        services.log.appendProven(entry(held, 0, guards[0])),
        services.log.appendProven(entry(other, 0, guards[1])),
      ]);
      expect(events.map((event) => event !== null)).toEqual([false, true]);
    });
  });
});

describe('what the commit proves', () => {
  const spoilt: [string, string, string][] = [
    [
      'an ended session',
      `UPDATE session SET ended_at = now(), end_reason = 'signed_out' WHERE member_id = $1`,
      `UPDATE session SET ended_at = NULL, end_reason = NULL WHERE member_id = $1`,
    ],
    [
      'an idle session',
      `UPDATE session SET idle_expires_at = now() - interval '1 second' WHERE member_id = $1`,
      `UPDATE session SET idle_expires_at = expires_at WHERE member_id = $1`,
    ],
    [
      'a disabled member',
      'UPDATE member SET disabled_at = now() WHERE id = $1',
      'UPDATE member SET disabled_at = NULL WHERE id = $1',
    ],
    [
      'another discipline',
      `UPDATE member SET discipline = 'coordinator' WHERE id = $1`,
      `UPDATE member SET discipline = 'therapist' WHERE id = $1`,
    ],
    [
      'an expired membership',
      `UPDATE room_member SET expires_at = now() - interval '1 second' WHERE member_id = $1`,
      'UPDATE room_member SET expires_at = NULL WHERE member_id = $1',
    ],
    [
      'a removed membership',
      'UPDATE room_member SET removed_at = now() WHERE member_id = $1',
      'UPDATE room_member SET removed_at = NULL WHERE member_id = $1',
    ],
  ];

  it.each(spoilt)('%s appends nothing', async (_, spoil, mend) => {
    const roomId = people.roomIds[1]!;
    const { memberId } = people.members[0]!;
    const guard = await guardOf(roomId);
    await dataSource.query(spoil, [memberId]);
    const refused = await services.log.appendProven(entry(roomId, 0, guard));
    await dataSource.query(mend, [memberId]);
    expect(refused).toBeNull();
    expect(await services.log.appendProven(entry(roomId, 0, guard))).not.toBeNull();
  });

  it('a change of members, a room that is closed or the session of somebody else appends nothing', async () => {
    const roomId = people.roomIds[2]!;
    const guard = await guardOf(roomId);
    expect(await services.log.appendProven({ ...entry(roomId, 0, guard), guard: guard - 1 })).toBeNull();
    expect(
      await services.log.appendProven({
        ...entry(roomId, 0, guard),
        sessionId: sessionOf.get(people.members[1]!.memberId)!,
      }),
    ).toBeNull();
    await services.transactions.run((tx) => services.rooms.setWritable(tx, roomId, false));
    expect(await services.log.appendProven(entry(roomId, 0, guard))).toBeNull();
  });
});
