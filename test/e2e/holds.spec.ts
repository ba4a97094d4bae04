import type {
  CaseSummary,
  ConsultationSummary,
  ConsultationView,
  HoldView,
  InboxItem,
  Page,
  RoomView,
} from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { bodyOf, createOpenCase, refusal } from '../support/cases';
import { createSignedInMember, type SignedIn } from '../support/people';
import { connectSocket, demand } from '../support/socket-client';
import { until } from '../support/until';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, loginFailures: 1000, loginFailuresPerAddress: 1000 });
});
afterAll(() => test.close());

interface Room {
  id: string;
  roomId: string;
  owner: SignedIn;
}
const member = (discipline: 'psychiatrist' | 'anesthesiologist' | 'nurse' | 'therapist'): Promise<SignedIn> =>
  createSignedInMember(test, { discipline });

/** An open case of a therapist. */
async function openCase(): Promise<Room> {
  const owner = await member('therapist');
  const { id, roomId } = await createOpenCase(owner);
  return { id, roomId, owner };
}
const invite = async ({ id, owner }: Room, who: SignedIn, role: string): Promise<void> =>
  void bodyOf(await owner.request('POST', `/cases/${id}/members`, { memberId: who.id, role, history: 'all' }), 201);

const ask = async ({ roomId }: Room, who: SignedIn): Promise<HoldView> =>
  bodyOf(
    await who.request('POST', `/rooms/${roomId}/holds`, {
      clientId: newClientId(),
      text: 'The airway was not looked at.',
    }),
    201,
  );
const does = (
  { roomId }: Room,
  who: SignedIn,
  { id }: HoldView,
  what: 'answer' | 'lift' | 'withdraw',
  body: object = {},
) => who.request('POST', `/rooms/${roomId}/holds/${id}/${what}`, body);
const holds = async ({ roomId }: Room, who: SignedIn): Promise<HoldView[]> =>
  bodyOf<Page<HoldView>>(await who.request('GET', `/rooms/${roomId}/holds`)).items;
const rows = async (who: SignedIn): Promise<CaseSummary[]> =>
  bodyOf<Page<CaseSummary>>(await who.request('GET', '/cases')).items;
const inbox = async (who: SignedIn, kind: string): Promise<InboxItem[]> =>
  bodyOf<Page<InboxItem>>(await who.request('GET', '/inbox')).items.filter((item) => item.kind === kind);
const unread = async (who: SignedIn): Promise<string[]> =>
  bodyOf<Page<InboxItem>>(await who.request('GET', '/inbox?unread=true'))
    .items.map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('hold.'));
const HOLD = { outcome: 'hold', text: 'No dose before it was.' };

it('keeps the case on hold from the answer until another who approves lifts it, wherever the case is shown', async () => {
  const room = await openCase();
  const [nurse, psychiatrist, anesthesiologist] = [
    await member('nurse'),
    await member('psychiatrist'),
    await member('anesthesiologist'),
  ];
  await invite(room, nurse, 'observer');
  await invite(room, psychiatrist, 'treating');
  await invite(room, anesthesiologist, 'treating');
  const hold = await ask(room, nurse);
  expect(refusal(await does(room, anesthesiologist, hold, 'lift', { text: 'Looked at.' }))).toEqual([
    409,
    'hold.not_standing',
  ]);
  expect(bodyOf<HoldView>(await does(room, psychiatrist, hold, 'answer', HOLD))).toMatchObject({
    state: 'on_hold',
    abilities: ['hold.lift'],
  });
  const [{ answer }] = (await holds(room, nurse)) as [HoldView];
  const onHold = { holdId: hold.id, since: answer!.at, discipline: 'psychiatrist' };
  for (const who of [room.owner, nurse]) {
    expect((await rows(who)).find(({ id }) => id === room.id)).toMatchObject({ onHold });
    expect(bodyOf(await who.request('GET', `/cases/${room.id}`))).toMatchObject({ onHold });
    expect(bodyOf<RoomView>(await who.request('GET', `/rooms/${room.roomId}`))).toMatchObject({
      holds: [],
      onHold: [{ ...onHold, by: psychiatrist.id, seq: answer!.seq }],
    });
  }
  for (const who of [nurse, room.owner])
    expect(refusal(await does(room, who, hold, 'lift', { text: 'Looked at.' }))).toEqual([403, 'hold.not_approver']);
  expect(bodyOf(await does(room, anesthesiologist, hold, 'lift', { text: 'It was looked at.' }))).toMatchObject({
    state: 'lifted',
    lifted: { by: anesthesiologist.id, text: 'It was looked at.' },
    abilities: [],
  });
  expect(refusal(await does(room, psychiatrist, hold, 'lift', { text: 'Again.' }))).toEqual([409, 'hold.not_standing']);
  expect((await rows(nurse)).find(({ id }) => id === room.id)).not.toHaveProperty('onHold');
  expect(bodyOf(await nurse.request('GET', `/cases/${room.id}`))).not.toHaveProperty('onHold');
  expect(await unread(nurse)).toEqual(['hold.lifted']);
});

it('is answered by nobody who asked for it: who asked withdraws', async () => {
  const room = await openCase();
  const [anesthesiologist, psychiatrist] = [await member('anesthesiologist'), await member('psychiatrist')];
  for (const who of [anesthesiologist, psychiatrist]) await invite(room, who, 'treating');
  const hold = await ask(room, anesthesiologist);
  expect(hold).toMatchObject({
    state: 'open',
    abilities: ['hold.withdraw'],
    told: [{ memberId: psychiatrist.id, openedAt: null }],
  });
  expect(refusal(await does(room, anesthesiologist, hold, 'answer', HOLD))).toEqual([403, 'hold.own']);
  expect(refusal(await does(room, psychiatrist, hold, 'withdraw'))).toEqual([403, 'hold.not_asker']);
  expect(bodyOf(await does(room, anesthesiologist, hold, 'withdraw'))).toMatchObject({
    state: 'withdrawn',
    abilities: [],
  });
  expect(refusal(await does(room, psychiatrist, hold, 'answer', HOLD))).toEqual([409, 'hold.withdrawn']);
  expect(await unread(psychiatrist)).toEqual([]);
  expect(await inbox(psychiatrist, 'hold.asked')).toMatchObject([{ state: 'withdrawn', unread: false }]);
});

it('is brought to everybody who may answer, through mute, and who asked sees who has opened it', async () => {
  const room = await openCase();
  const [nurse, psychiatrist, anesthesiologist, adviser] = [
    await member('nurse'),
    await member('psychiatrist'),
    await member('anesthesiologist'),
    await member('psychiatrist'),
  ];
  await invite(room, nurse, 'treating');
  for (const who of [psychiatrist, anesthesiologist]) await invite(room, who, 'treating');
  await invite(room, adviser, 'consultant');
  bodyOf(await psychiatrist.request('PUT', `/rooms/${room.roomId}/mute`, { muted: true }));
  const socket = await connectSocket(test.url, anesthesiologist.cookie);
  const heard: string[] = [];
  socket.on('inbox.item', ({ item }) => item && heard.push(item.kind));
  const hold = await ask(room, nurse);
  await until(() => heard.includes('hold.asked'));
  for (const who of [psychiatrist, anesthesiologist]) {
    expect(await unread(who)).toEqual(['hold.asked']);
    expect(await inbox(who, 'hold.asked')).toMatchObject([
      {
        subject: { kind: 'case', id: room.id },
        actor: { memberId: nurse.id },
        title: expect.any(String),
        state: 'open',
      },
    ]);
  }
  for (const who of [nurse, adviser, room.owner]) expect(await unread(who)).toEqual([]);
  expect((await holds(room, nurse))[0]!.told).toMatchObject([{ openedAt: null }, { openedAt: null }]);
  // Marking it as read is no look at it, in each of the three ways.
  const noticeId = (await inbox(psychiatrist, 'hold.asked'))[0]!.id;
  for (const mark of [{ ids: [noticeId] }, { upTo: noticeId }, { roomId: room.roomId }])
    bodyOf(await psychiatrist.request('POST', '/inbox/read', mark));
  expect((await holds(room, nurse))[0]!.told).toMatchObject([{ openedAt: null }, { openedAt: null }]);

  await demand(socket, 'room.join', { roomId: room.roomId });
  const opened = async (): Promise<string[]> =>
    (await holds(room, nurse))[0]!.told.filter(({ openedAt }) => openedAt !== null).map(({ memberId }) => memberId);
  await until(async () => (await opened()).length > 0);
  expect(await opened()).toEqual([anesthesiologist.id]);
  // Having looked at it does not end it, nor does marking it as read.
  bodyOf(await anesthesiologist.request('POST', '/inbox/read', { roomId: room.roomId }));
  expect(await unread(anesthesiologist)).toEqual(['hold.asked']);
  bodyOf(await does(room, psychiatrist, hold, 'answer', { outcome: 'go_on', text: 'It was looked at.' }));
  for (const who of [psychiatrist, anesthesiologist]) expect(await unread(who)).toEqual([]);
  expect(await unread(nurse)).toEqual(['hold.answered']);
  socket.close();
});

it('keeps the case from being closed until it was answered or withdrawn', async () => {
  const room = await openCase();
  const nurse = await member('nurse');
  await invite(room, nurse, 'treating');
  const hold = await ask(room, nurse);
  const close = async () => {
    const { version } = bodyOf<{ version: number }>(await room.owner.request('GET', `/cases/${room.id}`));
    return room.owner.request('PATCH', `/cases/${room.id}`, { status: 'closed', version });
  };
  expect(refusal(await close())).toEqual([409, 'case.hold_open']);
  bodyOf(await does(room, nurse, hold, 'withdraw'));
  expect(bodyOf(await close())).toMatchObject({ status: 'closed' });
});

it('stays with who may answer although its reason was hidden', async () => {
  const room = await openCase();
  const [nurse, psychiatrist] = [await member('nurse'), await member('psychiatrist')];
  await invite(room, nurse, 'treating');
  await invite(room, psychiatrist, 'treating');
  const hold = await ask(room, nurse);
  expect(
    (
      await psychiatrist.request('POST', `/rooms/${room.roomId}/events/${hold.seq}/report`, {
        reason: 'Somebody could be recognized.',
      })
    ).status,
  ).toBeLessThan(300);
  expect(await holds(room, psychiatrist)).toMatchObject([{ state: 'open', hidden: true, text: '' }]);
  expect(await unread(psychiatrist)).toEqual(['hold.asked']);
});

it('tells who asked and the owner where nobody may answer, and reaches whom the owner then invites', async () => {
  const room = await openCase();
  const nurse = await member('nurse');
  await invite(room, nurse, 'treating');
  const hold = await ask(room, nurse);
  expect(hold.told).toEqual([]);
  for (const who of [nurse, room.owner]) expect(await unread(who)).toEqual(['hold.nobody']);
  const psychiatrist = await member('psychiatrist');
  await invite(room, psychiatrist, 'consultant');
  expect(await unread(psychiatrist)).toEqual([]);
  bodyOf(await room.owner.request('PATCH', `/cases/${room.id}/members/${psychiatrist.id}`, { role: 'treating' }));
  expect(await unread(psychiatrist)).toEqual(['hold.asked']);
  for (const who of [nurse, room.owner]) expect(await unread(who)).toEqual([]);
  expect((await holds(room, nurse))[0]!.told).toMatchObject([{ memberId: psychiatrist.id }]);
});

it('keeps its age for who is told later, and waits for nobody who may not answer any more', async () => {
  const room = await openCase();
  const [nurse, psychiatrist] = [await member('nurse'), await member('psychiatrist')];
  await invite(room, nurse, 'treating');
  const hold = await ask(room, nurse);
  await invite(room, psychiatrist, 'treating');
  expect(await inbox(psychiatrist, 'hold.asked')).toMatchObject([{ at: hold.at, seq: hold.seq }]);

  const role = (to: 'treating' | 'consultant') =>
    room.owner.request('PATCH', `/cases/${room.id}/members/${psychiatrist.id}`, { role: to });
  bodyOf(await role('consultant'));
  expect(await unread(psychiatrist)).toEqual([]);
  for (const who of [nurse, room.owner]) expect(await unread(who)).toEqual(['hold.nobody']);
  expect((await holds(room, nurse))[0]!.told).toEqual([]);
  bodyOf(await role('treating'));
  expect(await unread(psychiatrist)).toEqual(['hold.asked']);
  for (const who of [nurse, room.owner]) expect(await unread(who)).toEqual([]);

  expect((await room.owner.request('DELETE', `/cases/${room.id}/members/${psychiatrist.id}`)).status).toBe(204);
  for (const who of [nurse, room.owner]) expect(await unread(who)).toEqual(['hold.nobody']);
  expect((await holds(room, nurse))[0]!.told).toEqual([]);
});

it('stands on the case’s row, open and answered, and the owner hears of both', async () => {
  const room = await openCase();
  const [nurse, psychiatrist] = [await member('nurse'), await member('psychiatrist')];
  for (const who of [nurse, psychiatrist]) await invite(room, who, 'treating');
  const row = async (): Promise<CaseSummary> =>
    bodyOf<{ items: CaseSummary[] }>(await room.owner.request('GET', '/cases')).items.find(({ id }) => id === room.id)!;
  expect(await row()).not.toHaveProperty('openHold');
  const [first, second] = [await ask(room, nurse), await ask(room, nurse)];
  expect(await row()).toMatchObject({ openHold: { holdId: first.id, since: first.at } });
  bodyOf(await does(room, psychiatrist, first, 'answer', HOLD));
  expect(await row()).toMatchObject({ onHold: { holdId: first.id }, openHold: { holdId: second.id } });
  expect(await unread(room.owner)).toEqual(['hold.answered']);
  bodyOf(await does(room, nurse, second, 'withdraw'));
  expect(await row()).not.toHaveProperty('openHold');
  expect(await row()).toMatchObject({ onHold: { holdId: first.id } });
});

it('stands in the summary with its answer and lift, and the case’s title and question as they were', async () => {
  const room = await openCase();
  const psychiatrist = await member('psychiatrist');
  await invite(room, psychiatrist, 'treating');
  const before = bodyOf<CaseSummary>(await room.owner.request('GET', `/cases/${room.id}`));
  const gone = await ask(room, room.owner);
  bodyOf(await does(room, room.owner, gone, 'withdraw'));
  bodyOf(await room.owner.request('POST', `/rooms/${room.roomId}/consultation`, {}), 201);
  const [first, second] = [await ask(room, room.owner), await ask(room, room.owner)];
  for (const hold of [first, second]) bodyOf(await does(room, psychiatrist, hold, 'answer', HOLD));
  bodyOf(await does(room, psychiatrist, second, 'lift', { text: 'It was looked at.' }));
  const { version } = bodyOf<ConsultationView>(await room.owner.request('GET', `/rooms/${room.roomId}/consultation`));
  bodyOf(await room.owner.request('PATCH', `/rooms/${room.roomId}/consultation`, { action: 'end', version }));
  bodyOf(
    await room.owner.request('PATCH', `/cases/${room.id}`, {
      question: 'Another question?',
      version: bodyOf<CaseSummary>(await room.owner.request('GET', `/cases/${room.id}`)).version,
    }),
  );
  bodyOf(await does(room, psychiatrist, first, 'lift', { text: 'Afterwards.' }));
  expect(bodyOf<ConsultationSummary>(await psychiatrist.request('GET', `/rooms/${room.roomId}/summary`))).toMatchObject(
    {
      title: before.title,
      question: before.question,
      openPoints: { holds: [] },
      holds: [
        {
          state: 'on_hold',
          asked: { memberId: room.owner.id, text: 'The airway was not looked at.' },
          answer: { ...HOLD, memberId: psychiatrist.id },
          lifted: null,
        },
        { state: 'lifted', answer: HOLD, lifted: { text: 'It was looked at.' } },
      ],
    },
  );
});
