import type { InboxChange, InboxItem, Page, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { enterRoom, newClientId, openCaseRoom, unknownId, type RoomFixture } from '../../../../test/support/case-room';
import { bodyOf, refusal } from '../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';
import { connectSocket, type ClientSocket } from '../../../../test/support/socket-client';
import { until } from '../../../../test/support/until';
import { Transactions } from '../platform/transactions/transactions';
import { InboxService } from './inbox.service';
import { InboxProjector } from './inbox-projector';

let test: TestApp;
let room: RoomFixture & { caseId: string };
let petra: SignedIn;
let theo: SignedIn;
const sockets: ClientSocket[] = [];

beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, loginFailures: 1000, loginFailuresPerAddress: 1000 });
});
beforeEach(async () => {
  room = await openCaseRoom(test);
  [petra, theo] = room.others as [SignedIn, SignedIn];
  await until(async () => (await kinds(petra)).length === 1 && (await kinds(theo)).length === 1);
  for (const member of [petra, theo]) bodyOf(await member.request('POST', '/inbox/read', { roomId: room.roomId }));
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(() => test.close());

const list = async (member: SignedIn, query = ''): Promise<InboxItem[]> =>
  bodyOf<Page<InboxItem>>(await member.request('GET', `/inbox${query}`)).items;
const kinds = async (member: SignedIn): Promise<string[]> => (await list(member)).map(({ kind }) => kind);
const unread = async (member: SignedIn): Promise<number> =>
  bodyOf<{ unread: number }>(await member.request('GET', '/inbox/count')).unread;
const say = async (member: SignedIn, text: string, more: object = {}): Promise<RoomEvent> =>
  bodyOf(
    await member.request('POST', `/rooms/${room.roomId}/messages`, { clientId: newClientId(), text, ...more }),
    201,
  );
const mention = (member: SignedIn, words = 'what would you weigh?'): string => `@[${member.id}] ${words}`;

/** Waits until every log was read to its end. */
const caughtUp = (): Promise<number> =>
  until(async () => {
    const reader = test.app.get(InboxProjector, { strict: false });
    const news = await test.app.get(Transactions, { strict: false }).run((tx) => reader.readOn(tx, room.roomId));
    return news.written.length === 0 && !news.more;
  });

describe('what arrives', () => {
  it('is an invitation for who was added, with the case and who asked, and no words', async () => {
    const [item] = await list(petra);
    expect(item).toEqual({
      id: expect.any(String),
      kind: 'invitation',
      at: expect.any(String),
      unread: false,
      readAt: expect.any(String),
      subject: { kind: 'case', id: room.caseId },
      roomId: room.roomId,
      title: 'Is a second session reasonable?',
      state: 'open',
      caseCode: expect.stringMatching(/^KAP-/),
      seq: expect.any(Number),
      actor: { memberId: room.owner.id, displayName: room.owner.displayName, discipline: 'therapist' },
    });
    expect(await list(room.owner)).toEqual([]);
  });

  it('is a mention for who is mentioned and an answer for whose message is answered, and nothing for others', async () => {
    const question = await say(petra, 'Lurasidone, three readings?');
    await say(room.owner, mention(theo, 'Lurasidone?'), { replyTo: question.seq });
    await until(async () => (await unread(petra)) === 1 && (await unread(theo)) === 1);
    expect(await list(petra, '?unread=true')).toMatchObject([{ kind: 'answer', seq: question.seq + 1, unread: true }]);
    expect(await list(theo, '?unread=true')).toMatchObject([{ kind: 'mention', seq: question.seq + 1 }]);
    expect(await unread(room.owner)).toBe(0);
    expect(JSON.stringify(await list(theo))).not.toContain('Lurasidone');
  });

  it('is not a new invitation when only the role changes, but is one when somebody comes back', async () => {
    bodyOf(await room.owner.request('PATCH', `/cases/${room.caseId}/members/${petra.id}`, { role: 'treating' }));
    await caughtUp();
    expect(await kinds(petra)).toEqual(['invitation']);
    await room.owner.request('DELETE', `/cases/${room.caseId}/members/${petra.id}`);
    await room.owner.request('POST', `/cases/${room.caseId}/members`, {
      memberId: petra.id,
      role: 'consultant',
      history: 'all',
    });
    await until(async () => (await kinds(petra)).length === 2);
    expect(await unread(petra)).toBe(1);
  });

  it('comes once, also for a correction that mentions again, and for one that newly mentions', async () => {
    const posted = await say(room.owner, mention(petra));
    bodyOf(
      await room.owner.request('POST', `/rooms/${room.roomId}/messages/${posted.seq}/corrections`, {
        clientId: newClientId(),
        text: `${mention(petra)} ${mention(theo)}`,
      }),
      201,
    );
    await until(async () => (await unread(theo)) === 1);
    expect(await list(petra, '?unread=true')).toMatchObject([{ kind: 'mention', seq: posted.seq }]);
    expect(await list(theo, '?unread=true')).toMatchObject([{ kind: 'mention', seq: posted.seq }]);
  });

  it('comes once, however often and by how many the log is read', async () => {
    for (let n = 0; n < 5; n++) await say(room.owner, mention(petra));
    await test.database.query('UPDATE inbox_cursor SET seq = 0 WHERE room_id = $1', [room.roomId]);
    const reader = test.app.get(InboxProjector, { strict: false });
    const transactions = test.app.get(Transactions, { strict: false });
    await Promise.all([1, 2, 3, 4].map(() => transactions.run((tx) => reader.readOn(tx, room.roomId))));
    await caughtUp();
    expect((await kinds(petra)).toSorted()).toEqual([
      'invitation',
      'mention',
      'mention',
      'mention',
      'mention',
      'mention',
    ]);
  });

  it('comes from a feature with its transaction, to everybody in the room but who acts', async () => {
    const inbox = test.app.get(InboxService, { strict: false });
    const transactions = test.app.get(Transactions, { strict: false });
    const notice = {
      kind: 'consultation.starting',
      sourceId: unknownId(),
      at: new Date(),
      subject: { kind: 'case', id: room.caseId },
      roomId: room.roomId,
      actorId: room.owner.id,
      to: 'room',
    } as const;
    await expect(
      transactions.run(async (tx) => {
        await inbox.notify(tx, notice);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await unread(petra)).toBe(0);
    for (let again = 0; again < 2; again++) await transactions.run((tx) => inbox.notify(tx, notice));
    expect(await Promise.all([petra, theo, room.owner].map(unread))).toEqual([1, 1, 0]);
  });
});

describe('what goes', () => {
  it('goes with the message that was retracted', async () => {
    const { seq } = await say(room.owner, mention(petra));
    await until(async () => (await unread(petra)) === 1);
    await room.owner.request('PUT', `/rooms/${room.roomId}/messages/${seq}/retraction`);
    await until(async () => (await unread(petra)) === 0);
    expect(await kinds(petra)).toEqual(['invitation']);
  });

  it('is not shown to who lost the room, and not to who sees only what came later', async () => {
    await say(room.owner, mention(petra));
    await until(async () => (await unread(petra)) === 1);
    await room.owner.request('DELETE', `/cases/${room.caseId}/members/${petra.id}`);
    expect(await list(petra)).toEqual([]);
    expect(await unread(petra)).toBe(0);
    await enterRoom(test, room.roomId, room.owner, petra, 'consultant', 'from_join');
    await until(async () => (await kinds(petra)).length === 1);
    expect(await kinds(petra)).toEqual(['invitation']);
  });

  it('is hidden from all but the owner when consent is revoked', async () => {
    bodyOf(await room.owner.request('POST', `/cases/${room.caseId}/consent/revocation`, {}));
    expect(await list(petra)).toEqual([]);
  });
});

describe('what was read', () => {
  it('is read by reading the room past it', async () => {
    const { seq } = await say(room.owner, mention(petra));
    await until(async () => (await unread(petra)) === 1);
    bodyOf(await petra.request('POST', `/rooms/${room.roomId}/read`, { seq }));
    expect(await unread(petra)).toBe(0);
    expect(await list(petra, '?unread=true')).toEqual([]);
  });

  it('is marked by ids, up to an item, or by room, and only one’s own', async () => {
    for (let n = 0; n < 4; n++) await say(room.owner, `${mention(petra)} ${mention(theo)}`);
    await until(async () => (await unread(petra)) === 4 && (await unread(theo)) === 4);
    const [, , third, fourth] = await list(petra);
    expect(bodyOf(await petra.request('POST', '/inbox/read', { ids: [fourth!.id] }))).toEqual({ unread: 3 });
    expect(bodyOf(await theo.request('POST', '/inbox/read', { ids: [third!.id] }))).toEqual({ unread: 4 });
    expect(bodyOf(await petra.request('POST', '/inbox/read', { upTo: third!.id }))).toEqual({ unread: 2 });
    expect(bodyOf(await petra.request('POST', '/inbox/read', { roomId: room.roomId }))).toEqual({ unread: 0 });
    expect(await unread(theo)).toBe(4);
  });

  it.each([[{}], [{ ids: [] }], [{ ids: ['no'] }], [{ upTo: unknownId(), roomId: unknownId() }], [{ other: 1 }]])(
    'is 400 when it is said as %j',
    async (body) => {
      expect(refusal(await petra.request('POST', '/inbox/read', body))).toEqual([400, 'request.invalid']);
    },
  );

  it('is told to every device, with the same count', async () => {
    const heard: InboxChange[][] = [[], []];
    for (const changes of heard) {
      const socket = await connectSocket(test.url, petra.cookie);
      sockets.push(socket);
      socket.on('inbox.item', (change) => changes.push(change));
    }
    for (let n = 0; n < 3; n++) await say(room.owner, mention(petra));
    const all = (): boolean =>
      heard.every((changes) => changes.filter(({ item }) => item).length === 3 && changes.at(-1)!.unread === 3);
    await until(async () => all());
    bodyOf(await petra.request('POST', '/inbox/read', { roomId: room.roomId }));
    await until(async () => heard.every((changes) => changes.at(-1)!.unread === 0));
    // What was marked before this test may be told after one of them came.
    const ofThisTest = (changes: InboxChange[] | undefined) =>
      changes?.slice(changes.findIndex(({ item }) => item?.kind === 'mention'));
    expect(ofThisTest(heard[0])).toEqual(ofThisTest(heard[1]));
  });
});

describe('a muted room', () => {
  it('adds to the list and not to the count, until it is heard again', async () => {
    expect(bodyOf(await petra.request('PUT', `/rooms/${room.roomId}/mute`, { muted: true }))).toEqual({ muted: true });
    expect(bodyOf(await petra.request('GET', `/rooms/${room.roomId}/mute`))).toEqual({ muted: true });
    await say(room.owner, mention(petra));
    await until(async () => (await kinds(petra)).length === 2);
    expect(await list(petra)).toMatchObject([
      { kind: 'mention', unread: false, muted: true },
      { kind: 'invitation', muted: true },
    ]);
    expect(await unread(petra)).toBe(0);
    bodyOf(await petra.request('PUT', `/rooms/${room.roomId}/mute`, { muted: false }));
    await say(room.owner, mention(petra));
    await until(async () => (await unread(petra)) === 1);
  });

  it('is no more than a room to who is not in it', async () => {
    const outsider = await createSignedInMember(test, { discipline: 'nurse' });
    for (const id of [room.roomId, unknownId(), 'no-id']) {
      expect(refusal(await outsider.request('PUT', `/rooms/${id}/mute`, { muted: true }))).toEqual([
        404,
        'resource.not_found',
      ]);
      expect(refusal(await outsider.request('GET', `/rooms/${id}/mute`))).toEqual([404, 'resource.not_found']);
    }
  });
});

it('is read a page at a time, each item once, and refuses what is no cursor', async () => {
  for (let n = 0; n < 5; n++) await say(room.owner, mention(petra));
  await until(async () => (await unread(petra)) === 5);
  const whole = await list(petra);
  const paged: InboxItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page<InboxItem> = bodyOf(await petra.request('GET', `/inbox?limit=2${cursor && `&cursor=${cursor}`}`));
    paged.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(whole);
  for (const query of ['?cursor=x', '?limit=0', '?unread=maybe', '?more=1'])
    expect(refusal(await petra.request('GET', `/inbox${query}`))).toEqual([400, 'request.invalid']);
});

it('finds what nobody said: a log that is ahead of its cursor when a server starts', async () => {
  await test.database.query(`UPDATE inbox_cursor SET seq = 0 WHERE room_id = $1`, [room.roomId]);
  await test.database.query('DELETE FROM inbox_item WHERE room_id = $1', [room.roomId]);
  await test.database.query(`SELECT graphile_worker.add_job('inbox.read_every_room', '{}'::json)`);
  await until(async () => (await kinds(petra)).length === 1);
});

it('waits again once it is marked as unread, though the room was read past it, until it is marked as read', async () => {
  const { seq } = await say(room.owner, mention(petra));
  await until(async () => (await unread(petra)) === 1);
  await petra.request('POST', `/rooms/${room.roomId}/read`, { seq });
  expect(await unread(petra)).toBe(0);
  const [item] = await list(petra);
  expect(bodyOf(await theo.request('POST', '/inbox/unread', { ids: [item!.id] }))).toEqual({ unread: 0 });
  expect(await unread(petra)).toBe(0);
  expect(bodyOf(await petra.request('POST', '/inbox/unread', { ids: [item!.id] }))).toEqual({ unread: 1 });
  const later = await say(room.owner, 'Nothing for anybody.');
  await petra.request('POST', `/rooms/${room.roomId}/read`, { seq: later.seq });
  await caughtUp();
  expect(await list(petra, '?unread=true')).toMatchObject([{ id: item!.id, unread: true }]);
  expect(bodyOf(await petra.request('POST', '/inbox/read', { ids: [item!.id] }))).toEqual({ unread: 0 });
  expect(await unread(petra)).toBe(0);
});
