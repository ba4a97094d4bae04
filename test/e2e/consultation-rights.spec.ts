import type { HoldView, SessionView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom } from '../support/case-room';
import { addCaseMember, bodyOf, refusal } from '../support/cases';
import { createSignedInMember, type SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';

let test: TestApp;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp();
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

/** A room of a therapist (owner) and a psychiatrist, with a consultation that runs. */
async function running() {
  const { roomId, caseId, owner, others } = await openCaseRoom(test, ['psychiatrist']);
  bodyOf(await owner.request('POST', `/rooms/${roomId}/consultation`, {}), 201);
  return { roomId, caseId, owner, psychiatrist: others[0]! };
}

async function end(who: SignedIn, roomId: string): Promise<void> {
  const { version } = bodyOf<{ version: number }>(await who.request('GET', `/rooms/${roomId}/consultation`));
  bodyOf(await who.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'end', version }));
}

describe('a session', () => {
  /** How long it may idle, in minutes. */
  async function minutesLeft(who: SignedIn): Promise<number> {
    const { session } = bodyOf<SessionView>(await who.request('GET', '/session'));
    return (Date.parse(session.idleExpiresAt) - Date.now()) / 60_000;
  }
  /** A person at a page with these rooms open. */
  async function act(who: SignedIn, ...roomIds: string[]): Promise<void> {
    const socket = await connectSocket(test.url, who.cookie);
    sockets.push(socket);
    for (const roomId of roomIds) await demand(socket, 'room.join', { roomId });
    await demand(socket, 'activity', {});
  }

  it('lasts longer while a consultation runs in a room that is open, and as long as usual once it ends', async () => {
    const { roomId, owner, psychiatrist } = await running();
    await act(psychiatrist);
    expect(await minutesLeft(psychiatrist)).toBeLessThanOrEqual(15);
    await act(psychiatrist, roomId);
    expect(await minutesLeft(psychiatrist)).toBeGreaterThan(59);
    await act(psychiatrist);
    expect(await minutesLeft(psychiatrist)).toBeGreaterThan(59);
    await end(owner, roomId);
    const left = await minutesLeft(psychiatrist);
    expect(left).toBeLessThanOrEqual(15);
    expect(left).toBeGreaterThan(14);
    await act(owner, roomId);
    expect(await minutesLeft(owner)).toBeLessThanOrEqual(15);
  });

  it('lasts on for somebody who is in another consultation that still runs', async () => {
    const [first, second] = [await running(), await running()];
    const { psychiatrist } = first;
    await addCaseMember(second.owner, second.caseId, psychiatrist);
    await act(psychiatrist, first.roomId, second.roomId);
    const seen = () =>
      test.database.query(
        'SELECT 1 FROM consultation_attendance a JOIN consultation c ON c.id = a.consultation_id WHERE c.room_id = $1 AND a.member_id = $2',
        [second.roomId, psychiatrist.id],
      );
    await until(async () => (await seen()).length > 0);
    await end(first.owner, first.roomId);
    expect(await minutesLeft(psychiatrist)).toBeGreaterThan(59);
    await end(second.owner, second.roomId);
    expect(await minutesLeft(psychiatrist)).toBeLessThanOrEqual(15);
  });
});

it('a safety hold is answered by primary care whose licence allows prescribing, and by no other primary care', async () => {
  const { roomId, caseId, owner } = await running();
  const { id } = bodyOf<HoldView>(
    await owner.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: 'Not before the reading.' }),
    201,
  );
  const answerOf = async (prescriber: boolean) => {
    const licences = [
      { jurisdiction: 'US-OR', number: newClientId(), expiresOn: '2099-12-31', verified: true, prescriber },
    ];
    const member = await createSignedInMember(test, { discipline: 'primary_care', licences });
    await addCaseMember(owner, caseId, member, 'treating');
    expect(bodyOf<SessionView>(await member.request('GET', '/session')).member.prescriber).toBe(prescriber);
    return member.request('POST', `/rooms/${roomId}/holds/${id}/answer`, { outcome: 'hold', text: 'Held.' });
  };
  expect(refusal(await answerOf(false))).toEqual([403, 'hold.not_approver']);
  bodyOf(await answerOf(true));
});
