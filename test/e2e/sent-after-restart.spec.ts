import type { RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom } from '../support/case-room';
import { bodyOf } from '../support/cases';
import { createSignedInMember, requestApi, type SignedIn } from '../support/people';
import { connectSocket, demand } from '../support/socket-client';

let first: TestApp;
beforeAll(async () => {
  first = await startTestApp();
});
afterAll(() => first.close());

it('who was sent a text is known after a restart, by pages and by sockets, and only they are', async () => {
  const { roomId, owner, others } = await openCaseRoom(first, [
    'psychiatrist',
    'anesthesiologist',
    'nurse',
    'pharmacist',
  ]);
  const [listener, reader, reporter, late] = others as [SignedIn, SignedIn, SignedIn, SignedIn];
  // The server that sends it is gone before anybody reports it; the database stays with the other one.
  const gone = await startTestApp({ databaseUrl: first.databaseUrl });
  const socket = await connectSocket(gone.url, listener.cookie);
  await demand(socket, 'room.join', { roomId });
  const { seq } = bodyOf<RoomEvent>(
    await requestApi(
      gone.url,
      'POST',
      `/rooms/${roomId}/messages`,
      { clientId: newClientId(), text: 'As the neighbours say.' },
      { cookie: owner.cookie },
    ),
    201,
  );
  await requestApi(gone.url, 'GET', `/rooms/${roomId}/events?after=0`, undefined, { cookie: reader.cookie });
  await requestApi(gone.url, 'GET', `/rooms/${roomId}/events?after=${seq}`, undefined, { cookie: late.cookie });
  socket.close();
  await gone.close();

  bodyOf(
    await reporter.request('POST', `/rooms/${roomId}/events/${seq}/report`, {
      reason: 'Somebody could be recognised.',
    }),
    201,
  );
  const officer = await createSignedInMember(first, { roles: ['privacy_officer'] });
  const sent = await first.database.query<{ member_id: string }[]>(
    `SELECT x.member_id FROM incident_exposure x JOIN incident i ON i.id = x.incident_id WHERE i.room_id = $1 AND x.how = 'sent'`,
    [roomId],
  );
  expect(sent.map(({ member_id }) => member_id).sort()).toEqual([listener.id, reader.id].sort());
  expect((await officer.request('GET', '/privacy/incidents')).status).toBe(200);
});
