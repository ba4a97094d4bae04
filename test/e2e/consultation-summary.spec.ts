import type { ConsultationSummary, OpenConsultationItem, Page, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { bodyOf, createOpenCase } from '../support/cases';
import { patch, post, runningIn } from '../support/consultations';
import { createSignedInMember, type SignedIn } from '../support/people';
import { connectSocket, demand } from '../support/socket-client';
import { pause } from '../support/until';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
});
afterAll(() => test.close());

const running = () => runningIn(test);

it('ends with a summary that is kept as it was, as a page and as a PDF', async () => {
  const { roomId, owner, psychiatrist } = await running();
  const socket = await connectSocket(test.url, psychiatrist.cookie);
  await demand(socket, 'room.join', { roomId });
  const ask = async (text: string) => bodyOf<RoomEvent>(await post(owner, roomId, { text, kind: 'question' }), 201).seq;
  const [answered, open] = [await ask('Was sleep looked at?'), await ask('Who repeats the reading?')];
  bodyOf(await post(psychiatrist, roomId, { text: 'Yes, it was.', replyTo: answered }), 201);
  bodyOf(await post(owner, roomId, { text: 'Thank you, and the nurse?', replyTo: open }), 201);
  bodyOf(await post(owner, roomId, { text: 'She sleeps three hours.', kind: 'concern' }), 201);
  bodyOf(await post(psychiatrist, roomId, { text: 'The label says so.', kind: 'evidence' }), 201);
  bodyOf(await post(psychiatrist, roomId, { text: 'Wait a week.', kind: 'recommendation' }), 202);
  bodyOf(
    await owner.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: 'Not before the reading.' }),
    201,
  );
  expect((await owner.request('GET', `/rooms/${roomId}/summary`)).status).toBe(404);
  // Longer than a second, which is what the summary counts in.
  await pause(1_200);
  bodyOf(await patch(owner, roomId, { action: 'end' }));
  const summary = bodyOf<ConsultationSummary>(await psychiatrist.request('GET', `/rooms/${roomId}/summary`));
  expect(summary).toMatchObject({
    facilitator: { memberId: owner.id },
    partial: false,
    questions: [
      { question: { seq: answered }, answers: [{ text: 'Yes, it was.' }] },
      { question: { seq: open }, answers: [] },
    ],
    recommendations: [
      { discipline: 'psychiatrist', items: [{ text: 'Wait a week.', displayName: psychiatrist.displayName }] },
    ],
    openPoints: { questions: [{ text: 'Who repeats the reading?' }], holds: [{ text: 'Not before the reading.' }] },
    concerns: [{ text: 'She sleeps three hours.' }],
    observations: [{ text: 'The label says so.' }],
    meeting: null,
    absent: expect.arrayContaining(['anesthesiologist']),
    attendance: [{ discipline: 'psychiatrist', members: [{ memberId: psychiatrist.id }] }],
  });
  expect(summary.attendance[0]!.seconds).toBeGreaterThanOrEqual(1);
  expect(summary.phases[0]).toMatchObject({ phase: 'present', plannedMinutes: 4 });
  expect(summary.phases[0]!.actualSeconds).toBeGreaterThanOrEqual(1);
  socket.close();

  bodyOf(
    await owner.request('POST', `/rooms/${roomId}/messages/${open}/corrections`, {
      clientId: newClientId(),
      text: 'Changed afterwards.',
    }),
    201,
  );
  expect((await owner.request('PUT', `/rooms/${roomId}/messages/${answered}/retraction`)).status).toBe(204);
  const later = bodyOf<ConsultationSummary>(await psychiatrist.request('GET', `/rooms/${roomId}/summary`));
  expect(later.openPoints.questions[0]!.text).toBe('Who repeats the reading?');
  expect(later.questions[0]!.question).toMatchObject({ text: '', hidden: true });
  await expect(test.database.query(`UPDATE consultation_summary SET format = 2`)).rejects.toThrow('append-only');

  const pdf = await owner.request('GET', `/rooms/${roomId}/summary.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await owner.request('GET', `/rooms/${roomId}/summary.pdf?paper=a3`)).status).toBe(400);
});

it('lists what runs and what is planned in one’s own rooms, and nothing of others', async () => {
  const { roomId: runs, owner } = await running();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const planned = await createOpenCase(owner);
  bodyOf(await owner.request('POST', `/rooms/${planned.roomId}/consultation`, { scheduledFor: later }), 201);
  const open = async (who: SignedIn) =>
    bodyOf<Page<OpenConsultationItem>>(await who.request('GET', '/consultations')).items;
  const mine = await open(owner);
  expect(mine.map(({ roomId, consultation }) => [roomId, consultation.status])).toEqual([
    [runs, 'running'],
    [planned.roomId, 'scheduled'],
  ]);
  expect(mine[1]).toMatchObject({
    subject: { kind: 'case', id: planned.id, code: planned.code, title: planned.title },
    facilitator: { memberId: owner.id },
    consultation: { scheduledFor: later },
  });
  expect(await open(await createSignedInMember(test, { discipline: 'psychiatrist' }))).toEqual([]);
  bodyOf(await patch(owner, runs, { action: 'end' }));
  expect((await open(owner)).map(({ roomId }) => roomId)).toEqual([planned.roomId]);
});
