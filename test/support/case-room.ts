import { v7 as uuidv7, v4 as uuidv4 } from 'uuid';
import type { CaseRole, Discipline, HistoryScope } from '@consilium/contracts';
import { RoomsService } from '../../apps/api/src/rooms/rooms.service';
import type { RoomPerson } from '../../apps/api/src/rooms/room-types';
import { Transactions } from '../../apps/api/src/platform/transactions/transactions';
import type { TestApp } from './app';
import { createSignedInMember, type PeopleHost, type SignedIn } from './people';

export interface RoomFixture {
  roomId: string;
  owner: SignedIn;
  others: SignedIn[];
}

export const newClientId = (): string => uuidv4();

export const personOf = (member: SignedIn): RoomPerson => ({
  memberId: member.id,
  displayName: member.displayName,
  discipline: member.discipline,
});

/** A room of a draft case with an owner and `others` as consultants, made through the API as its users do. */
export async function openCaseRoom(
  test: PeopleHost,
  disciplines: Discipline[] = ['psychiatrist', 'anesthesiologist'],
): Promise<RoomFixture & { caseId: string }> {
  const owner = await createSignedInMember(test, { discipline: 'therapist' });
  const others = await Promise.all(disciplines.map((discipline) => createSignedInMember(test, { discipline })));
  const created = await owner.request('POST', '/cases', {
    title: 'Is a second session reasonable?',
    question: 'What would you weigh first?',
  });
  const { id: caseId, roomId } = created.body as { id: string; roomId: string };
  for (const other of others)
    await owner.request('POST', `/cases/${caseId}/members`, { memberId: other.id, role: 'consultant', history: 'all' });
  return { roomId, caseId, owner, others };
}

/** Puts a member into a room directly, for tests that are not about cases. */
export async function enterRoom(
  test: TestApp,
  roomId: string,
  actor: SignedIn,
  member: SignedIn,
  role: CaseRole = 'consultant',
  history: HistoryScope = 'all',
): Promise<void> {
  const rooms = test.app.get(RoomsService, { strict: false });
  await test.app
    .get(Transactions, { strict: false })
    .run((tx) =>
      rooms
        .addMember(tx, { roomId, actor: personOf(actor), member: personOf(member), role, history })
        .then(() => undefined),
    );
}

export const unknownId = (): string => uuidv7();
