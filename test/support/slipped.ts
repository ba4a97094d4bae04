import type { RoomEvent } from '@consilium/contracts';
import { newClientId, openCaseRoom } from './case-room';
import { newestIncident, report, viewIncident } from './incidents';
import { createSignedInMember, type Answer, type PeopleHost, type SignedIn } from './people';

export const SLIPPED = 'She is the one whom everybody calls the kestrel of the harbour.';

export async function post(author: SignedIn, roomId: string, text = SLIPPED): Promise<number> {
  return (
    (await author.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text })).body as RoomEvent
  ).seq;
}

/** What tests of incidents do with a text that slipped through. `stage`: the server, and its two privacy officers. */
export function slippedTexts(stage: () => { test: PeopleHost; officers: [SignedIn, SignedIn] }) {
  /** A message of the owner, or of somebody of a practice, that the second of the others read and the first reported. */
  const slipped = async (practice?: string) => {
    const { test, officers } = stage();
    const room = await openCaseRoom(test);
    const author = practice ? await createSignedInMember(test, { discipline: 'nurse', practice }) : room.owner;
    if (practice)
      await room.owner.request('POST', `/cases/${room.caseId}/members`, {
        memberId: author.id,
        role: 'consultant',
        history: 'all',
      });
    const seq = await post(author, room.roomId);
    await room.others[1]!.request('POST', `/rooms/${room.roomId}/read`, { seq });
    await report(room.others[0]!, room.roomId, seq, { category: 'A' });
    return { ...room, author, seq, incident: await newestIncident(officers[0], room.roomId) };
  };

  /** An act on the newest version, as an officer's page sends it. */
  const act = async (officer: SignedIn, id: string, path: string, body: object): Promise<Answer> => {
    const { version } = await viewIncident(stage().officers[0], id);
    return officer.request(path === '' ? 'PATCH' : 'POST', `/privacy/incidents/${id}${path}`, { ...body, version });
  };
  const move = (officer: SignedIn, id: string, action: string, note?: string): Promise<Answer> =>
    act(officer, id, '/transitions', { action, ...(note && { note }) });

  return { slipped, act, move };
}
