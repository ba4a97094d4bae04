import type { ConsultationView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { openCaseRoom } from '../../../../test/support/case-room';
import { bodyOf } from '../../../../test/support/cases';
import { Presence } from '../rooms/realtime/presence';
import { PeriodicWork } from '../platform/jobs';
import { Transactions } from '../platform/transactions/transactions';
import { AbandonedConsultations } from './abandoned-consultations';
import { RoomsService } from '../rooms/rooms.service';
import { AttendanceRepository } from './attendance.repository';
import { Attendance } from './attendance.service';
import { ConsultationsRepository } from './consultations.repository';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const of = <T>(type: new (...args: never[]) => T): T => test.app.get(type, { strict: false });

/** A consultation that began some seconds ago. */
async function running(secondsAgo: number) {
  const { roomId, caseId, owner, others } = await openCaseRoom(test, ['nurse']);
  bodyOf(await owner.request('POST', `/rooms/${roomId}/consultation`, {}), 201);
  await test.database.query(
    `UPDATE consultation SET started_at = started_at - make_interval(secs => $2) WHERE room_id = $1`,
    [roomId, secondsAgo],
  );
  const facts = (await of(ConsultationsRepository).latest(roomId))!;
  return { roomId, caseId, owner, nurse: others[0]!, facts };
}

/** One round of a server of its own that sees this. */
async function note(roomId: string, people: { memberId: string; seconds: number }[]): Promise<void> {
  const presence = {
    stays: () => people.map((one) => ({ roomId, discipline: 'nurse' as const, ...one })),
  } as unknown as Presence;
  await new Attendance(
    of(AttendanceRepository),
    presence,
    of(RoomsService),
    of(Transactions),
    new PeriodicWork(),
  ).note();
}

it('counts from the coming, also before the first round saw it, and not before the consultation began', async () => {
  const { roomId, nurse, owner, facts } = await running(60);
  await note(roomId, [
    { memberId: nurse.id, seconds: 20 },
    { memberId: owner.id, seconds: 3600 },
  ]);
  const { members } = (await of(Attendance).byDiscipline(of(Transactions), facts))[0]!;
  expect(members.find(({ memberId }) => memberId === nurse.id)!.seconds).toBeGreaterThanOrEqual(20);
  expect(members.find(({ memberId }) => memberId === nurse.id)!.seconds).toBeLessThan(30);
  expect(members.find(({ memberId }) => memberId === owner.id)!.seconds).toBeGreaterThanOrEqual(60);
  expect(members.find(({ memberId }) => memberId === owner.id)!.seconds).toBeLessThan(70);
});

it('keeps what was written when a server dies, begins anew after a gap, and counts two servers once', async () => {
  const { roomId, nurse, facts } = await running(300);
  await note(roomId, [{ memberId: nurse.id, seconds: 10 }]);
  await test.database.query(
    `UPDATE consultation_attendance SET began_at = began_at - interval '200 seconds', seen_at = seen_at - interval '200 seconds' WHERE consultation_id = $1`,
    [facts.id],
  );
  await note(roomId, [{ memberId: nurse.id, seconds: 30 }]);
  await note(roomId, [{ memberId: nurse.id, seconds: 25 }]);
  const rows = await test.database.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM consultation_attendance WHERE consultation_id = $1',
    [facts.id],
  );
  expect(rows[0]!.n).toBe(2);
  const { seconds } = (await of(Attendance).byDiscipline(of(Transactions), facts))[0]!;
  expect(seconds).toBeGreaterThanOrEqual(40);
  expect(seconds).toBeLessThan(50);
});

it('writes nothing of a room without a consultation that runs', async () => {
  const { roomId, owner, others } = await openCaseRoom(test, ['nurse']);
  await note(roomId, [
    { memberId: others[0]!.id, seconds: 5 },
    { memberId: owner.id, seconds: 5 },
  ]);
  const rows = await test.database.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM consultation_attendance WHERE member_id = $1',
    [owner.id],
  );
  expect(rows[0]!.n).toBe(0);
});

it('ends what everybody left long ago or what runs in a closed room, and nothing else', async () => {
  const [left, kept, closed] = [await running(0), await running(0), await running(0)];
  await test.database.query(
    `UPDATE consultation_run SET began_at = began_at - interval '5 hours' WHERE consultation_id = ANY($1::uuid[])`,
    [[left.facts.id, kept.facts.id]],
  );
  await note(kept.roomId, [{ memberId: kept.owner.id, seconds: 1 }]);
  bodyOf(await closed.owner.request('POST', `/cases/${closed.caseId}/consent/revocation`, {}));
  await of(AbandonedConsultations).sweep();
  await of(AbandonedConsultations).sweep();
  const status = async ({ owner, roomId }: typeof left): Promise<string> =>
    bodyOf<ConsultationView>(await owner.request('GET', `/rooms/${roomId}/consultation`)).status;
  expect([await status(left), await status(kept), await status(closed)]).toEqual(['ended', 'running', 'ended']);
});
