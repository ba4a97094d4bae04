import type { Page, RoomListItem, RoomView } from '@consilium/contracts';
import { Transactions } from '../../apps/api/src/platform/transactions/transactions';
import { RoomSubjects } from '../../apps/api/src/rooms/room-subjects';
import { RoomsService } from '../../apps/api/src/rooms/rooms.service';
import { startTestApp, type TestApp } from '../support/app';
import { openCaseRoom, personOf, unknownId, type RoomFixture } from '../support/case-room';
import { createSignedInMember, type SignedIn } from '../support/people';

let test: TestApp;
let room: RoomFixture;
let groupRoomId: string;
let stranger: SignedIn;

beforeAll(async () => {
  test = await startTestApp();
  room = await openCaseRoom(test, []);
  stranger = await createSignedInMember(test, { discipline: 'nurse' });
  // A kind of subject that the product has no feature for yet.
  const describe = async (ids: string[]) =>
    new Map(ids.map((id) => [id, { id, label: 'Dosing days', title: 'Dosing days of the north', state: {} }]));
  test.app.get(RoomSubjects, { strict: false }).register({ kind: 'group', describe });
  const rooms = test.app.get(RoomsService, { strict: false });
  await test.app.get(Transactions, { strict: false }).run(async (tx) => {
    groupRoomId = await rooms.open(tx, {
      kind: 'group',
      subjectId: unknownId(),
      label: 'Dosing days',
      owner: personOf(room.owner),
    });
  });
});
afterAll(() => test?.close());

const list = async (who: SignedIn, query = ''): Promise<string[]> => {
  const { body } = await who.request('GET', `/rooms${query}`);
  return (body as Page<RoomListItem>).items.map(({ id }) => id).sort();
};

describe('rooms of several kinds', () => {
  it('are listed together, or those of one kind alone', async () => {
    expect(await list(room.owner)).toEqual([room.roomId, groupRoomId].sort());
    expect(await list(room.owner, '?kind=case')).toEqual([room.roomId]);
    expect(await list(room.owner, '?kind=group')).toEqual([groupRoomId]);
    expect(await list(room.owner, '?kind=referral')).toEqual([]);
    expect((await room.owner.request('GET', '/rooms?kind=practice')).status).toBe(400);
  });

  it('say of their subject what that subject has', async () => {
    const { body } = await room.owner.request('GET', `/rooms/${groupRoomId}`);
    expect((body as RoomView).subject).toEqual({ kind: 'group', id: expect.any(String), code: 'Dosing days' });
    const { body: ofCase } = await room.owner.request('GET', `/rooms/${room.roomId}`);
    expect((ofCase as RoomView).subject).toMatchObject({ kind: 'case', status: 'draft', consentRevoked: false });
  });

  it('let nobody write whose role no feature gives a right to', async () => {
    const { body } = await room.owner.request('GET', `/rooms/${groupRoomId}`);
    expect((body as RoomView).abilities).toEqual(['event.report']);
    const posted = await room.owner.request('POST', `/rooms/${groupRoomId}/messages`, {
      clientId: '7b0f4f0e-9c3b-4a53-9d5c-0d5f5a1c2b3d',
      text: 'Hello',
    });
    expect(posted).toMatchObject({ status: 403, body: { code: 'room.read_only' } });
  });

  it('are not there for a stranger, whatever their kind', async () => {
    expect(await list(stranger)).toEqual([]);
    expect((await stranger.request('GET', `/rooms/${groupRoomId}`)).status).toBe(404);
  });
});
