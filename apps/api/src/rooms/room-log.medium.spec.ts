import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { RoomEvent } from '@consilium/contracts';
import { roomFeatures } from '@consilium/domain';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { somebodyWaits } from '../../../../test/support/locks';
import { until } from '../../../../test/support/until';
import { Bus } from '../platform/bus/bus';
import { createDataSource, isUniqueViolation } from '../platform/database';
import { Prepared } from '../platform/transactions/prepared';
import { Transactions } from '../platform/transactions/transactions';
import { Memberships } from './memberships';
import { verifyRooms } from './room-chain';
import { MembershipChanges } from './membership-changes';
import { RoomLog } from './room-log';
import { RoomTexts } from './room-texts';
import { loadSettings } from '../platform/settings';
import { PostThrottle } from './post-throttle';
import { RoomsRepository } from './rooms.repository';
import { RoomsService } from './rooms.service';
import { TextHolders } from './text-holders';

let database: TestDatabase;
let dataSource: DataSource;
let transactions: Transactions;
let log: RoomLog;
let texts: RoomTexts;
let rooms: RoomsService;
let memberships: Memberships;
let heard: RoomEvent[];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  transactions = new Transactions(dataSource);
  const bus = new Bus();
  bus.on('room.event', (event) => heard.push(event));
  const prepared = new Prepared(dataSource);
  log = new RoomLog(prepared, bus, roomFeatures);
  const rows = new RoomsRepository(transactions);
  texts = new RoomTexts(prepared, log, new TextHolders(), roomFeatures, rows);
  memberships = new Memberships(prepared, roomFeatures);
  rooms = new RoomsService(
    log,
    memberships,
    new MembershipChanges(rows),
    rows,
    new PostThrottle(loadSettings({})),
    roomFeatures,
  );
});
beforeEach(() => (heard = []));
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

async function person(displayName: string) {
  const memberId = randomUUID();
  const practiceId = randomUUID();
  await dataSource.query('INSERT INTO practice (id, name) VALUES ($1, $2)', [practiceId, `Practice ${practiceId}`]);
  await dataSource.query(
    `INSERT INTO member (id, email, display_name, discipline, practice_id) VALUES ($1, $2, $3, 'therapist', $4)`,
    [memberId, `${memberId}@example.org`, displayName, practiceId],
  );
  return { memberId, displayName, discipline: 'therapist' as const };
}

async function openRoom() {
  const owner = await person('Owner');
  const roomId = await transactions.run((tx) =>
    rooms.open(tx, { kind: 'case', subjectId: randomUUID(), label: 'KAP-TEST', owner }),
  );
  return { owner, roomId };
}

const message = (text: string, clientId = randomUUID()) => ({
  type: 'message.posted' as const,
  data: { text, kind: 'message' as const, clientId },
  clientId,
});

describe('append', () => {
  it('gives seqs without gaps under concurrency, also when transactions roll back and clientIds repeat', async () => {
    const { owner, roomId } = await openRoom();
    const clientId = randomUUID();
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 40 }, (_, n) => log.append({ roomId, actor: owner, ...message(`${n}`) })),
      ...Array.from({ length: 5 }, () => log.append({ roomId, actor: owner, ...message('same', clientId) })),
      ...Array.from({ length: 5 }, () =>
        transactions.run(async (tx) => {
          await log.append({ roomId, actor: owner, ...message('rolled back') }, tx);
          throw new Error('rolled back');
        }),
      ),
    ]);
    const doubles = outcomes.filter((outcome) => outcome.status === 'rejected' && isUniqueViolation(outcome.reason));
    expect(doubles).toHaveLength(4);
    const events = await log.after(roomId, 0, 500);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
    expect(heard.map((event) => event.seq).sort((a, b) => a - b)).toEqual(events.map((event) => event.seq));
    expect(await verifyRooms(dataSource, roomId)).toEqual([]);
  });

  it('commits the audit row of a message with its event and says nothing before the commit', async () => {
    const { owner, roomId } = await openRoom();
    heard = [];
    await transactions.run(async (tx) => {
      await log.append({ roomId, actor: owner, ...message('soon') }, tx);
      expect(heard).toEqual([]);
    });
    expect(heard).toHaveLength(1);
    const audit = await dataSource.query<object[]>(
      'SELECT action, actor_id, case_code, object_id FROM audit_entry WHERE room_id = $1 ORDER BY id',
      [roomId],
    );
    expect(audit).toEqual([
      { action: 'message.posted', actor_id: owner.memberId, case_code: 'KAP-TEST', object_id: `${roomId}/2` },
    ]);
  });

  it('appends nothing when the members changed since permission was read', async () => {
    const { owner, roomId } = await openRoom();
    const other = await person('Other');
    const seen = await memberships.one(owner.memberId, roomId);
    await transactions.run((tx) =>
      rooms.addMember(tx, { roomId, actor: owner, member: other, role: 'consultant', history: 'all' }),
    );
    expect(await log.append({ roomId, actor: owner, ...message('late'), guard: seen!.room.guardVersion })).toBeNull();
    const now = await memberships.one(owner.memberId, roomId);
    expect(await log.append({ roomId, actor: owner, ...message('now'), guard: now!.room.guardVersion })).toMatchObject({
      seq: 3,
    });
    await transactions.run((tx) => rooms.setWritable(tx, roomId, false));
    expect(await log.append({ roomId, actor: owner, ...message('closed'), guard: now!.room.guardVersion })).toBeNull();
  });

  it('waits for a removal that is under way and then refuses the removed member', async () => {
    const { owner, roomId } = await openRoom();
    const other = await person('Leaver');
    await transactions.run((tx) =>
      rooms.addMember(tx, { roomId, actor: owner, member: other, role: 'consultant', history: 'all' }),
    );
    const permitted = await memberships.one(other.memberId, roomId);
    let posting: Promise<RoomEvent | null> | undefined;
    await transactions.run(async (tx) => {
      await rooms.removeMember(tx, { roomId, actor: owner, memberId: other.memberId });
      posting = log.append({ roomId, actor: other, ...message('one more'), guard: permitted!.room.guardVersion });
      await until(() => somebodyWaits(dataSource));
    });
    expect(await posting).toBeNull();
    expect(await memberships.one(other.memberId, roomId)).toBeNull();
  });

  it('never lets time run backwards within a room', async () => {
    const { owner, roomId } = await openRoom();
    const ahead = new Date(Date.now() + 3_600_000);
    await log.append({ roomId, actor: owner, ...message('an hour ahead'), at: ahead });
    await log.append({ roomId, actor: owner, ...message('now') });
    const times = (await log.after(roomId, 0, 10)).map((event) => Date.parse(event.at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await verifyRooms(dataSource, roomId)).toEqual([]);
  });
});

describe('the chain of a room', () => {
  async function filledRoom() {
    const { owner, roomId } = await openRoom();
    for (let n = 2; n <= 6; n++) await log.append({ roomId, actor: owner, ...message(`Reading ${n}`) });
    return { owner, roomId };
  }

  it('still verifies after a purge, and the salt is gone', async () => {
    const { roomId } = await filledRoom();
    await transactions.run(async (tx) => texts.hide(tx, (await texts.lock(tx, roomId, 3))!, 'reported', null));
    expect(await verifyRooms(dataSource, roomId)).toEqual([]);
    expect(await log.bySeq(roomId, 3)).toMatchObject({ purged: true, event: { data: { text: '', hidden: true } } });
    expect(await dataSource.query('SELECT salt FROM room_event WHERE room_id = $1 AND seq = 3', [roomId])).toEqual([
      { salt: null },
    ]);
  });

  it.each([
    [
      'an edited text',
      `UPDATE room_event SET data = jsonb_set(data, '{text}', '"other"') WHERE room_id = $1 AND seq = 4`,
      4,
    ],
    ['another author', `UPDATE room_event SET actor_id = NULL WHERE room_id = $1 AND seq = 4`, 4],
    ['another time', `UPDATE room_event SET at = at - interval '1 minute' WHERE room_id = $1 AND seq = 4`, 4],
    ['a missing event', `DELETE FROM room_event WHERE room_id = $1 AND seq = 4`, 5],
    ['a missing last event', `DELETE FROM room_event WHERE room_id = $1 AND seq = 6`, 6],
  ])('names the first place of %s', async (_, sql, seq) => {
    const { roomId } = await filledRoom();
    await dataSource.query(sql, [roomId]);
    expect(await verifyRooms(dataSource, roomId)).toEqual([{ roomId, seq }]);
  });
});
