import type { ConsultationView, RoomEvent, RoomEventsPage } from '@consilium/contracts';
import { newClientId, openCaseRoom } from './case-room';
import { bodyOf } from './cases';
import type { Answer, PeopleHost, SignedIn } from './people';

/** A room of a therapist (owner), a psychiatrist and an anesthesiologist, with a consultation that runs. */
export async function runningIn(test: PeopleHost) {
  const { roomId, caseId, owner, others } = await openCaseRoom(test);
  const [psychiatrist, anesthesiologist] = others as [SignedIn, SignedIn];
  bodyOf(await owner.request('POST', `/rooms/${roomId}/consultation`, {}), 201);
  return { roomId, caseId, owner, psychiatrist, anesthesiologist };
}

export const view = async (who: SignedIn, roomId: string): Promise<ConsultationView> =>
  bodyOf(await who.request('GET', `/rooms/${roomId}/consultation`));
export const events = async (who: SignedIn, roomId: string): Promise<RoomEvent[]> =>
  bodyOf<RoomEventsPage>(await who.request('GET', `/rooms/${roomId}/events?after=0&limit=500`)).items;
export const post = (who: SignedIn, roomId: string, message: object): Promise<Answer> =>
  who.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), ...message });

export async function patch(who: SignedIn, roomId: string, command: object): Promise<Answer> {
  const { version } = await view(who, roomId);
  return who.request('PATCH', `/rooms/${roomId}/consultation`, { version, ...command });
}
export const phase = async (who: SignedIn, roomId: string, next: string, reason?: string): Promise<ConsultationView> =>
  bodyOf(await patch(who, roomId, { action: 'phase', phase: next, ...(reason && { reason }) }));
