import { DISCIPLINES, type Discipline } from '@consilium/contracts';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CasesRepository } from '../../apps/api/src/cases/cases.repository';
import { DEMO_CASES } from '../../apps/api/src/demo/data';
import { createMember, ensurePractice } from '../../apps/api/src/members/create-member';
import { SESSION_COOKIE } from '../../apps/api/src/platform/access/session-reader';
import type { Tx } from '../../apps/api/src/platform/transactions/transactions';
import type { RoomPerson } from '../../apps/api/src/rooms/room-types';
import { openServices, type Services } from './services';

export interface SeededMember extends RoomPerson {
  discipline: Discipline;
  /** For the `cookie` header of a request or a handshake. */
  cookie: string;
}

export interface Population {
  /** The first one owns the rooms. */
  members: SeededMember[];
  roomIds: string[];
}

export const LOAD_SOURCE = { address: '127.0.0.1', network: '127.0.0.0/24', device: 'Load generator' };
/** Members made in one transaction: large enough to be quick, small enough to share the pool. */
const CHUNK = 50;
const CLINICIANS = DISCIPLINES.filter((discipline) => discipline !== 'coordinator');

/** Signed-in members who share rooms of open cases, made by the product's own services; only the slow password hash is left out. */
export async function populate(
  dataSource: DataSource,
  { members, rooms }: { members: number; rooms: number },
): Promise<Population> {
  const services = openServices(dataSource);
  const practiceId = await services.transactions.run((tx) => ensurePractice(tx, { name: 'Testerton Practice' }));
  const chunks = Array.from({ length: Math.ceil(members / CHUNK) }, (_, chunk) =>
    services.transactions.run(async (tx) => {
      const made: SeededMember[] = [];
      for (let n = chunk * CHUNK; n < Math.min(members, (chunk + 1) * CHUNK); n++)
        made.push(await signedInMember(services, tx, practiceId, n));
      return made;
    }),
  );
  const people = (await Promise.all(chunks)).flat();
  const roomIds: string[] = [];
  for (let n = 0; n < rooms; n++) roomIds.push(await sharedRoom(services, people));
  // Statistics as a database that has lived for a while has them.
  await dataSource.query('ANALYZE room, room_member, session, member, licence');
  return { members: people, roomIds };
}

async function signedInMember({ sessions }: Services, tx: Tx, practiceId: string, n: number): Promise<SeededMember> {
  const discipline = n === 0 ? 'therapist' : CLINICIANS[n % CLINICIANS.length]!;
  const displayName = `Member ${n + 1}`;
  const token = uuidv7();
  const memberId = await createMember(tx, {
    email: `member-${token}@seed.invalid`,
    displayName,
    discipline,
    practiceId,
    licences: [{ jurisdiction: 'US-OR', number: token, expiresOn: '2099-12-31', verified: true }],
  });
  return {
    memberId,
    displayName,
    discipline,
    cookie: `${SESSION_COOKIE}=${await sessions.start(tx, { id: memberId, role: discipline }, LOAD_SOURCE)}`,
  };
}

/** A room of an open case with all of `people` in it, each with their `member.added` in its log. */
async function sharedRoom(
  { transactions, rooms, log, presentations }: Services,
  [owner, ...others]: SeededMember[],
): Promise<string> {
  if (!owner) throw new Error('A room has an owner');
  const cases = new CasesRepository(transactions);
  const roomId = await transactions.run(async (tx) => {
    const id = uuidv7();
    const code = await cases.freeCode(tx);
    const opened = await rooms.open(tx, { kind: 'case', subjectId: id, label: code, owner });
    await cases.insert(tx, { id, code, roomId: opened, presenterRole: owner.discipline });
    await presentations.save(tx, {}, DEMO_CASES[0]!.presentation, {
      caseId: id,
      version: 1,
      keepHistory: false,
      editor: owner,
    });
    await cases.bump(tx, id, { version: 2, status: 'open', discussionBegan: true });
    return opened;
  });
  await Promise.all(
    others.map(({ memberId, displayName, discipline }) =>
      log.append({
        roomId,
        actor: owner,
        type: 'member.added',
        audited: false,
        data: { memberId, displayName, discipline, role: 'consultant' },
      }),
    ),
  );
  await transactions.query(
    `INSERT INTO room_member (room_id, member_id, role, history, added_by) SELECT $1, unnest($2::uuid[]), 'consultant', 'all', $3`,
    [roomId, others.map(({ memberId }) => memberId), owner.memberId],
  );
  return roomId;
}
