import { changedFields } from '@consilium/domain';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import type { CasesRepository } from '../cases/cases.repository';
import type { PresentationStore } from '../cases/presentation/presentation-store';
import { refuseUnready } from '../cases/readiness';
import { AccountsRepository } from '../members/accounts.repository';
import { createMember, ensurePractice } from '../members/create-member';
import type { Audit } from '../platform/audit/audit';
import { StartFailure } from '../platform/settings';
import type { Transactions, Tx } from '../platform/transactions/transactions';
import type { RoomLookups } from '../rooms/room-lookups';
import type { RoomPerson } from '../rooms/room-types';
import type { RoomsService } from '../rooms/rooms.service';
import { hashPassword } from '../auth/passwords';
import { DEMO_CASES, DEMO_MEMBERS, DEMO_PASSWORD, DEMO_PRACTICES, type DemoCase, type DemoMember } from './data';
import { DemoLoad } from './demo-load.entity';
import { demoClock } from './demo-times';

export interface DemoDependencies {
  transactions: Transactions;
  accounts: AccountsRepository;
  lookups: RoomLookups;
  rooms: RoomsService;
  cases: CasesRepository;
  presentations: PresentationStore;
  audit: Audit;
  now: Date;
}

const PART = 'people_and_cases';
/** One lock for every process that might load; any number that nothing else locks. */
const LOAD_LOCK = 77_400_001;
/** Minutes before its first message: the room opens, its members come in, the case opens. */
const OPENS = 60;
const OPENED = 45;

/**
 * Loads people and cases of the demo, once. All in one transaction: a process that dies on the way leaves nothing, and the next start
 * begins afresh. Answers whether anything was loaded; throws a StartFailure where the database holds members or cases of its own.
 */
export async function loadDemo(dependencies: DemoDependencies): Promise<boolean> {
  return dependencies.transactions.run(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    if (await tx.manager.existsBy(DemoLoad, { part: PART })) return false;
    if ((await dependencies.accounts.any(tx)) || (await dependencies.cases.any(tx)))
      throw new StartFailure(
        'This database holds members or cases of your own, and demo data is never put beside them: set DEMO=0, or DATA_DIR or DATABASE_URL to another database.',
      );
    const people = await loadPeople(tx, dependencies);
    for (const demoCase of DEMO_CASES) await loadCase(tx, dependencies, demoCase, people);
    await tx.manager.insert(DemoLoad, { part: PART });
    return true;
  });
}

type People = Map<string, RoomPerson>;

async function loadPeople(tx: Tx, { accounts }: DemoDependencies): Promise<People> {
  const practices = new Map<string, string>();
  for (const { key, name, region } of DEMO_PRACTICES) practices.set(key, await ensurePractice(tx, { name, region }));
  const people: People = new Map();
  const withPassword: string[] = [];
  for (const member of DEMO_MEMBERS) {
    const memberId = await createMember(tx, specOf(member, practices.get(member.practice)!));
    people.set(member.key, { memberId, displayName: member.displayName, discipline: member.discipline ?? null });
    if (member.email) withPassword.push(memberId);
  }
  // One password for all, so one hash: making it is slow on purpose.
  await accounts.setPasswords(tx, withPassword, await hashPassword(DEMO_PASSWORD));
  return people;
}

/** Whoever has no account gets an address at which nothing can ever arrive. */
function specOf(member: DemoMember, practiceId: string) {
  const { key, email, displayName, discipline, roles, licence, training, modalities, availability, availabilityNote } =
    member;
  return {
    email: email ?? `${key.replaceAll('_', '-')}@demo.invalid`,
    displayName,
    discipline: discipline ?? null,
    roles,
    practiceId,
    demo: true,
    training,
    modalities,
    availability,
    ...(licence && { licences: [licence] }),
    ...(availabilityNote && { availabilityNote }),
  };
}

async function loadCase(tx: Tx, dependencies: DemoDependencies, demoCase: DemoCase, people: People): Promise<void> {
  const { rooms, cases, presentations, audit, now } = dependencies;
  const { code, presentation, thread } = demoCase;
  refuseUnready(presentation, { open: true, shared: true, consentEnded: false });
  const owner = people.get(demoCase.owner)!;
  const clock = demoClock(now, thread.at(-1)!);
  const before = (minutes: number): Date => clock.at(thread[0]!.relDay, thread[0]!.minute - minutes);
  const id = uuidv7();
  const roomId = await rooms.open(tx, { kind: 'case', subjectId: id, label: code, owner, at: before(OPENS) });
  await cases.insert(tx, { id, code, roomId, presenterRole: owner.discipline!, at: before(OPENS), demo: true });
  await presentations.save(tx, {}, presentation, { caseId: id, version: 1, keepHistory: false, editor: owner });
  for (const { member, role } of demoCase.members) {
    await rooms.addMember(tx, {
      roomId,
      actor: owner,
      member: people.get(member)!,
      role,
      history: 'all',
      at: before(OPENS),
    });
  }
  await cases.bump(tx, id, { version: 2, status: 'open', discussionBegan: true, at: before(OPENED) });
  await cases.recordVersion(tx, {
    caseId: id,
    version: 2,
    editedBy: owner.memberId,
    fields: changedFields({}, presentation),
    keepHistory: false,
    at: before(OPENED),
  });
  await rooms.append(tx, { roomId, actor: owner, type: 'case.opened', data: { status: 'open' }, at: before(OPENED) });
  await audit.append(tx, {
    actor: { memberId: owner.memberId, role: owner.discipline, sessionId: null },
    action: 'case.created',
    objectType: 'case',
    objectId: id,
    caseCode: code,
    roomId,
    reason: 'demo data',
  });
  await loadThread(tx, dependencies, roomId, demoCase, people);
}

async function loadThread(
  tx: Tx,
  { lookups, rooms, now }: DemoDependencies,
  roomId: string,
  { thread }: DemoCase,
  people: People,
): Promise<void> {
  const clock = demoClock(now, thread.at(-1)!);
  const seqs: number[] = [];
  for (const { by, kind, text, replyTo, relDay, minute } of thread) {
    const actor = people.get(by)!;
    const clientId = uuidv4();
    const data = { text, kind, clientId, ...(replyTo !== undefined && { replyTo: seqs[replyTo]! }) };
    const { seq } = await rooms.append(tx, {
      roomId,
      actor,
      type: 'message.posted',
      data,
      clientId,
      at: clock.at(relDay, minute),
    });
    seqs.push(seq);
    // Whoever writes has read what stood before.
    await lookups.hasRead(tx, roomId, actor.memberId, seq);
  }
}
