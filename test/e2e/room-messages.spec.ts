import type { RoomEvent, RoomEventsPage, RoomView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, unknownId, type RoomFixture } from '../support/case-room';
import { createSignedInMember, type SignedIn } from '../support/people';

let test: TestApp;
let room: RoomFixture;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
  room = await openCaseRoom(test);
});
afterAll(() => test.close());

const post = (member: SignedIn, body: object, roomId = room.roomId) =>
  member.request('POST', `/rooms/${roomId}/messages`, body);
const events = async (member: SignedIn, query = ''): Promise<RoomEventsPage> =>
  (await member.request('GET', `/rooms/${room.roomId}/events${query}`)).body as RoomEventsPage;

describe('posting', () => {
  it('answers 201 with the event, and 200 with the same event for the same clientId', async () => {
    const body = { clientId: newClientId(), text: 'Three home readings first.', kind: 'recommendation' };
    const first = await post(room.owner, body);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      roomId: room.roomId,
      type: 'message.posted',
      actor: { memberId: room.owner.id, discipline: 'therapist' },
      data: body,
    });
    const again = await post(room.owner, body);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('refuses a used clientId with another body', async () => {
    const clientId = newClientId();
    await post(room.owner, { clientId, text: 'Delay.' });
    for (const other of [{ text: 'Proceed.' }, { text: 'Delay.', kind: 'concern' }]) {
      const refused = await post(room.owner, { clientId, ...other });
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: 'room.client_id_reused' });
    }
  });

  it('keeps two authors with the same clientId apart', async () => {
    const clientId = newClientId();
    const one = await post(room.owner, { clientId, text: 'Mine.' });
    const two = await post(room.others[0]!, { clientId, text: 'Also mine.' });
    expect(two.status).toBe(201);
    expect((two.body as RoomEvent).seq).toBeGreaterThan((one.body as RoomEvent).seq);
  });

  it('stores one event when the same message is sent many times at once', async () => {
    const body = { clientId: newClientId(), text: 'Sent by an impatient line.' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(room.owner, body)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(new Set(answers.map((answer) => (answer.body as RoomEvent).seq)).size).toBe(1);
  });

  it.each([
    ['an unknown field', { text: 'x', colour: 'red' }, 'colour'],
    ['no text', {}, 'text'],
    ['a blank text', { text: ' \n\u200b ' }, 'text'],
    ['a text that is too long', { text: 'a'.repeat(4001) }, 'text'],
    ['a text of another type', { text: 42 }, 'text'],
    ['a control character', { text: 'a\u0000b' }, 'text'],
    ['an unknown kind', { text: 'x', kind: 'order' }, 'kind'],
    ['a replyTo that is no number', { text: 'x', replyTo: 'first' }, 'replyTo'],
    ['a clientId that is no UUID', { text: 'x', clientId: '7' }, 'clientId'],
  ])('refuses %s with 400 and names the field', async (_, body, path) => {
    const refused = await post(room.owner, { clientId: newClientId(), ...body });
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({
      code: 'request.invalid',
      errors: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
    });
  });

  it('refuses an answer to what is not a message of the room, and a mention of a stranger', async () => {
    expect((await post(room.owner, { clientId: newClientId(), text: 'x', replyTo: 100_000 })).body).toMatchObject({
      status: 422,
      code: 'room.reply_target_missing',
    });
    expect((await post(room.owner, { clientId: newClientId(), text: 'x', replyTo: 1 })).body).toMatchObject({
      code: 'room.reply_target_missing',
    });
    expect((await post(room.owner, { clientId: newClientId(), text: `Ask @[${unknownId()}]` })).body).toMatchObject({
      status: 422,
      code: 'room.mention_unknown',
    });
    expect((await post(room.owner, { clientId: newClientId(), text: `Ask @[${room.others[0]!.id}]` })).status).toBe(
      201,
    );
  });

  it('refuses an answer to, and a correction of, another event than the one that was meant', async () => {
    const { seq, id } = (await post(room.owner, { clientId: newClientId(), text: 'Shall we wait?' })).body as RoomEvent;
    const answer = (replyToId: string) =>
      post(room.owner, { clientId: newClientId(), text: 'Yes.', replyTo: seq, replyToId });
    const correct = (eventId: string) =>
      room.owner.request('POST', `/rooms/${room.roomId}/messages/${seq}/corrections`, {
        clientId: newClientId(),
        text: 'Shall we?',
        eventId,
      });
    for (const send of [answer, correct]) {
      expect((await send(unknownId())).body).toMatchObject({ status: 409, code: 'room.event_replaced' });
      expect((await send(id)).status).toBe(201);
    }
  });

  it('refuses a new mention of whose account is disabled or who left, and lets one stay that the corrected text had', async () => {
    const { roomId, caseId, owner, others } = await openCaseRoom(test);
    const [leaving, disabled] = others as [SignedIn, SignedIn];
    const posted = await post(owner, { clientId: newClientId(), text: 'The pressure is hihg.' }, roomId);
    const { seq } = posted.body as RoomEvent;
    const correct = (text: string) =>
      owner.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, { clientId: newClientId(), text });
    expect((await correct(`The pressure is hihg, @[${leaving.id}] and @[${disabled.id}].`)).status).toBe(201);
    await owner.request('DELETE', `/cases/${caseId}/members/${leaving.id}`);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [disabled.id]);
    expect((await correct(`The pressure is high, @[${leaving.id}] and @[${disabled.id}].`)).status).toBe(201);
    const [ofLeft, ofDisabled] = [
      await post(owner, { clientId: newClientId(), text: `@[${leaving.id}]` }, roomId),
      await post(owner, { clientId: newClientId(), text: `@[${disabled.id}]` }, roomId),
    ];
    expect([ofLeft.body, ofDisabled.body]).toMatchObject([
      { status: 422, code: 'room.mention_unknown' },
      { status: 422, code: 'room.mention_disabled' },
    ]);
    const { members } = (await owner.request('GET', `/rooms/${roomId}`)).body as RoomView;
    expect(members.filter((member) => member.disabled).map(({ memberId }) => memberId)).toEqual([disabled.id]);
  });
});

describe('reading', () => {
  it('pages forward and back without gaps or doubles', async () => {
    for (let n = 0; n < 8; n++) await post(room.owner, { clientId: newClientId(), text: `Reading ${n}` });
    const newest = await events(room.owner, '?limit=4');
    const last = newest.lastSeq;
    expect(newest.items.map((event) => event.seq)).toEqual([last - 3, last - 2, last - 1, last]);
    const before = await events(room.owner, `?before=${last - 3}&limit=4`);
    expect(before.items.map((event) => event.seq)).toEqual([last - 7, last - 6, last - 5, last - 4]);
    const after = await events(room.owner, `?after=${last - 2}`);
    expect(after.items.map((event) => event.seq)).toEqual([last - 1, last]);
    expect(after).toMatchObject({ firstSeq: 1, lastSeq: last, epoch: newest.epoch });
    expect((await room.owner.request('GET', `/rooms/${room.roomId}/events?limit=9999`)).status).toBe(200);
  });

  it('shows a member who joins with from_join nothing older', async () => {
    const { roomId, caseId, owner } = await openCaseRoom(test, []);
    await post(owner, { clientId: newClientId(), text: 'Before anybody joined.' }, roomId);
    const late = await createSignedInMember(test, { discipline: 'pharmacist' });
    await owner.request('POST', `/cases/${caseId}/members`, {
      memberId: late.id,
      role: 'consultant',
      history: 'from_join',
    });
    const page = (await late.request('GET', `/rooms/${roomId}/events`)).body as RoomEventsPage;
    expect(page.firstSeq).toBe(page.lastSeq);
    expect(page.items.map((event) => event.type)).toEqual(['member.added']);
    const all = (await late.request('GET', `/rooms/${roomId}/events?after=0`)).body as RoomEventsPage;
    expect(all.items).toHaveLength(1);
    expect((await post(late, { clientId: newClientId(), text: 'x', replyTo: 2 }, roomId)).body).toMatchObject({
      code: 'room.reply_target_missing',
    });
  });

  it('keeps the read marker and the unread count on the server', async () => {
    const reader = room.others[1]!;
    const before = (await events(reader)).lastSeq;
    await reader.request('POST', `/rooms/${room.roomId}/read`, { seq: before });
    await post(room.owner, { clientId: newClientId(), text: 'One.' });
    await post(room.owner, { clientId: newClientId(), text: 'Two.' });
    await post(reader, { clientId: newClientId(), text: 'My own does not count.' });
    expect((await reader.request('GET', `/rooms/${room.roomId}`)).body).toMatchObject({ readSeq: before, unread: 2 });
    expect((await reader.request('POST', `/rooms/${room.roomId}/read`, { seq: before + 1 })).body).toMatchObject({
      seq: before + 1,
      unread: 1,
    });
    expect((await reader.request('POST', `/rooms/${room.roomId}/read`, { seq: before })).body).toMatchObject({
      seq: before + 1,
    });
    expect((await reader.request('POST', `/rooms/${room.roomId}/read`, { seq: 1_000_000 })).body).toMatchObject({
      seq: before + 3,
      unread: 0,
    });
  });
});

describe('correcting and retracting', () => {
  it('appends a correction by its author only', async () => {
    const { seq } = (await post(room.owner, { clientId: newClientId(), text: 'Rise was 29 systolic.' }))
      .body as RoomEvent;
    const correction = { clientId: newClientId(), text: 'Rise was 19 systolic, not 29.' };
    const corrected = await room.owner.request('POST', `/rooms/${room.roomId}/messages/${seq}/corrections`, correction);
    expect(corrected.status).toBe(201);
    expect(corrected.body).toMatchObject({ type: 'message.corrected', data: { seq, ...correction } });
    const stranger = await room.others[0]!.request('POST', `/rooms/${room.roomId}/messages/${seq}/corrections`, {
      clientId: newClientId(),
      text: 'No.',
    });
    expect(stranger.body).toMatchObject({ status: 403, code: 'room.event_not_yours' });
    expect(
      (
        await room.owner.request('POST', `/rooms/${room.roomId}/messages/1/corrections`, {
          clientId: newClientId(),
          text: 'x',
        })
      ).status,
    ).toBe(404);
  });

  it('forgets a retracted text everywhere, and its corrections', async () => {
    const { seq } = (await post(room.owner, { clientId: newClientId(), text: 'marker-zelkova was here' }))
      .body as RoomEvent;
    await room.owner.request('POST', `/rooms/${room.roomId}/messages/${seq}/corrections`, {
      clientId: newClientId(),
      text: 'marker-zelkova again',
    });
    expect((await room.others[0]!.request('PUT', `/rooms/${room.roomId}/messages/${seq}/retraction`)).status).toBe(403);
    expect((await room.owner.request('PUT', `/rooms/${room.roomId}/messages/${seq}/retraction`)).status).toBe(204);
    expect((await room.owner.request('PUT', `/rooms/${room.roomId}/messages/${seq}/retraction`)).status).toBe(204);
    const page = await events(room.others[0]!, `?after=${seq - 1}`);
    expect(page.items[0]).toMatchObject({ type: 'message.posted', data: { text: '', hidden: true } });
    expect(page.items.at(-1)).toMatchObject({
      type: 'event.hidden',
      data: { roomId: room.roomId, seq, reason: 'retracted' },
    });
    expect(page.items.filter((event) => event.type === 'event.hidden')).toHaveLength(1);
    expect(
      (
        await room.owner.request('POST', `/rooms/${room.roomId}/messages/${seq}/corrections`, {
          clientId: newClientId(),
          text: 'x',
        })
      ).body,
    ).toMatchObject({ status: 409, code: 'room.event_hidden' });
    const stored = await test.database.query<{ found: string }[]>(
      `SELECT seq AS found FROM room_event WHERE data::text LIKE '%zelkova%'`,
    );
    expect(stored).toEqual([]);
  });

  it('never keeps a correction that raced a retraction', async () => {
    for (let round = 0; round < 10; round++) {
      const { seq } = (await post(room.owner, { clientId: newClientId(), text: 'marker-quince' })).body as RoomEvent;
      await Promise.all([
        room.owner.request('PUT', `/rooms/${room.roomId}/messages/${seq}/retraction`),
        room.owner.request('POST', `/rooms/${room.roomId}/messages/${seq}/corrections`, {
          clientId: newClientId(),
          text: 'marker-quince better',
        }),
      ]);
    }
    expect(await test.database.query(`SELECT seq FROM room_event WHERE data::text LIKE '%marker-quince%'`)).toEqual([]);
  });
});
