import type { ConsultationSummary, ConsultationView, HoldView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, unknownId } from '../support/case-room';
import { bodyOf, refusal } from '../support/cases';
import { events, patch, phase, post, runningIn, view } from '../support/consultations';
import type { SignedIn } from '../support/people';
import { connectSocket, demand } from '../support/socket-client';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
});
afterAll(() => test.close());

const running = () => runningIn(test);

describe('phases', () => {
  it('go one after another, led by the facilitator, with what was understood said back before the discussion', async () => {
    const { roomId, owner, psychiatrist } = await running();
    expect(await view(psychiatrist, roomId)).toMatchObject({
      status: 'running',
      phase: 'present',
      facilitatorId: owner.id,
      presenterId: owner.id,
      next: ['clarify', 'discuss', 'recommend', 'decide', 'wrap_up'],
      abilities: expect.not.arrayContaining(['consultation.phase']),
    });
    expect(refusal(await patch(psychiatrist, roomId, { action: 'phase', phase: 'clarify' }))).toEqual([
      403,
      'consultation.not_facilitator',
    ]);
    expect(refusal(await patch(owner, roomId, { action: 'phase', phase: 'recommend' }))).toEqual([
      409,
      'consultation.summary_back_required',
    ]);
    await phase(owner, roomId, 'clarify');
    expect(refusal(await patch(owner, roomId, { action: 'phase', phase: 'discuss' }))).toEqual([
      409,
      'consultation.summary_back_required',
    ]);
    expect(refusal(await patch(owner, roomId, { action: 'summary_back', text: 'I said it well.' }))).toEqual([
      403,
      'consultation.presenter_speaks',
    ]);
    bodyOf(await patch(psychiatrist, roomId, { action: 'summary_back', text: 'Two readings above the limit.' }));
    const discussing = await phase(owner, roomId, 'discuss');
    expect(discussing).toMatchObject({
      phase: 'discuss',
      summaryBack: { by: psychiatrist.id },
      runs: [{ phase: 'present' }, { phase: 'clarify' }, { phase: 'discuss' }],
    });
    expect(
      (await events(psychiatrist, roomId)).map(({ type }) => type).filter((type) => type.startsWith('consultation')),
    ).toEqual([
      'consultation.started',
      'consultation.phase_changed',
      'consultation.summary_back',
      'consultation.phase_changed',
    ]);
  });

  it('let one of two who move at once win; the other gets what there is now', async () => {
    const { roomId, owner } = await running();
    const { version } = await view(owner, roomId);
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        owner.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'phase', phase: 'clarify', version }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const lost = answers.find(({ status }) => status === 412)!;
    expect(lost.body).toMatchObject({
      code: 'resource.stale_version',
      current: { version: version + 1, consultation: { phase: 'clarify' } },
    });
    expect((await view(owner, roomId)).runs).toHaveLength(2);
  });

  it('can be handed over, and only one consultation is open in a room', async () => {
    const { roomId, owner, psychiatrist } = await running();
    expect(refusal(await psychiatrist.request('POST', `/rooms/${roomId}/consultation`, {}))).toEqual([
      409,
      'consultation.already_open',
    ]);
    expect(refusal(await patch(owner, roomId, { action: 'facilitator', memberId: newClientId() }))).toEqual([
      422,
      'consultation.person_not_eligible',
    ]);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [psychiatrist.id]);
    expect(refusal(await patch(owner, roomId, { action: 'facilitator', memberId: psychiatrist.id }))).toEqual([
      422,
      'consultation.person_not_eligible',
    ]);
    await test.database.query('UPDATE member SET disabled_at = NULL WHERE id = $1', [psychiatrist.id]);
    bodyOf(await patch(owner, roomId, { action: 'facilitator', memberId: psychiatrist.id }));
    expect(refusal(await patch(owner, roomId, { action: 'phase', phase: 'clarify' }))).toEqual([
      403,
      'consultation.not_facilitator',
    ]);
    expect((await phase(psychiatrist, roomId, 'clarify')).phase).toBe('clarify');
    bodyOf(await patch(owner, roomId, { action: 'end' }));
    const two = await Promise.all(
      [owner, psychiatrist].map((who) => who.request('POST', `/rooms/${roomId}/consultation`, {})),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('can be planned, moved to another time, cancelled or begun', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(
      refusal(await owner.request('POST', `/rooms/${roomId}/consultation`, { scheduledFor: '2020-01-01T00:00:00Z' })),
    ).toEqual([422, 'consultation.time_over']);
    bodyOf(
      await owner.request('POST', `/rooms/${roomId}/consultation`, {
        scheduledFor: later,
        minutes: { discuss: 20 },
        facilitatorId: others[0]!.id,
      }),
      201,
    );
    expect(await view(owner, roomId)).toMatchObject({
      status: 'scheduled',
      scheduledFor: later,
      phase: null,
      minutes: { discuss: 20, present: 4 },
    });
    const moved = new Date(Date.now() + 7_200_000).toISOString();
    expect(bodyOf(await patch(others[0]!, roomId, { action: 'schedule', scheduledFor: moved }))).toMatchObject({
      scheduledFor: moved,
    });
    expect(
      bodyOf(await patch(owner, roomId, { action: 'schedule', presenterId: others[1]!.id, minutes: { present: 7 } })),
    ).toMatchObject({
      scheduledFor: moved,
      presenterId: others[1]!.id,
      minutes: { present: 7, discuss: 20 },
    });
    expect(refusal(await patch(owner, roomId, { action: 'schedule', presenterId: unknownId() }))).toEqual([
      422,
      'consultation.person_not_eligible',
    ]);
    bodyOf(await patch(owner, roomId, { action: 'cancel' }));
    expect(refusal(await patch(owner, roomId, { action: 'start' }))).toEqual([409, 'consultation.illegal_transition']);
    bodyOf(await owner.request('POST', `/rooms/${roomId}/consultation`, { scheduledFor: later }), 201);
    expect(bodyOf(await patch(owner, roomId, { action: 'start' }))).toMatchObject({
      status: 'running',
      scheduledFor: later,
    });
    expect(bodyOf(await owner.request('GET', `/rooms/${roomId}/consultations`))).toMatchObject({
      items: [{ status: 'running' }, { status: 'cancelled' }],
    });
  });
});

describe('a consultation that is led', () => {
  it('is paused, goes on, and its phase gets more time', async () => {
    const { roomId, owner, psychiatrist } = await running();
    for (const action of ['pause', 'extend'])
      expect(refusal(await patch(psychiatrist, roomId, { action }))).toEqual([403, 'consultation.not_facilitator']);
    const paused = bodyOf<ConsultationView>(await patch(owner, roomId, { action: 'pause' }));
    expect(paused.runs).toEqual([{ phase: 'present', beganAt: paused.startedAt, endedAt: expect.any(String) }]);
    expect(refusal(await patch(owner, roomId, { action: 'pause' }))).toEqual([409, 'consultation.illegal_transition']);
    const after = bodyOf<ConsultationView>(await patch(owner, roomId, { action: 'resume' }));
    expect(after.runs).toMatchObject([{ endedAt: paused.runs[0]!.endedAt }, { phase: 'present' }]);
    expect(bodyOf<ConsultationView>(await patch(owner, roomId, { action: 'extend' })).minutes).toMatchObject({
      present: 6,
      clarify: 4,
    });
  });

  it('keeps what the presenter takes from it in its summary', async () => {
    const { roomId, owner, psychiatrist } = await running();
    const take = { action: 'take_away', text: 'A second visit for sleep.', within: { days: 5, business: true } };
    expect(refusal(await patch(owner, roomId, take))).toEqual([409, 'consultation.illegal_transition']);
    await phase(owner, roomId, 'wrap_up', 'Known.');
    expect(refusal(await patch(psychiatrist, roomId, take))).toEqual([403, 'consultation.presenter_takes']);
    expect((await patch(owner, roomId, { ...take, within: { days: 400, business: true } })).status).toBe(400);
    bodyOf(await patch(owner, roomId, take));
    bodyOf(await patch(owner, roomId, { action: 'end' }));
    const summary = bodyOf<ConsultationSummary>(await psychiatrist.request('GET', `/rooms/${roomId}/summary`));
    expect(summary).toMatchObject({
      takeaway: { text: take.text, displayName: owner.displayName, within: take.within },
      summaryBackPassedOver: { text: 'Known.' },
    });
  });

  it('takes an end back for a moment: what it let out stays out, and the summary is written anew', async () => {
    const { roomId, owner, psychiatrist } = await running();
    bodyOf(await patch(owner, roomId, { action: 'end' }));
    expect((await owner.request('GET', `/rooms/${roomId}/summary`)).status).toBe(200);
    expect(refusal(await patch(psychiatrist, roomId, { action: 'reopen' }))).toEqual([
      403,
      'consultation.not_facilitator',
    ]);
    expect(bodyOf(await patch(owner, roomId, { action: 'reopen' }))).toMatchObject({
      status: 'running',
      phase: 'present',
      endedAt: null,
    });
    expect((await owner.request('GET', `/rooms/${roomId}/summary`)).status).toBe(404);
    expect((await post(psychiatrist, roomId, { text: 'Wait a week.', kind: 'recommendation' })).status).toBe(202);
    bodyOf(await patch(owner, roomId, { action: 'end' }));
    expect(bodyOf(await patch(owner, roomId, { action: 'reopen' }))).toMatchObject({ phase: 'recommend' });
    bodyOf(await patch(owner, roomId, { action: 'end' }));
    await test.database.query(
      `UPDATE consultation SET ended_at = ended_at - interval '31 seconds' WHERE room_id = $1`,
      [roomId],
    );
    expect(refusal(await patch(owner, roomId, { action: 'reopen' }))).toEqual([409, 'consultation.end_stands']);
    expect(
      bodyOf<ConsultationSummary>(await owner.request('GET', `/rooms/${roomId}/summary`)).recommendations,
    ).toMatchObject([{ items: [{ text: 'Wait a week.' }] }]);
  });
});

describe('recommendations before their phase', () => {
  it('wait for their author’s eyes only, and go into the log in order when the phase begins', async () => {
    const { roomId, owner, psychiatrist, anesthesiologist } = await running();
    const first = { clientId: newClientId(), text: 'Repeat the reading first.', kind: 'recommendation' };
    const held = await post(psychiatrist, roomId, first);
    expect(held.status).toBe(202);
    expect(await post(psychiatrist, roomId, first)).toMatchObject({ status: 202, body: held.body });
    expect(refusal(await post(psychiatrist, roomId, { ...first, text: 'Another body.' }))).toEqual([
      409,
      'room.client_id_reused',
    ]);
    const socket = await connectSocket(test.url, anesthesiologist.cookie);
    const second = { clientId: newClientId(), text: 'Look at the airway.', kind: 'recommendation' as const };
    const answer = await demand(socket, 'message.post', { roomId, ...second });
    expect(answer).toMatchObject({ held: { id: expect.any(String) } });
    socket.close();
    const withdrawn = bodyOf<{ held: { id: string } }>(
      await post(owner, roomId, { text: 'Never mind.', kind: 'recommendation' }),
      202,
    ).held.id;

    const before = await view(owner, roomId);
    expect((await events(owner, roomId)).filter(({ type }) => type === 'message.posted')).toEqual([]);
    expect(JSON.stringify([before, bodyOf(await owner.request('GET', `/rooms/${roomId}`))])).not.toContain('held');
    const own = bodyOf<{ items: { id: string; text: string; version: number }[] }>(
      await psychiatrist.request('GET', `/rooms/${roomId}/held`),
    );
    expect(own.items).toMatchObject([{ text: first.text, version: 1 }]);
    const heldId = own.items[0]!.id;
    expect(
      refusal(
        await anesthesiologist.request('PATCH', `/rooms/${roomId}/held/${heldId}`, { text: 'Not mine.', version: 1 }),
      ),
    ).toEqual([404, 'resource.not_found']);
    expect(
      refusal(
        await psychiatrist.request('PATCH', `/rooms/${roomId}/held/${heldId}`, {
          text: `Ask @[${unknownId()}].`,
          version: 1,
        }),
      ),
    ).toEqual([422, 'room.mention_unknown']);
    bodyOf(
      await psychiatrist.request('PATCH', `/rooms/${roomId}/held/${heldId}`, {
        text: 'Repeat the reading twice.',
        version: 1,
      }),
    );
    expect(
      refusal(await psychiatrist.request('PATCH', `/rooms/${roomId}/held/${heldId}`, { text: 'Stale.', version: 1 })),
    ).toEqual([412, 'resource.stale_version']);
    expect((await owner.request('DELETE', `/rooms/${roomId}/held/${withdrawn}`)).status).toBe(204);

    await phase(owner, roomId, 'clarify');
    await phase(owner, roomId, 'discuss', 'Everybody knows the case.');
    await phase(owner, roomId, 'recommend');
    const after = await events(owner, roomId);
    const opened = after.filter((event) => event.type === 'message.posted');
    expect(opened.map(({ actor, data }) => [actor?.memberId, data])).toEqual([
      [psychiatrist.id, { text: 'Repeat the reading twice.', kind: 'recommendation', clientId: first.clientId }],
      [anesthesiologist.id, second].map((value, index) => (index === 1 ? { ...second } : value)),
    ]);
    expect(after.map(({ seq }) => seq)).toEqual(after.map((_, index) => index + 1));
    expect(await post(anesthesiologist, roomId, second)).toMatchObject({ status: 200, body: { seq: opened[1]!.seq } });
    expect((await post(psychiatrist, roomId, { text: 'One more.', kind: 'recommendation' })).status).toBe(201);
    expect(
      refusal(
        await psychiatrist.request('PATCH', `/rooms/${roomId}/held/${heldId}`, { text: 'Too late.', version: 2 }),
      ),
    ).toEqual([409, 'recommendation.opened']);
    expect(bodyOf(await psychiatrist.request('GET', `/rooms/${roomId}/held`))).toMatchObject({ items: [] });
  });

  it('are discarded when their author is taken out of the case, also where they come back', async () => {
    const { roomId, caseId, owner, psychiatrist, anesthesiologist } = await running();
    for (const who of [psychiatrist, anesthesiologist])
      expect((await post(who, roomId, { text: 'Not before it.', kind: 'recommendation' })).status).toBe(202);
    const place = `/cases/${caseId}/members`;
    expect((await owner.request('DELETE', `${place}/${psychiatrist.id}`)).status).toBe(204);
    const again = { memberId: psychiatrist.id, role: 'consultant', history: 'all' };
    bodyOf(await owner.request('POST', place, again), 201);
    expect(bodyOf(await psychiatrist.request('GET', `/rooms/${roomId}/held`))).toMatchObject({ items: [] });
    await phase(owner, roomId, 'clarify');
    await phase(owner, roomId, 'discuss', 'Known.');
    await phase(owner, roomId, 'recommend');
    const posted = (await events(owner, roomId)).filter(({ type }) => type === 'message.posted');
    expect(posted.map(({ actor }) => actor?.memberId)).toEqual([anesthesiologist.id]);
  });

  it('are neither lost nor left behind when the phase begins while they are written', async () => {
    const { roomId, owner, psychiatrist, anesthesiologist } = await running();
    await phase(owner, roomId, 'clarify');
    await phase(owner, roomId, 'discuss', 'Known.');
    const { version } = await view(owner, roomId);
    const messages = Array.from({ length: 24 }, (_, n) => ({
      clientId: newClientId(),
      text: `Recommendation ${n}`,
      kind: 'recommendation',
    }));
    const posts = messages.map((message, n) => post(n % 2 ? psychiatrist : anesthesiologist, roomId, message));
    const opening = owner.request('PATCH', `/rooms/${roomId}/consultation`, {
      action: 'phase',
      phase: 'recommend',
      version,
    });
    const answers = await Promise.all(posts);
    bodyOf(await opening);
    expect(answers.every(({ status }) => status === 201 || status === 202)).toBe(true);
    const logged = (await events(owner, roomId)).flatMap((event) =>
      event.type === 'message.posted' ? [event.data.clientId] : [],
    );
    expect([...logged].sort()).toEqual(messages.map(({ clientId }) => clientId).sort());
  });
});

it('a safety hold is asked for by anybody and answered by a discipline that approves one', async () => {
  const { roomId, caseId, owner, anesthesiologist } = await running();
  const ask = { clientId: newClientId(), text: 'The airway was not looked at.' };
  const hold = bodyOf<HoldView>(await owner.request('POST', `/rooms/${roomId}/holds`, ask), 201);
  expect(bodyOf<HoldView>(await owner.request('POST', `/rooms/${roomId}/holds`, ask), 201).id).toBe(hold.id);
  expect(refusal(await owner.request('POST', `/rooms/${roomId}/holds`, { ...ask, text: 'Other.' }))).toEqual([
    409,
    'room.client_id_reused',
  ]);
  expect(bodyOf(await anesthesiologist.request('GET', `/rooms/${roomId}`))).toMatchObject({
    holds: [{ id: hold.id, by: owner.id }],
  });
  const answer = { outcome: 'hold', text: 'Held until it was.' };
  expect(refusal(await owner.request('POST', `/rooms/${roomId}/holds/${hold.id}/answer`, answer))).toEqual([
    403,
    'hold.not_approver',
  ]);
  expect(refusal(await anesthesiologist.request('POST', `/rooms/${roomId}/holds/${hold.id}/answer`, answer))).toEqual([
    403,
    'hold.not_approver',
  ]);
  bodyOf(await owner.request('PATCH', `/cases/${caseId}/members/${anesthesiologist.id}`, { role: 'treating' }));
  expect(bodyOf(await anesthesiologist.request('GET', `/rooms/${roomId}/holds`))).toMatchObject({
    items: [{ id: hold.id, text: ask.text, abilities: ['hold.answer'] }],
  });
  bodyOf(await anesthesiologist.request('POST', `/rooms/${roomId}/holds/${hold.id}/answer`, answer));
  expect(refusal(await anesthesiologist.request('POST', `/rooms/${roomId}/holds/${hold.id}/answer`, answer))).toEqual([
    409,
    'hold.answered',
  ]);
  expect(bodyOf(await owner.request('GET', `/rooms/${roomId}/holds`))).toMatchObject({
    items: [{ answer: { ...answer, by: anesthesiologist.id } }],
  });
});

it('its beginning is in the inbox of everybody else, and a draft that was talked about in one is not discarded', async () => {
  const { roomId, caseId, owner, psychiatrist } = await running();
  const inbox = bodyOf<{ items: object[] }>(await psychiatrist.request('GET', '/inbox'));
  expect(inbox.items).toContainEqual(
    expect.objectContaining({ kind: 'consultation.starting', roomId, subject: { kind: 'case', id: caseId } }),
  );
  expect(
    bodyOf<{ items: { kind: string }[] }>(await owner.request('GET', '/inbox')).items.filter(
      ({ kind }) => kind === 'consultation.starting',
    ),
  ).toEqual([]);
  expect(refusal(await owner.request('DELETE', `/cases/${caseId}`))).toEqual([409, 'case.illegal_transition']);
});

it('hands keep their order, and the facilitator lowers them', async () => {
  const { roomId, owner, psychiatrist, anesthesiologist } = await running();
  const hand = (who: SignedIn, body: object) => who.request('PUT', `/rooms/${roomId}/consultation/hand`, body);
  for (const who of [anesthesiologist, psychiatrist, anesthesiologist])
    expect((await hand(who, { raised: true })).status).toBe(204);
  expect((await view(owner, roomId)).hands).toEqual([anesthesiologist.id, psychiatrist.id]);
  expect(refusal(await hand(psychiatrist, { raised: false, memberId: anesthesiologist.id }))).toEqual([
    403,
    'consultation.not_facilitator',
  ]);
  expect((await hand(owner, { raised: false, memberId: anesthesiologist.id })).status).toBe(204);
  expect((await view(owner, roomId)).hands).toEqual([psychiatrist.id]);
});
