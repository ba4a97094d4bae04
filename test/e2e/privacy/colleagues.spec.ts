import type { Problem, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../support/app';
import { newClientId, openCaseRoom } from '../../support/case-room';
import { bodyOf } from '../../support/cases';
import { createSignedInMember, type Answer, type SignedIn } from '../../support/people';
import { ask, connectSocket } from '../../support/socket-client';

const WHOLE = 'Petra Sundergale';
let test: TestApp;
let owner: SignedIn;
let roomId: string;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1_000, postPer10s: 1_000 });
  const room = await openCaseRoom(test);
  ({ owner, roomId } = room);
  await test.database.query('UPDATE member SET display_name = $2 WHERE id = $1', [room.others[0]!.id, WHOLE]);
});
afterAll(() => test.close());

const post = (who: SignedIn, text: string, more: object = {}, room = roomId): Promise<Answer> =>
  who.request('POST', `/rooms/${room}/messages`, { clientId: newClientId(), text, ...more });
const levels = ({ status, body }: Answer): unknown[] => [
  status,
  ...((body as Problem).findings ?? []).map(({ level }) => level),
];

it.each([`I agree with ${WHOLE}.`, 'Agree with Dr. Sundergale on the interval.', 'As @Petra wrote, the repeat first.'])(
  '%s',
  async (text) => {
    expect(bodyOf<RoomEvent>(await post(owner, text), 201)).toMatchObject({ data: { text } });
    const socket = await connectSocket(test.url, owner.cookie);
    expect(await ask(socket, 'message.post', { roomId, clientId: newClientId(), text })).toMatchObject({ ok: true });
    socket.close();
  },
);

it('asks about the bare first name, which a client may share, and takes a reason', async () => {
  const text = 'I agree with Petra.';
  const refused = await post(owner, text);
  expect(levels(refused)).toEqual([422, 'doubtful']);
  const [finding] = (refused.body as Problem).findings!;
  expect(
    (
      await post(owner, text, {
        overrides: [{ start: finding!.start, end: finding!.end, reason: 'A colleague of this room is meant.' }],
      })
    ).status,
  ).toBe(201);
});

it('knows nobody of another room', async () => {
  const other = await openCaseRoom(test);
  expect(levels(await post(other.owner, `I agree with ${WHOLE}.`, {}, other.roomId))).toEqual([422, 'certain']);
  const stranger = await createSignedInMember(test, { discipline: 'therapist' });
  expect((await post(stranger, `I agree with ${WHOLE}.`)).status).toBe(422);
});

it('still finds what else stands beside a colleague’s name', async () => {
  expect(levels(await post(owner, `${WHOLE} spoke to Henrike Vossbrandt.`))).toEqual([422, 'certain']);
});
