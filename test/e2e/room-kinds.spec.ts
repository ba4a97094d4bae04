import type { InboxItem, Page, RoomEvent, RoomListItem, RoomView } from '@consilium/contracts';
import { Transactions } from '../../apps/api/src/platform/transactions/transactions';
import { RoomSubjects } from '../../apps/api/src/rooms/room-subjects';
import { RoomsService } from '../../apps/api/src/rooms/rooms.service';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, personOf, unknownId, type RoomFixture } from '../support/case-room';
import { bodyOf, refusal } from '../support/cases';
import { createSignedInMember, type SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { withTally } from '../support/tally';
import { until } from '../support/until';

let test: TestApp;
let room: RoomFixture;
let groupRoomId: string;
let owner: SignedIn;
let guest: SignedIn;
let stranger: SignedIn;
const sockets: ClientSocket[] = [];

beforeAll(async () => {
  test = await startTestApp({}, { features: withTally });
  room = await openCaseRoom(test, ['psychiatrist']);
  owner = room.owner;
  guest = room.others[0]!;
  stranger = await createSignedInMember(test, { discipline: 'nurse' });
  const describe = async (ids: string[]) =>
    new Map(ids.map((id) => [id, { id, label: 'Dosing days', title: 'Dosing days of the north', state: {} }]));
  test.app.get(RoomSubjects, { strict: false }).register({ kind: 'group', describe });
  await inTransaction(async (rooms, tx) => {
    groupRoomId = await rooms.open(tx, {
      kind: 'group',
      subjectId: unknownId(),
      label: 'Dosing days',
      owner: personOf(owner),
    });
    await rooms.addMember(tx, {
      roomId: groupRoomId,
      actor: personOf(owner),
      member: personOf(guest),
      role: 'consultant',
      history: 'all',
    });
  });
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test?.close());

type Tx = Parameters<Parameters<Transactions['run']>[0]>[0];
const inTransaction = (act: (rooms: RoomsService, tx: Tx) => Promise<void>): Promise<void> =>
  test.app.get(Transactions, { strict: false }).run((tx) => act(test.app.get(RoomsService, { strict: false }), tx));

/** What the feature's own service would do: an event of a type that the product does not know. */
const append = (type: string, data: object): Promise<void> =>
  inTransaction(async (rooms, tx) => {
    await rooms.append(tx, {
      roomId: groupRoomId,
      actor: personOf(owner),
      type: type as 'document.removed',
      data: data as never,
      audited: false,
    });
  });

const list = async (who: SignedIn, query = ''): Promise<string[]> =>
  bodyOf<Page<RoomListItem>>(await who.request('GET', `/rooms${query}`))
    .items.map(({ id }) => id)
    .sort();

async function join(who: SignedIn): Promise<{ events: RoomEvent[]; closed: string[] }> {
  const socket = await connectSocket(test.url, who.cookie);
  sockets.push(socket);
  const heard = { events: [] as RoomEvent[], closed: [] as string[] };
  socket.on('room.event', (event) => heard.events.push(event));
  socket.on('room.closed', ({ reason }) => heard.closed.push(reason));
  await demand(socket, 'room.join', { roomId: groupRoomId });
  return heard;
}

describe('rooms of several kinds', () => {
  it('are listed together, or those of one kind alone', async () => {
    expect(await list(owner)).toEqual([room.roomId, groupRoomId].sort());
    expect(await list(owner, '?kind=case')).toEqual([room.roomId]);
    expect(await list(owner, '?kind=group')).toEqual([groupRoomId]);
    expect(await list(owner, '?kind=referral')).toEqual([]);
    expect((await owner.request('GET', '/rooms?kind=practice')).status).toBe(400);
  });

  it('say of their subject what that subject has', async () => {
    const { subject } = bodyOf<RoomView>(await owner.request('GET', `/rooms/${groupRoomId}`));
    expect(subject).toEqual({ kind: 'group', id: expect.any(String), code: 'Dosing days' });
    const ofCase = bodyOf<RoomView>(await owner.request('GET', `/rooms/${room.roomId}`));
    expect(ofCase.subject).toMatchObject({ kind: 'case', status: 'draft', consentRevoked: false });
  });

  it('are not there for a stranger, whatever their kind', async () => {
    expect(await list(stranger)).toEqual([]);
    expect((await stranger.request('GET', `/rooms/${groupRoomId}`)).status).toBe(404);
  });
});

describe('a feature that the product does not have', () => {
  it('says what the roles of its subject may do', async () => {
    const abilitiesOf = async (who: SignedIn): Promise<string[]> =>
      bodyOf<RoomView>(await who.request('GET', `/rooms/${groupRoomId}`)).abilities;
    expect(await abilitiesOf(owner)).toContain('members.manage');
    expect(await abilitiesOf(guest)).toEqual(['event.report']);
    const post = (who: SignedIn) =>
      who.request('POST', `/rooms/${groupRoomId}/messages`, { clientId: newClientId(), text: 'Hello' });
    expect((await post(owner)).status).toBe(201);
    expect(refusal(await post(guest))).toEqual([403, 'room.read_only']);
  });

  it('is heard, told of in inboxes, and hidden where it is reported', async () => {
    const heard = await join(guest);
    await append('tally.counted', { why: 'One more visit', by: guest.id });
    await until(() => heard.events.length > 0);
    const counted = heard.events[0]!;
    expect(counted).toMatchObject({ type: 'tally.counted', data: { why: 'One more visit' } });
    const mentions = async (): Promise<InboxItem[]> =>
      bodyOf<{ items: InboxItem[] }>(await guest.request('GET', '/inbox')).items.filter(
        ({ roomId, kind }) => roomId === groupRoomId && kind === 'mention',
      );
    await until(async () => (await mentions()).length > 0);

    const reported = await guest.request('POST', `/rooms/${groupRoomId}/events/${counted.seq}/report`, {});
    expect(reported.status).toBeLessThan(300);
    await until(() => heard.events.some(({ type }) => type === 'event.hidden'));
    const page = await owner.request('GET', `/rooms/${groupRoomId}/events`);
    expect(JSON.stringify(page.body)).not.toContain('One more visit');
    await until(async () => (await mentions()).length === 0);
  });

  it('closes the room to whom it says, at once', async () => {
    const [ofOwner, ofGuest] = [await join(owner), await join(guest)];
    await append('tally.over', {});
    await until(() => ofGuest.closed.length > 0);
    await until(() => ofOwner.events.some(({ type }) => (type as string) === 'tally.over'));
    expect([ofOwner.closed, ofGuest.closed]).toEqual([[], ['removed']]);
    expect(ofGuest.events).toEqual([]);
  });
});
