import type { FieldFinding, InboxItem, Problem, SecondLookView, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../../test/support/app';
import { enterRoom, newClientId, openCaseRoom, unknownId } from '../../../../../test/support/case-room';
import { bodyOf, refusal } from '../../../../../test/support/cases';
import { createSignedInMember, type Answer, type SignedIn } from '../../../../../test/support/people';
import { SecondLookEndings } from './second-look-endings';

const TEXT = 'The crisis line is 541-555-0139, open all night.';
const REASON = 'The public line of the crisis service';

let test: TestApp;
let roomId: string;
let caseId: string;
let author: SignedIn;
let reviewer: SignedIn;
let colleague: SignedIn;
let findings: FieldFinding[];
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
  const room = await openCaseRoom(test);
  ({ roomId, caseId, owner: author } = room);
  [reviewer, colleague] = room.others as [SignedIn, SignedIn];
  findings = ((await post(TEXT)).body as Problem).findings!;
});
afterAll(() => test.close());

const post = (text: string, more: object = {}, as: SignedIn = author, room = roomId): Promise<Answer> =>
  as.request('POST', `/rooms/${room}/messages`, { clientId: newClientId(), text, ...more });
const asking = (more: object = {}, as: SignedIn = author): Promise<Answer> =>
  as.request('POST', '/privacy/reviews', { roomId, text: TEXT, reviewerId: reviewer.id, reason: REASON, ...more });
const asked = async (more: object = {}): Promise<SecondLookView> => bodyOf(await asking(more), 201);
const answering = (id: string, agreed = true, version = 1, as: SignedIn = reviewer): Promise<Answer> =>
  as.request('POST', `/privacy/reviews/${id}/answer`, { agreed, version });
async function agreed(more: object = {}): Promise<string> {
  const { id } = await asked(more);
  bodyOf(await answering(id));
  return id;
}
const overrides = (reviewId?: string, spans = findings) =>
  spans.map(({ field, start, end }) => ({ field, start, end, reason: REASON, ...(reviewId && { reviewId }) }));
const stored = async (id: string): Promise<{ state: string; ciphertext: Buffer | null; row: string } | undefined> =>
  (
    await test.database.query<{ state: string; ciphertext: Buffer | null; row: string }[]>(
      'SELECT state, ciphertext, v::text AS row FROM privacy_review v WHERE id = $1',
      [id],
    )
  )[0];
const expireNow = (id: string): Promise<unknown> =>
  test.database.query(`UPDATE privacy_review SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
const actsOn = async (id: string): Promise<string[]> =>
  (
    await test.database.query<{ act: string }[]>(
      `SELECT action || ' ' || coalesce(reason, '') AS act FROM audit_entry WHERE object_id = $1 ORDER BY id`,
      [id],
    )
  ).map(({ act }) => act);

it('a colleague’s name is marked for the reader as it is for the author, who was in the room with them', async () => {
  const { displayName } = bodyOf<{ member: { displayName: string } }>(
    await colleague.request('GET', '/session'),
  ).member;
  const text = `${TEXT} Ask ${displayName} about it.`;
  const blocked = ((await post(text)).body as Problem).findings!;
  const { id } = await asked({ text });
  const { findings: read } = bodyOf<SecondLookView>(await reviewer.request('GET', `/privacy/reviews/${id}`));
  expect(read).toEqual(blocked.map(({ start, end, category, level }) => ({ start, end, category, level })));
  // The names of test members end in random letters and figures, which may look like a number of another kind.
  expect(read.map(({ category }) => category)).toContain('phone');
  expect(read.map(({ category }) => category)).not.toContain('name');
});

it('the text of the tests is certain to be refused without a second member', async () => {
  expect(findings).toEqual([expect.objectContaining({ field: 'text', category: 'phone', level: 'certain' })]);
  expect(refusal(await post(TEXT, { overrides: overrides() }))).toEqual([422, 'privacy.identifiers_found']);
});

describe('asking', () => {
  it('holds the text encrypted; only the reviewer reads it, and that is recorded', async () => {
    const review = await asked({ field: 'text' });
    expect(review).toMatchObject({
      roomId,
      subject: { kind: 'case', id: caseId },
      field: 'text',
      state: 'asked',
      version: 1,
      abilities: ['review.withdraw'],
      author: { memberId: author.id },
      reviewer: { memberId: reviewer.id },
    });
    expect(review).not.toHaveProperty('text');
    const { ciphertext, row } = (await stored(review.id))!;
    expect(ciphertext!.length).toBeGreaterThan(TEXT.length);
    expect(row + ciphertext!.toString('latin1')).not.toContain('555-0139');
    expect(row).not.toContain(Buffer.from('555-0139').toString('hex'));
    expect(bodyOf<SecondLookView>(await reviewer.request('GET', `/privacy/reviews/${review.id}`))).toMatchObject({
      text: TEXT,
      reason: REASON,
      abilities: ['review.answer'],
    });
    expect(bodyOf<SecondLookView>(await author.request('GET', `/privacy/reviews/${review.id}`))).not.toHaveProperty(
      'text',
    );
    expect((await colleague.request('GET', `/privacy/reviews/${review.id}`)).status).toBe(404);
    expect(await actsOn(review.id)).toEqual([
      'privacy.review_asked certain D1',
      'privacy.review_read certain D1',
      'privacy.review ',
    ]);
  });

  it('lists what is mine to answer and what I asked, never with a text', async () => {
    const { id } = await asked();
    const listed = async (who: SignedIn, box: string) =>
      bodyOf<{ items: SecondLookView[] }>(await who.request('GET', `/privacy/reviews?box=${box}`)).items;
    expect((await listed(reviewer, 'to_answer'))[0]).toMatchObject({ id, state: 'asked' });
    expect((await listed(author, 'asked'))[0]).toMatchObject({ id });
    expect((await listed(author, 'to_answer')).map((one) => one.id)).not.toContain(id);
    expect(await listed(colleague, 'to_answer')).toEqual([]);
    for (const one of [...(await listed(reviewer, 'to_answer')), ...(await listed(author, 'asked'))])
      expect(one).not.toHaveProperty('text');
    await expireNow(id);
    expect((await listed(reviewer, 'to_answer')).map((one) => one.id)).not.toContain(id);
  });

  it('tells the reviewer, and later the author, without a word of the text', async () => {
    const { id } = await asked();
    const notices = async (who: SignedIn) =>
      bodyOf<{ items: InboxItem[] }>(await who.request('GET', '/inbox')).items.filter(({ kind }) =>
        kind.startsWith('privacy.review'),
      );
    expect((await notices(reviewer))[0]).toMatchObject({
      kind: 'privacy.review',
      unread: true,
      roomId,
      subject: { kind: 'review', id },
      caseCode: expect.stringMatching(/^KAP-/),
      actor: { memberId: author.id },
    });
    bodyOf(await answering(id, false));
    expect((await notices(author))[0]).toMatchObject({
      kind: 'privacy.review_answered',
      unread: true,
      roomId,
      actor: { memberId: reviewer.id },
    });
    expect(JSON.stringify([await notices(reviewer), await notices(author)])).not.toContain('555-0139');
  });

  it('is for another member of the room who may write in it', async () => {
    const observer = await createSignedInMember(test, { discipline: 'psychiatrist' });
    await enterRoom(test, roomId, author, observer, 'observer');
    const outsider = await createSignedInMember(test, { discipline: 'psychiatrist' });
    const disabled = await createSignedInMember(test, { discipline: 'nurse' });
    await enterRoom(test, roomId, author, disabled);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [disabled.id]);
    for (const reviewerId of [author.id, observer.id, outsider.id, disabled.id, unknownId()])
      expect(refusal(await asking({ reviewerId }))).toEqual([422, 'privacy.reviewer_not_eligible']);
    expect(refusal(await asking({}, observer))).toEqual([403, 'room.read_only']);
    expect((await asking({}, outsider)).status).toBe(404);
  });

  it('names the room by itself or by its case, and one of them', async () => {
    expect((await asked({ roomId: undefined, subject: { kind: 'case', id: caseId } })).roomId).toBe(roomId);
    expect((await asking({ subject: { kind: 'case', id: caseId } })).status).toBe(400);
    expect((await asking({ roomId: undefined })).status).toBe(400);
    expect((await asking({ roomId: undefined, subject: { kind: 'case', id: unknownId() } })).status).toBe(404);
    expect((await asking({ roomId: undefined, subject: { kind: 'group', id: caseId } })).status).toBe(404);
  });

  it('is for a text that takes one, and its own reason passes the gate', async () => {
    expect(refusal(await asking({ text: 'BP 148/92, HR 72.' }))).toEqual([422, 'privacy.review_not_needed']);
    expect(refusal(await asking({ reason: 'Call me at 541-555-0177 about it' }))).toEqual([
      422,
      'privacy.identifiers_found',
    ]);
    expect((await asking({ reason: 'short' })).status).toBe(400);
  });
});

describe('the answer', () => {
  it('takes the text out, agreed or not, and is recorded by letter and count', async () => {
    for (const [agrees, state] of [
      [true, 'agreed'],
      [false, 'refused'],
    ] as const) {
      const { id } = await asked();
      expect(bodyOf<SecondLookView>(await answering(id, agrees))).toMatchObject({ state, version: 2, abilities: [] });
      expect(await stored(id)).toMatchObject({ state, ciphertext: null });
      expect(await actsOn(id)).toEqual(['privacy.review_asked certain D1', `privacy.review_${state} certain D1`]);
      expect(bodyOf<SecondLookView>(await reviewer.request('GET', `/privacy/reviews/${id}`))).not.toHaveProperty(
        'text',
      );
    }
  });

  it('is one: of two at once one is taken', async () => {
    const { id } = await asked();
    const answers = await Promise.all([answering(id, true), answering(id, false), answering(id, true)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await actsOn(id)).length).toBe(2);
  });

  it('is the reviewer’s, on the version that they saw, in time', async () => {
    const { id } = await asked();
    expect(refusal(await answering(id, true, 7))).toEqual([412, 'resource.stale_version']);
    expect((await answering(id, true, 1, author)).status).toBe(404);
    expect((await answering(id, true, 1, colleague)).status).toBe(404);
    expect((await answering(unknownId())).status).toBe(404);
    expect(refusal(await answering(await agreed(), true, 2))).toEqual([409, 'privacy.review_over']);
    await expireNow(id);
    expect(refusal(await answering(id))).toEqual([409, 'privacy.review_over']);
  });

  it('can be spared: the author withdraws', async () => {
    const { id } = await asked();
    expect((await reviewer.request('DELETE', `/privacy/reviews/${id}`)).status).toBe(404);
    expect((await author.request('DELETE', `/privacy/reviews/${id}`)).status).toBe(204);
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', ciphertext: null });
    expect(refusal(await author.request('DELETE', `/privacy/reviews/${id}`))).toEqual([409, 'privacy.review_over']);
    expect(refusal(await answering(id))).toEqual([409, 'privacy.review_over']);
  });
});

describe('what was agreed on', () => {
  it('passes once, for the author, the room and exactly this text', async () => {
    const reviewId = await agreed();
    const other = await openCaseRoom(test, []);
    await enterRoom(test, other.roomId, other.owner, author);
    const refused = [
      await post(`${TEXT} Ask for them.`, { overrides: overrides(reviewId) }),
      await post(TEXT, { overrides: overrides(reviewId) }, author, other.roomId),
      await post(TEXT, { overrides: overrides(reviewId) }, colleague),
      await post(TEXT, { overrides: overrides(unknownId()) }),
      await post(TEXT, { overrides: overrides(reviewId).map((one) => ({ ...one, end: one.end + 1 })) }),
      await post(TEXT, { overrides: overrides(reviewId, [{ ...findings[0]!, field: 'other' }]) }),
    ];
    expect(refused.map(refusal)).toEqual(refused.map(() => [422, 'privacy.identifiers_found']));
    const event = bodyOf<RoomEvent>(await post(TEXT, { overrides: overrides(reviewId) }), 201);
    expect(event.data).toEqual({ text: TEXT, kind: 'message', clientId: expect.any(String) });
    expect(await stored(reviewId)).toMatchObject({ state: 'used', ciphertext: null });
    expect(refusal(await post(TEXT, { overrides: overrides(reviewId) }))).toEqual([422, 'privacy.identifiers_found']);
  });

  it('answers the same request again with the same event', async () => {
    const reviewId = await agreed();
    const clientId = newClientId();
    const first = bodyOf<RoomEvent>(await post(TEXT, { clientId, overrides: overrides(reviewId) }), 201);
    expect(bodyOf<RoomEvent>(await post(TEXT, { clientId, overrides: overrides(reviewId) }))).toEqual(first);
  });

  it('serves nothing else under the same clientId: no other route, no other event', async () => {
    const reviewId = await agreed();
    const clientId = newClientId();
    const { seq } = bodyOf<RoomEvent>(await post(TEXT, { clientId, overrides: overrides(reviewId) }), 201);
    const others: [string, object][] = [
      [
        `/cases/${caseId}/documents`,
        {
          title: TEXT,
          text: 'Nothing of note.',
          overrides: overrides(
            reviewId,
            findings.map((one) => ({ ...one, field: 'title' })),
          ),
        },
      ],
      [`/rooms/${roomId}/holds`, { text: TEXT, overrides: overrides(reviewId) }],
      [`/rooms/${roomId}/messages/${seq}/corrections`, { text: TEXT, overrides: overrides(reviewId) }],
    ];
    for (const [path, body] of others)
      expect([path, ...refusal(await author.request('POST', path, { clientId, ...body }))]).toEqual([
        path,
        422,
        'privacy.identifiers_found',
      ]);
  });

  it('of two posts at once one goes through', async () => {
    const reviewId = await agreed();
    const answers = await Promise.all([1, 2, 3].map(() => post(TEXT, { overrides: overrides(reviewId) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('does not pass when it was refused, withdrawn, only asked for, or its time is over', async () => {
    const refusedId = (await asked()).id;
    await answering(refusedId, false);
    const withdrawnId = (await asked()).id;
    await author.request('DELETE', `/privacy/reviews/${withdrawnId}`);
    const overId = await agreed();
    await expireNow(overId);
    for (const id of [refusedId, withdrawnId, (await asked()).id, overId])
      expect(refusal(await post(TEXT, { overrides: overrides(id) }))).toEqual([422, 'privacy.identifiers_found']);
  });

  it('is recorded by letters, counts and a hash of the reasons', async () => {
    const reviewId = await agreed();
    bodyOf(await post(TEXT, { overrides: overrides(reviewId) }), 201);
    const [entry] = await test.database.query<{ reason: string; after_hash: string; row: string; object_id: string }[]>(
      `SELECT reason, after_hash, object_id, a::text AS row FROM audit_entry a WHERE action = 'privacy.overridden' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      reason: 'certain D1',
      object_id: roomId,
      after_hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(entry!.row).not.toMatch(/555|crisis/);
  });

  it('passes in the case that the room belongs to, beside its version', async () => {
    const question = 'Is the crisis line, 541-555-0139, enough?';
    const { version } = bodyOf<{ version: number }>(await author.request('GET', `/cases/${caseId}`));
    const blocked = (await author.request('PATCH', `/cases/${caseId}`, { version, question })).body as Problem;
    expect(blocked.findings).toEqual([expect.objectContaining({ field: 'question' })]);
    const reviewId = await agreed({
      roomId: undefined,
      subject: { kind: 'case', id: caseId },
      text: question,
      field: 'question',
    });
    expect(
      bodyOf(
        await author.request('PATCH', `/cases/${caseId}`, {
          version,
          question,
          overrides: overrides(reviewId, blocked.findings),
        }),
      ),
    ).toMatchObject({ question });
  });
});

describe('when the time is over', () => {
  it('the text goes by itself, and that is recorded', async () => {
    const [waiting, open] = [await asked(), await asked()];
    const overId = await agreed();
    await expireNow(waiting.id);
    await expireNow(overId);
    await test.app.get(SecondLookEndings, { strict: false }).endDue();
    expect(await stored(waiting.id)).toMatchObject({ state: 'expired', ciphertext: null });
    expect((await stored(open.id))!.ciphertext).not.toBeNull();
    expect((await stored(overId))!.state).toBe('expired');
    expect(await actsOn(waiting.id)).toEqual(['privacy.review_asked certain D1', 'privacy.review_expired certain D1']);
    expect(bodyOf<SecondLookView>(await author.request('GET', `/privacy/reviews/${waiting.id}`))).toMatchObject({
      state: 'expired',
      abilities: [],
    });
  });

  it('a job of the queue does so, at that moment', async () => {
    const { id, expiresAt, askedAt } = await asked();
    expect(Date.parse(expiresAt) - Date.parse(askedAt)).toBeCloseTo(15 * 60_000, -2);
    const [job] = await test.database.query<{ run_at: Date }[]>(
      `SELECT run_at FROM graphile_worker.jobs WHERE key = $1`,
      [`privacy.end_reviews:${id}`],
    );
    expect(job!.run_at.getTime()).toBe(Date.parse(expiresAt));
  });

  it('nothing at all is left a day later', async () => {
    const { id } = await asked();
    await test.database.query(`UPDATE privacy_review SET expires_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    await test.app.get(SecondLookEndings, { strict: false }).endDue();
    expect(await stored(id)).toBeUndefined();
    expect((await author.request('GET', `/privacy/reviews/${id}`)).status).toBe(404);
  });

  it('who leaves the room sees its requests no more', async () => {
    const leaving = await createSignedInMember(test, { discipline: 'nurse' });
    await enterRoom(test, roomId, author, leaving);
    const { id } = await asked({ reviewerId: leaving.id });
    bodyOf(await leaving.request('GET', `/privacy/reviews/${id}`));
    await test.database.query('UPDATE room_member SET removed_at = now() WHERE room_id = $1 AND member_id = $2', [
      roomId,
      leaving.id,
    ]);
    expect((await leaving.request('GET', `/privacy/reviews/${id}`)).status).toBe(404);
    expect((await answering(id, true, 1, leaving)).status).toBe(404);
    expect(bodyOf<{ items: [] }>(await leaving.request('GET', '/privacy/reviews')).items).toEqual([]);
  });
});
